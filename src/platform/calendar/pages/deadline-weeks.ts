import type { DeadlineDay } from '#ui/deadline-weeks/deadline-weeks.tsx';
import type { Lang } from '../../i18n.ts';
import { addDays, daysBetween, weekday } from '../day.ts';
import type { Deadline } from '../deadline.ts';
import { words } from './deadline-words.ts';

const mostWeeks = 18;
const weeksAtEnds = 5;

/** A stretch of the calendar as it is drawn, and how many weeks were left out before it. */
export interface Stretch {
  days: DeadlineDay[];
  leftOut: number;
}

/** The calendar of a derivation in whole weeks; of a long one only its first and last weeks are drawn. */
export function weeksOf(deadline: Deadline, lang: Lang, today: string): Stretch[] {
  const { start, dueDate } = deadline;
  const first = addDays(start, 1 - weekday(start));
  const last = addDays(dueDate, 7 - weekday(dueDate));
  const weeks = (daysBetween(first, last) + 1) / 7;
  const dayAt = drawnDays(deadline, lang, today);
  const stretch = (from: number, count: number, leftOut: number): Stretch => ({
    days: Array.from({ length: count * 7 }, (_, index) => dayAt(addDays(first, from * 7 + index))),
    leftOut,
  });
  if (weeks <= mostWeeks) return [stretch(0, weeks, 0)];
  return [stretch(0, weeksAtEnds, 0), stretch(weeks - weeksAtEnds, weeksAtEnds, weeks - 2 * weeksAtEnds)];
}

function drawnDays(deadline: Deadline, lang: Lang, today: string): (on: string) => DeadlineDay {
  const t = words(lang);
  const counted = new Map(deadline.countedDays.map((day) => [day.day, day]));
  const skipped = new Map(deadline.skippedDays.map((day) => [day.day, day]));
  return (on) => {
    const flags = { ...(on === today && { today: true }), ...(on === deadline.dueDate && { due: true }) };
    const count = counted.get(on);
    if (count) return { on, kind: 'counted', count: count.number, ...(count.makesUpFor && { note: t('makeUp') }), ...flags };
    const skip = skipped.get(on);
    if (on === deadline.start) return { on, kind: 'outside', note: t('startNote'), ...flags };
    if (!skip) return { on, kind: 'outside', ...flags };
    // A name stands on the first day of its stretch only.
    const before = skipped.get(addDays(on, -1));
    const begins = before?.why !== skip.why || before?.name !== skip.name;
    if (skip.why === 'suspension') return { on, kind: 'suspended', ...(begins && { note: skip.name?.[lang] ?? t('suspended') }), ...flags };
    return { on, kind: 'rest', ...(skip.name && begins && { note: t('holiday', { name: skip.name[lang] }) }), ...flags };
  };
}
