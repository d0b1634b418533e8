import { sql } from 'kysely';
import type { LedgerEntryRow } from '../db/platform-tables.ts';
import type { Db } from '../db/tables.ts';
import { noHash } from './entry-hash.ts';
import { type LedgerFault, faultOf } from './verify-ledger.ts';

/** Everything recorded about one subject, in the order of its chain. */
export async function readChain(db: Db, region: string, subject: string): Promise<LedgerEntryRow[]> {
  return db
    .selectFrom('ledger.entry')
    .selectAll()
    .where('region', '=', region)
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute();
}

/** The first entry of a chain that was altered, is missing or stands in another's place; undefined when all hold. */
export function chainFault(rows: readonly LedgerEntryRow[]): LedgerFault | undefined {
  let before: { seq: number; hash: Buffer } = { seq: 0, hash: noHash };
  for (const row of rows) {
    const fault = faultOf(row, before);
    if (fault) return fault;
    before = row;
  }
  return undefined;
}

/** What an entry says: the act, who did it, and its particulars, read from the text that was hashed. */
export function entryBody(row: LedgerEntryRow): { event: string; at: string; actor: { id: string; kind: string }; particulars: Record<string, unknown> } {
  return JSON.parse(row.body) as ReturnType<typeof entryBody>;
}

/** The chains of several subjects at once, each in its order. */
export async function readChains(db: Db, region: string, subjects: readonly string[]): Promise<Map<string, LedgerEntryRow[]>> {
  if (subjects.length === 0) return new Map();
  const rows = await db
    .selectFrom('ledger.entry')
    .selectAll()
    .where('region', '=', region)
    .where('subject', '=', (any) => any.fn.any(any.val([...subjects])))
    .orderBy('subject')
    .orderBy('seq')
    .execute();
  return Map.groupBy(rows, (row) => row.subject);
}

/** Every entry of one kind in a region, read in portions of a thousand. */
export async function* entriesOf(db: Db, region: string, event: string): AsyncGenerator<LedgerEntryRow[]> {
  let last: LedgerEntryRow | undefined;
  for (;;) {
    let query = db.selectFrom('ledger.entry').selectAll().where('region', '=', region).where('event', '=', event);
    if (last) query = query.where(sql<boolean>`(subject, seq) > (${last.subject}, ${last.seq})`);
    const rows = await query.orderBy('subject').orderBy('seq').limit(1_000).execute();
    if (rows.length > 0) yield rows;
    if (rows.length < 1_000) return;
    last = rows.at(-1);
  }
}

/** Entries of one kind whose subjects begin alike, the latest first. */
export async function entriesUnder(db: Db, region: string, event: string, subjectBegins: string, atMost: number): Promise<LedgerEntryRow[]> {
  const pattern = `${subjectBegins.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('ledger.entry')
    .selectAll()
    .where('region', '=', region)
    .where('event', '=', event)
    .where('subject', 'like', pattern)
    .orderBy('at', 'desc')
    .limit(atMost)
    .execute();
}
