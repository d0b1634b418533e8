import type { Db } from '#platform/db/tables.ts';
import { differences, type Mismatch } from '#platform/ledger/mismatch.ts';
import { entriesOf, entryBody } from '#platform/ledger/read-chain.ts';
import { contentHashOf } from './content-hash.ts';
import './ledger.ts';
import './tables.ts';

/** Holds every version of the power list against the ledger: its content against the hash that was published. */
export async function reconcilePowers(db: Db, region: string): Promise<{ powers: number; mismatches: Mismatch[] }> {
  const published = new Map<string, string>();
  for await (const entries of entriesOf(db, region, 'authority.power-published')) {
    for (const entry of entries) {
      const { entries: listed } = entryBody(entry).particulars as { entries: { code: string; version: number; contentHash: string }[] };
      for (const { code, version, contentHash } of listed) published.set(`${code} ${version}`, contentHash);
    }
  }
  const rows = await db.selectFrom('authority.power_version').select(['code', 'version', 'content', 'content_hash']).execute();
  const table = 'authority.power_version';
  const mismatches = rows.flatMap((row): Mismatch[] => {
    const key = `${row.code} ${row.version}`;
    const expected = published.get(key);
    published.delete(key);
    if (expected === undefined) return [{ table, key, what: 'the ledger has no publication of this version' }];
    return differences(table, key, [['content', contentHashOf(row.content), expected], ['content_hash', row.content_hash, expected]]);
  });
  const missing = [...published.keys()].map((key) => ({ table, key, what: 'the ledger has its publication, the table does not have it' }));
  return { powers: rows.length, mismatches: [...mismatches, ...missing] };
}
