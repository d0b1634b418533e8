import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { type Adjustment, mustBeAbleTo } from './adjustment.ts';
import { publishBy } from './clocks.ts';
import { keepStep, onAdjustment } from './keep-step.ts';
import { adjustmentSubject } from './ledger.ts';
import { mustApprove } from './policy.ts';

/** What the government of the same level decides of adding, cancelling and delegating. */
export interface DecideAdjustment {
  id: string;
  outcome: 'approve' | 'reject';
  reasons: string;
}

const noReasons = said('请写明不予批准的理由（1 到 2000 字）', 'Give the reasons for not approving it, in 1 to 2,000 signs');
const tooLong = said('意见最多 2000 字', 'The opinion has at most 2,000 signs');

/** The government approves a proposal that both offices have passed, or does not and says why. Refused 'adjustment-wrong-state', 'adjustment-own', 'adjustment-reviewed-by-you'. */
export async function decideAdjustment(act: Act, { id, outcome, reasons }: DecideAdjustment): Promise<Adjustment> {
  return onAdjustment(act, id, async (inside, adjustment) => {
    mustApprove(inside.actor, adjustment);
    mustBeAbleTo('approve', adjustment);
    if (outcome === 'reject' && !reasons.trim()) throw new Invalid({ reasons: noReasons });
    if (reasons.length > 2000) throw new Invalid({ reasons: tooLong });
    const organ = inside.actor.grants.find(({ role, division }) => role === 'governmentApprover' && division === adjustment.place)?.organ;
    await record(inside, 'authority.adjustment-decided', adjustmentSubject(id), { outcome });
    const told = reasons.trim();
    const approver = inside.actor.id;
    if (outcome === 'reject') return keepStep(inside, adjustment, { step: 'rejected', changes: { state: 'rejected', approver, due_on: null, closed_at: inside.at }, organ, told });
    const today = dayInChina(inside.at);
    return keepStep(inside, adjustment, { step: 'approved', changes: { state: 'approved', approver, approved_on: today, due_on: publishBy(today).dueDate }, organ, told });
  });
}
