import { sql } from 'kysely';
import { addDays, startOfDay } from '#platform/calendar/day.ts';
import type { LedgerEntryRow } from '#platform/db/platform-tables.ts';
import type { Db } from '#platform/db/tables.ts';
import { entryBody } from '#platform/ledger/read-chain.ts';

/** An entry of the ledger as far as it tells who acted, when, and under which entry of the power list. */
export interface ActOnRecord {
  subject: string;
  seq: number;
  event: string;
  at: Date;
  actor: { id: string; kind: string };
  power?: { code: string; version: number; contentHash?: string };
  /** The division of the case, where the ledger tells it. */
  division?: string;
}

/** The days of an audit, first and last, 'YYYY-MM-DD'; without one it is open on that side. */
export interface Span {
  from?: string | undefined;
  to?: string | undefined;
}

const portion = 2_000;

/** Everything in a region's ledger between two days, chain by chain, in portions, so that memory stays the same however much there is. */
export async function* recordedActs(db: Db, region: string, { from, to }: Span): AsyncGenerator<ActOnRecord[]> {
  let last: { subject: string; seq: number } = { subject: '', seq: 0 };
  for (;;) {
    let query = db.selectFrom('ledger.entry').select(['subject', 'seq', 'event', 'at', 'body']).where('region', '=', region);
    if (from !== undefined) query = query.where('at', '>=', startOfDay(from));
    if (to !== undefined) query = query.where('at', '<', startOfDay(addDays(to, 1)));
    const rows = await query.where(sql<boolean>`(subject, seq) > (${last.subject}, ${last.seq})`).orderBy('subject').orderBy('seq').limit(portion).execute();
    const divisions = await divisionsOf(db, region, [...new Set(rows.map(({ subject }) => subject))]);
    if (rows.length > 0) yield rows.map((row) => actOf(row as LedgerEntryRow, divisions.get(row.subject)));
    if (rows.length < portion) return;
    last = rows.at(-1)!;
  }
}

// A chain begins with what its subject is; a case with the division in which it was handed in.
async function divisionsOf(db: Db, region: string, subjects: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('ledger.entry')
    .select(['subject', sql<string | null>`body::jsonb -> 'particulars' ->> 'division'`.as('division')])
    .where('region', '=', region)
    .where('seq', '=', 1)
    .where('subject', '=', (any) => any.fn.any(any.val([...subjects])))
    .where('event', '=', 'cases.submitted')
    .execute();
  return new Map(rows.flatMap(({ subject, division }) => (division === null ? [] : [[subject, division] as const])));
}

function actOf(row: LedgerEntryRow, division: string | undefined): ActOnRecord {
  const { actor, particulars } = entryBody(row);
  const power = powerIn(particulars);
  const { subject, seq, event, at } = row;
  return { subject, seq, event, at, actor, ...(power && { power }), ...(division !== undefined && { division }) };
}

// Licences named their power as code and version before entries carried the hash as well.
function powerIn({ power, powerVersion }: Record<string, unknown>): ActOnRecord['power'] {
  if (typeof power === 'string' && typeof powerVersion === 'number') return { code: power, version: powerVersion };
  const named = power as Partial<NonNullable<ActOnRecord['power']>> | null | undefined;
  if (typeof named !== 'object' || named === null || typeof named.code !== 'string' || typeof named.version !== 'number') return undefined;
  return { code: named.code, version: named.version, ...(typeof named.contentHash === 'string' && { contentHash: named.contentHash }) };
}
