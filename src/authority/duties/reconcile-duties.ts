import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import type { Db } from '#platform/db/tables.ts';
import { differences, type Mismatch } from '#platform/ledger/mismatch.ts';
import { entriesOf, entryBody } from '#platform/ledger/read-chain.ts';
import { dutySubject } from './ledger.ts';
import './tables.ts';

interface Told {
  duty: string;
  version: number;
  organ: string;
  power: string | null;
  subject: string;
  period: number;
  from: string;
  due: string;
  missedOn?: string;
  performed?: { on: string; evidence: string };
  endedOn?: string;
}

const table = 'authority.owed_duty';

/** Holds every owed duty, and what became of it, against the ledger: whose it is, its days, whether it was missed, performed, or fell away. */
export async function reconcileDuties(db: Db, region: string): Promise<{ duties: number; mismatches: Mismatch[] }> {
  const told = await readTold(db, region);
  const rows = await db.selectFrom(table).selectAll().where('region', '=', region).execute();
  const mismatches = rows.flatMap((row): Mismatch[] => {
    const subject = dutySubject(row.id);
    const one = told.get(subject);
    told.delete(subject);
    if (!one) return [{ table, key: row.id, what: 'the ledger has no such duty' }];
    const evidence = row.evidence && createHash('sha256').update(canonicalJson(row.evidence), 'utf8').digest('hex');
    return differences(table, row.id, [
      ['duty', row.duty, one.duty], ['duty_version', row.duty_version, one.version], ['organ', row.organ, one.organ], ['power', row.power, one.power], ['subject', row.subject, one.subject],
      ['period', row.period, one.period], ['owed_from', row.owed_from, one.from], ['due_on', row.due_on, one.due], ['missed_on', row.missed_on, one.missedOn ?? null],
      ['performed_on', row.performed_on, one.performed?.on ?? null], ['evidence', evidence, one.performed?.evidence ?? null], ['ended_on', row.ended_on, one.endedOn ?? null],
    ]);
  });
  const missing = [...told.keys()].map((key) => ({ table, key, what: 'the ledger has this duty, the table does not' }));
  return { duties: rows.length, mismatches: [...mismatches, ...missing] };
}

// In the order in which they happen: a last day that is moved and then missed is the one that was missed.
async function readTold(db: Db, region: string): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for await (const { subject, particulars } of each(db, region, 'authority.duty-owed')) told.set(subject, particulars as unknown as Told);
  const then: readonly (readonly [string, (one: Told, said: Record<string, string>) => void])[] = [
    ['authority.duty-moved', (one, { due }) => void (one.due = due!)],
    ['authority.duty-missed', (one, { due, missedOn }) => void Object.assign(one, { due, missedOn })],
    ['authority.duty-performed', (one, { on, evidence }) => void (one.performed = { on: on!, evidence: evidence! })],
    ['authority.duty-ended', (one, { on }) => void (one.endedOn = on!)],
  ];
  for (const [event, note] of then) {
    for await (const { subject, particulars } of each(db, region, event)) {
      const one = told.get(subject);
      if (one) note(one, particulars as Record<string, string>);
    }
  }
  return told;
}

async function* each(db: Db, region: string, event: string): AsyncGenerator<{ subject: string; particulars: Record<string, unknown> }> {
  for await (const entries of entriesOf(db, region, event)) {
    for (const entry of entries) yield { subject: entry.subject, particulars: entryBody(entry).particulars };
  }
}
