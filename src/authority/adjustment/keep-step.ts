import type { Updateable } from 'kysely';
import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Tables } from '#platform/db/tables.ts';
import { clearTimer, setTimer } from '#platform/timers.ts';
import { sql } from 'kysely';
import type { Adjustment, AdjustmentStep } from './adjustment.ts';
import { endOfDay } from './clocks.ts';
import { getAdjustment, holdAdjustment } from './get-adjustment.ts';

declare module '#platform/timers.ts' {
  interface Timers {
    /** The last day of a proposal's running clock has ended. */
    'authority.adjustmentDue': Record<string, never>;
  }
}

/** A step that is taken: what it changes, for which body, what is said, whether it comes too late. */
export interface Step {
  step: AdjustmentStep;
  changes: Updateable<Tables['authority.adjustment']>;
  organ?: string | undefined;
  told?: string | undefined;
  late?: boolean | undefined;
}

/** Work on one proposal, held to the end of its transaction: of two acts at once one wins and the other is told what it did (409). */
export function onAdjustment<T>(act: Act, id: string, work: (act: Act, adjustment: Adjustment) => Promise<T>): Promise<T> {
  return inTransaction(act, async (inside) => work(inside, await holdAdjustment(inside.db, inside.actor.region, id)));
}

/** Keeps a step with what it changes, and sets the clock that runs from then on. */
export async function keepStep(act: Act, before: Adjustment, { step, changes, organ, told = '', late = false }: Step): Promise<Adjustment> {
  const { db, at, actor } = act;
  const { id } = before;
  if (Object.keys(changes).length > 0) {
    await db.updateTable('authority.adjustment').set(changes).where('region', '=', actor.region).where('id', '=', id).execute();
  }
  await sql`
    insert into authority.adjustment_step (region, adjustment, seq, step, actor, organ, told, late, at)
    select ${actor.region}, ${id}, coalesce(max(seq), 0) + 1, ${step}, ${actor.id}, ${organ ?? null}, ${told}, ${late}, ${at}::timestamptz
    from authority.adjustment_step where region = ${actor.region} and adjustment = ${id}`.execute(db);
  await setClock(act, id, changes.due_on);
  return getAdjustment(db, actor.region, id);
}

/** Sets the one timer of a proposal to the last day of the clock that runs; none runs where the day is null. */
export async function setClock(act: Act, id: string, dueOn: string | null | undefined): Promise<void> {
  if (dueOn === null) await clearTimer(act, 'authority.adjustmentDue', id);
  else if (dueOn !== undefined) await setTimer(act, 'authority.adjustmentDue', id, endOfDay(dueOn), {});
}

/** Whether a clock's last day has passed. */
export function isPast(act: Act, dueOn: string | null): boolean {
  return dueOn !== null && dayInChina(act.at) > dueOn;
}
