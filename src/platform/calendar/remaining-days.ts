import { dayNumber } from './day.ts';
import type { Deadline } from './deadline.ts';
import { type Calendar, calendarOfChina, workdaysBetween } from './working-days.ts';

/**
 * The working days left on `today`: those after it up to and including the last day, without suspended ones;
 * 0 on the last day itself. Overdue it is negative: the working days since the last day, at least -1,
 * so that a Saturday after a Friday's deadline is already overdue.
 */
export function remainingDays(due: Deadline | string, today: string, calendar: Calendar = calendarOfChina): number {
  const dueDate = typeof due === 'string' ? due : due.dueDate;
  if (today > dueDate) return Math.min(-1, -workdaysBetween(dueDate, today, calendar));
  const left = workdaysBetween(today, dueDate, calendar);
  if (typeof due === 'string') return left;
  const suspended = due.skippedDays.filter(
    ({ day, why }) => why === 'suspension' && day > today && calendar.at(dayNumber(day)).works,
  );
  return left - suspended.length;
}
