import { sql } from 'kysely';
import type { Act } from '#platform/act.ts';
import { addWorkdays } from '#platform/calendar/working-days.ts';
import { record } from '#platform/ledger/record.ts';
import { powerListOf } from '../ledger.ts';
import type { PowerEntry } from '../power.ts';
import { deviationsFrom } from './compare-with-base.ts';
import './ledger.ts';
import type { AboutToHold } from './must-narrow.ts';

/** Working days within which a body proposes the adjustment after its cause arose (动态调整: 10 working days). */
export const daysToAdjust = 10;

/** By which day an entry that deviates from its base is to be adjusted: counted from the day on which the base holds. */
export function adjustBy(baseHoldsFrom: string): string {
  return addWorkdays(baseHoldsFrom, daysToAdjust);
}

/**
 * Names the entries that deviate now that their base has a new version, in the ledger of their bodies, with the day by which they are to be adjusted.
 * The new version is not refused: a county must not be able to hold back what the province narrows for everyone.
 */
export async function nameDeviations(act: Act, bases: readonly AboutToHold[], from: string): Promise<void> {
  if (bases.length === 0) return;
  const byCode = new Map(bases.map((base) => [base.entry.code, base]));
  const { rows } = await sql<{ base: string; code: string; version: number; content: PowerEntry }>`
    select content -> 'base' ->> 'code' as base, code, version, content from authority.power_version
    where content -> 'base' is not null and content -> 'base' ->> 'code' = any(${[...byCode.keys()]}) and coalesce(in_force_to, 'infinity') > greatest(in_force_from, ${from}::date)
    order by code, version`.execute(act.db);
  for (const { base: code, code: own, version, content } of rows) {
    const base = byCode.get(code)!;
    const fields = [...new Set(deviationsFrom(base.entry, content).map(({ at }) => at))];
    if (fields.length === 0) continue;
    await record(act, 'authority.power-deviates', powerListOf(content.body.organ), { code: own, version, base: { code, version: base.version }, fields, adjustBy: adjustBy(from) });
  }
}
