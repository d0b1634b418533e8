import { remainingDays } from '#platform/calendar/remaining-days.ts';
import { addWorkdays } from '#platform/calendar/working-days.ts';
import type { Case } from '../case.ts';

/** How a running clock stands; each has its own shape and word on the page: ▲ ◆ ● ‖. */
export const lamps = ['overdue', 'nearlyDue', 'inTime', 'suspended'] as const;
export type Lamp = (typeof lamps)[number];

/** A clock is nearly due with this many working days left, or fewer. */
export const nearlyDueWorkdays = 2;

type Facts = Pick<Case, 'dueOn' | 'suspended' | 'clock' | 'closedAt'>;

/** The lamp of a case on a day; undefined once it is closed. A case that waits for the applicant stands still. */
export function lampOf(facts: Facts, today: string): Lamp | undefined {
  if (facts.closedAt || !facts.dueOn) return undefined;
  if (facts.suspended || facts.clock === 'answer') return 'suspended';
  const left = remainingDays(facts.dueOn, today);
  if (left < 0) return 'overdue';
  return left <= nearlyDueWorkdays ? 'nearlyDue' : 'inTime';
}

/** Whether the body's own limit for the decision or the delivery has passed; what is not told in time is accepted instead (行政许可法 32(4)). */
export function isLate({ dueOn, clock, suspended }: Facts, today: string): boolean {
  return dueOn !== null && dueOn < today && !suspended && (clock === 'decide' || clock === 'deliver');
}

/** The days between which a running clock shows each lamp, for lists: overdue before `today`, in time from `inTimeFrom`. */
export function lampBounds(today: string): { today: string; inTimeFrom: string } {
  return { today, inTimeFrom: addWorkdays(today, nearlyDueWorkdays + 1) };
}
