import type { Db } from '#platform/db/tables.ts';
import { differences, type Mismatch } from '#platform/ledger/mismatch.ts';
import { entriesOf, entryBody } from '#platform/ledger/read-chain.ts';
import { accountSubject } from './ledger.ts';
import './tables.ts';

/** Holds every post held against the ledger: who was appointed to what, from when, and whether it has ended. */
export async function reconcileHoldings(db: Db, region: string): Promise<{ holdings: number; mismatches: Mismatch[] }> {
  const appointed = new Map<string, Record<string, unknown>>();
  const ended = new Set<string>();
  for await (const entries of entriesOf(db, region, 'identity.appointed')) {
    for (const entry of entries) {
      const { particulars } = entryBody(entry);
      appointed.set(String(particulars['holding']), { ...particulars, account: entry.subject.slice(accountSubject('').length) });
    }
  }
  for await (const entries of entriesOf(db, region, 'identity.holding-ended')) {
    for (const entry of entries) ended.add(String(entryBody(entry).particulars['holding']));
  }
  const rows = await db.selectFrom('identity.holding').selectAll().where('region', '=', region).execute();
  const table = 'identity.holding';
  const mismatches = rows.flatMap((row): Mismatch[] => {
    const expected = appointed.get(row.id);
    appointed.delete(row.id);
    if (!expected) return [{ table, key: row.id, what: 'the ledger has no appointment to this post' }];
    return differences(table, row.id, [
      ['account', row.account, expected['account']],
      ['post', row.post, expected['post']],
      ['role', row.role, expected['role']],
      ['organ', row.organ, expected['organ']],
      ['division', row.division_prefix, expected['division']],
      ['from_on', row.from_on, expected['from']],
      ['to_on', row.to_on, expected['to']],
      ['ended', row.ended_at !== null, ended.has(row.id)],
    ]);
  });
  const missing = [...appointed.keys()].map((key) => ({ table, key, what: 'the ledger has the appointment, the table does not have it' }));
  return { holdings: rows.length, mismatches: [...mismatches, ...missing] };
}
