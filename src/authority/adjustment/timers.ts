import type { Act } from '#platform/act.ts';
import { record } from '#platform/ledger/record.ts';
import type { TimerHandlers } from '#platform/timers.ts';
import { holdAdjustment } from './get-adjustment.ts';
import { isPast, keepStep } from './keep-step.ts';
import { adjustmentSubject } from './ledger.ts';

/** A step that was not taken in time raises itself on the day after its last. */
export const adjustmentTimers: TimerHandlers = {
  'authority.adjustmentDue': async (act, id) => noteOverdue(act, id),
};

/** Notes that the clock that runs has passed; nothing where the step has been taken or the lateness is noted. */
export async function noteOverdue(act: Act, id: string): Promise<void> {
  const adjustment = await holdAdjustment(act.db, act.actor.region, id);
  const { state, dueOn, closedAt } = adjustment;
  if (closedAt || dueOn === null || !isPast(act, dueOn)) return;
  const clock = state === 'approved' ? 'publish' : 'review';
  const step = clock === 'publish' ? 'publicationOverdue' : 'reviewOverdue';
  const noted = await act.db.selectFrom('authority.adjustment_step').select('seq').where('region', '=', act.actor.region).where('adjustment', '=', id).where('step', '=', step).executeTakeFirst();
  if (noted) return;
  await record(act, 'authority.adjustment-overdue', adjustmentSubject(id), { clock, since: dueOn });
  await keepStep(act, adjustment, { step, changes: {}, late: true });
}
