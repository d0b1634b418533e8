import type { Act } from '#platform/act.ts';
import { record } from '#platform/ledger/record.ts';
import { type Adjustment, mustBeAbleTo } from './adjustment.ts';
import { keepStep, onAdjustment } from './keep-step.ts';
import { adjustmentSubject } from './ledger.ts';
import { mustWithdraw } from './policy.ts';

/** The proposer withdraws before it is approved. Refused 'adjustment-wrong-state', 'adjustment-of-another'. */
export async function withdrawAdjustment(act: Act, { id }: { id: string }): Promise<Adjustment> {
  return onAdjustment(act, id, async (inside, adjustment) => {
    mustWithdraw(inside.actor, adjustment);
    mustBeAbleTo('withdraw', adjustment);
    await record(inside, 'authority.adjustment-withdrawn', adjustmentSubject(id), {});
    return keepStep(inside, adjustment, { step: 'withdrawn', changes: { state: 'withdrawn', due_on: null, closed_at: inside.at }, organ: adjustment.organ });
  });
}
