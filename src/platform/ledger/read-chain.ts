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
