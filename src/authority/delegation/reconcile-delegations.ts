import type { Db } from '#platform/db/tables.ts';
import { differences, type Mismatch } from '#platform/ledger/mismatch.ts';
import { entriesOf, entryBody } from '#platform/ledger/read-chain.ts';
import { hashOfInstrument } from './content-hash.ts';
import './ledger.ts';
import './tables.ts';

type Told = Record<'id' | 'kind' | 'receiver' | 'basicCode' | 'from' | 'contentHash', string> & { entry?: string; to?: string; mayPassOn: boolean };
type Given = Told & { giver: string; ended?: { from: string; cause: string } };

const table = 'authority.delegation';

/** Holds every instrument of delegation, its text and its end against the ledger. */
export async function reconcileDelegations(db: Db, region: string): Promise<{ delegations: number; mismatches: Mismatch[] }> {
  const given = new Map<string, Given>();
  for await (const entries of entriesOf(db, region, 'authority.power-delegated')) {
    for (const entry of entries) {
      const { giver, instruments } = entryBody(entry).particulars as { giver: string; instruments: Told[] };
      for (const one of instruments) given.set(one.id, { ...one, giver });
    }
  }
  for await (const entries of entriesOf(db, region, 'authority.delegation-ended')) {
    for (const entry of entries) {
      const { id, from, cause } = entryBody(entry).particulars as { id: string; from: string; cause: string };
      const one = given.get(id);
      if (one) one.ended = { from, cause };
    }
  }
  const rows = await db.selectFrom(table).selectAll().execute();
  const mismatches = rows.flatMap((row): Mismatch[] => {
    const told = given.get(row.id);
    given.delete(row.id);
    if (!told) return [{ table, key: row.id, what: 'the ledger has no such instrument' }];
    return differences(table, row.id, [
      ['kind', row.kind, told.kind], ['giver', row.giver, told.giver], ['receiver', row.receiver, told.receiver], ['basic_code', row.basic_code, told.basicCode],
      ['entry', row.entry, told.entry ?? null], ['may_pass_on', row.may_pass_on, told.mayPassOn], ['in_force_from', row.in_force_from, told.from], ['in_force_to', row.in_force_to, told.to ?? null],
      ['content', hashOfInstrument(row.content), told.contentHash], ['ended_from', row.ended_from, told.ended?.from ?? null], ['ended_cause', row.ended_cause, told.ended?.cause ?? null],
    ]);
  });
  const missing = [...given.keys()].map((key) => ({ table, key, what: 'the ledger has this instrument, the table does not' }));
  return { delegations: rows.length, mismatches: [...mismatches, ...missing] };
}
