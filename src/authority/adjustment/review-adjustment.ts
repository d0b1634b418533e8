import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { type Adjustment, mustBeAbleTo, type Office } from './adjustment.ts';
import { measures, publishBy } from './clocks.ts';
import { isPast, keepStep, onAdjustment } from './keep-step.ts';
import { adjustmentSubject } from './ledger.ts';
import { mustReview } from './policy.ts';

/** What an office finds: it passes, or goes back with reasons (退回). */
export interface ReviewAdjustment {
  id: string;
  office: Office;
  outcome: 'pass' | 'return';
  reasons: string;
}

const noReasons = said('请写明退回的理由（1 到 2000 字）', 'Give the reasons for sending it back, in 1 to 2,000 signs');
const tooLong = said('意见最多 2000 字', 'The opinion has at most 2,000 signs');
const passed = said('这个部门已经审核通过', 'This office has already passed it');

/**
 * Reviews a proposal for one of the two offices, within fifteen working days together. When both have passed it a change of elements is
 * approved, anything else goes to the government. Refused 'adjustment-wrong-state', 'adjustment-already-reviewed', 'adjustment-own', 'adjustment-both-offices'.
 */
export async function reviewAdjustment(act: Act, { id, office, outcome, reasons }: ReviewAdjustment): Promise<Adjustment> {
  return onAdjustment(act, id, async (inside, adjustment) => {
    mustReview(inside.actor, adjustment, office);
    mustBeAbleTo(outcome === 'pass' ? 'review' : 'sendBack', adjustment);
    const own = office === 'list' ? adjustment.listReviewer : adjustment.legalReviewer;
    if (outcome === 'pass' && own !== null) throw new Refused('adjustment-already-reviewed', passed, measures, { office });
    if (outcome === 'return' && !reasons.trim()) throw new Invalid({ reasons: noReasons });
    if (reasons.length > 2000) throw new Invalid({ reasons: tooLong });
    const late = isPast(inside, adjustment.state === 'inReview' ? adjustment.dueOn : null);
    const organ = officeOrgan(inside, adjustment, office);
    await record(inside, 'authority.adjustment-reviewed', adjustmentSubject(id), { office, outcome, late });
    const told = reasons.trim();
    if (outcome === 'return') {
      const changes = { state: 'returned', due_on: null, closed_at: inside.at } as const;
      return keepStep(inside, adjustment, { step: office === 'list' ? 'listReturned' : 'legalReturned', changes, organ, told, late });
    }
    return keepStep(inside, adjustment, { step: office === 'list' ? 'listPassed' : 'legalPassed', changes: afterPass(inside, adjustment, office), organ, told, late });
  });
}

function afterPass({ at, actor }: Act, { byGovernment, listReviewer, legalReviewer }: Adjustment, office: Office) {
  const own = office === 'list' ? { list_reviewer: actor.id } : { legal_reviewer: actor.id };
  const both = (office === 'list' ? legalReviewer : listReviewer) !== null;
  if (!both) return own;
  if (byGovernment) return { ...own, state: 'awaitingApproval', due_on: null } as const;
  const today = dayInChina(at);
  return { ...own, state: 'approved', approved_on: today, due_on: publishBy(today).dueDate } as const;
}

function officeOrgan({ actor }: Act, { place }: Adjustment, office: Office): string | undefined {
  const role = office === 'list' ? 'listReviewer' : 'legalReviewer';
  return actor.grants.find((grant) => grant.role === role && grant.division === place)?.organ;
}
