import { createHash } from 'node:crypto';
import type { Db } from '#platform/db/tables.ts';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import { differences, type Mismatch } from '#platform/ledger/mismatch.ts';
import { entriesOf, entryBody } from '#platform/ledger/read-chain.ts';
import './ledger.ts';
import './tables.ts';

/** Holds every version of every item against the ledger: its content against the hash that was published. */
export async function reconcileItems(db: Db, region: string): Promise<{ items: number; mismatches: Mismatch[] }> {
  const published = new Map<string, unknown>();
  for await (const entries of entriesOf(db, region, 'catalog.item-published')) {
    for (const entry of entries) {
      const { code, version, contentHash } = entryBody(entry).particulars;
      published.set(`${String(code)} ${String(version)}`, contentHash);
    }
  }
  const rows = await db.selectFrom('catalog.item_version').select(['code', 'version', 'content', 'content_hash']).execute();
  const table = 'catalog.item_version';
  const mismatches = rows.flatMap((row): Mismatch[] => {
    const key = `${row.code} ${row.version}`;
    const expected = published.get(key);
    published.delete(key);
    if (expected === undefined) return [{ table, key, what: 'the ledger has no publication of this version' }];
    const hash = createHash('sha256').update(canonicalJson(row.content), 'utf8').digest('hex');
    return differences(table, key, [['content', hash, expected], ['content_hash', row.content_hash, expected]]);
  });
  const missing = [...published.keys()].map((key) => ({ table, key, what: 'the ledger has its publication, the table does not have it' }));
  return { items: rows.length, mismatches: [...mismatches, ...missing] };
}
