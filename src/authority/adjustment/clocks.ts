import { addDays, dayInChina, startOfDay } from '#platform/calendar/day.ts';
import type { RuleOfLaw } from '#platform/calendar/deadline-basis.ts';
import { type Deadline, deriveDeadline } from '#platform/calendar/deadline.ts';
import type { Calendar } from '#platform/calendar/working-days.ts';
import type { LegalBasis } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';

// No national law sets these times; the local measures on dynamic adjustment (such as those of 濮阳 and 白城) agree on them.
const name = said('权责清单动态调整办法', 'Local measures on adjusting power lists');

/** The rule on which every step of an adjustment stands. */
export const measures: LegalBasis = { law: name['zh-CN'], gist: '申请、审核、审批、公布逐步办理' };

const rule = (gist: Said): RuleOfLaw => ({ law: name, article: 0, gist, cited: name });
const within10 = rule(said('事由发生后十个工作日内申请', 'Applied for within 10 working days after the cause arose'));
const within15 = rule(said('十五个工作日内完成审核', 'Reviewed within 15 working days'));
const within3 = rule(said('批准后三个工作日内公布', 'Published within 3 working days after approval'));

/** The clocks of a proposal, each as a derivation; the government's approval has no limit of its own. */
export interface AdjustmentClocks {
  apply: Deadline;
  review: Deadline;
  publish?: Deadline;
}

/** Ten working days from the day on which the cause arose, for the department to apply. */
export function applyBy(causeArose: string, calendar?: Calendar): Deadline {
  return deriveDeadline({ start: causeArose, limit: { n: 10, unit: 'workday' }, law: { limit: within10 } }, calendar);
}

/** Fifteen working days from the proposal, for both offices together. */
export function reviewBy(proposedOn: string, calendar?: Calendar): Deadline {
  return deriveDeadline({ start: proposedOn, limit: { n: 15, unit: 'workday' }, law: { limit: within15 } }, calendar);
}

/** Three working days from the approval, for the publication. */
export function publishBy(approvedOn: string, calendar?: Calendar): Deadline {
  return deriveDeadline({ start: approvedOn, limit: { n: 3, unit: 'workday' }, law: { limit: within3 } }, calendar);
}

/** The clocks of a proposal, derived anew from its days. */
export function clocksOf({ causeArose, proposedAt, approvedOn }: { causeArose: string; proposedAt: Date; approvedOn: string | null }): AdjustmentClocks {
  return { apply: applyBy(causeArose), review: reviewBy(dayInChina(proposedAt)), ...(approvedOn && { publish: publishBy(approvedOn) }) };
}

/** The instant at which what was due on a day is late: 24:00 in China (民法典 203). */
export function endOfDay(day: string): Date {
  return startOfDay(addDays(day, 1));
}
