import { Invalid } from '../errors.ts';
import { type Said, said } from '../i18n.ts';
import { addMonths, dayNumber, dayOfNumber, lastDay, yearOf } from './day.ts';
import * as law from './deadline-basis.ts';
import { problemsOfRule } from './deadline-rule.ts';
import type { DeadlineRule, Suspension, TimeUnit } from './deadline-rule.ts';
import { type Calendar, type CalendarDay, calendarOfChina } from './working-days.ts';

export interface CountedDay {
  day: string;
  number: number;
  /** Set on a make-up workday: the holiday that it makes up for. */
  makesUpFor?: Said;
}

export interface SkippedDay {
  day: string;
  why: 'weekend' | 'holiday' | 'suspension' | 'startDay';
  /** The holiday, or the ground of the suspension. */
  name?: Said;
}

/** A deadline as a derivation: the last day, and each day that was counted or skipped on the way to it. */
export interface Deadline {
  /** The last day on which the act is in time; it includes the whole day (最迟). */
  dueDate: string;
  /** A year that the derivation needs has no notice yet: the date may change when the notice is issued. */
  provisional: boolean;
  provisionalYears: number[];
  /** A suspension is open: the date holds only if counting resumes on the day after `asOf`. */
  standingStill: boolean;
  start: string;
  limit: DeadlineRule['limit'];
  extensions: { n: number; unit: TimeUnit }[];
  suspensions: (Suspension & { /** Days of the limit's unit taken out. */ skips: number })[];
  asOf?: string;
  countedDays: CountedDay[];
  skippedDays: SkippedDay[];
  /** The last day before Art. 203 moved it off a day off. */
  movedFrom?: string;
  calendarVersion: string;
  basis: law.UsedRule[];
}

/**
 * Derives a deadline from its rule: the start day is not counted (Civil Code, Art. 201), months go to the
 * corresponding day (202), a last day off moves to the day after (203), working days leave out holidays
 * (Administrative Licensing Law, Art. 82), suspended time is not counted (45), an extension lengthens the limit (42).
 * A limit of 0 is due on the start day itself. Throws Invalid for a rule that cannot be counted.
 */
export function deriveDeadline(rule: DeadlineRule, calendar: Calendar = calendarOfChina): Deadline {
  const problems = problemsOfRule(rule);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const end = dayNumber(lastDay);
  const suspensions = (rule.suspensions ?? []).map((suspension) => ({ ...suspension, skips: 0 }));
  const ranges = suspensions.map(({ from, to }) => [dayNumber(from), dayNumber(to ?? rule.asOf ?? from)] as const);
  const counted: CountedDay[] = [];
  const skipped: SkippedDay[] = [];
  const unknownYears = new Set<number>();
  let at = dayNumber(rule.start);
  let number = 0;

  function next(): CalendarDay {
    at += 1;
    if (at > end) throw new Invalid({ limit: said('期限超出了 2200 年，算不到那么远', 'The period runs beyond 2200; it cannot be computed') });
    return calendar.at(at);
  }
  function needed(day: CalendarDay): void {
    if (!day.noticed) unknownYears.add(yearOf(day.day));
  }
  /** Notes the day as skipped if it lies in a suspension; where two overlap the day is taken out once, by the first. */
  function isSuspended(day: CalendarDay): boolean {
    const index = ranges.findIndex(([from, to]) => from <= at && at <= to);
    const suspension = suspensions[index];
    if (!suspension) return false;
    suspension.skips += 1;
    skipped.push({ day: day.day, why: 'suspension', ...(suspension.ground && { name: suspension.ground }) });
    return true;
  }
  function skipOff({ day, name }: CalendarDay): void {
    skipped.push(name ? { day, why: 'holiday', name } : { day, why: 'weekend' });
  }
  function count(day: CalendarDay): void {
    number += 1;
    const made = day.kind === 'makeUpWorkday' && day.name;
    counted.push(made ? { day: day.day, number, makesUpFor: made } : { day: day.day, number });
  }

  const periods = periodsOf(rule);
  if (periods.length > 0) skipped.push({ day: rule.start, why: 'startDay' });
  for (const { n, unit } of periods) {
    const days = unit === 'month' ? corresponding(at, n, end) - at : n;
    for (let left = days; left > 0; ) {
      const day = next();
      if (unit === 'workday') needed(day);
      if (unit === 'workday' && !day.works) skipOff(day);
      else if (!isSuspended(day)) {
        count(day);
        left -= 1;
      }
    }
  }

  // Art. 203 moves only the last day of the whole period; a period of working days never ends on a day off.
  const lastCounted = counted.at(-1);
  let movedFrom: string | undefined;
  if (lastCounted && periods.at(-1)?.unit !== 'workday') {
    let day = calendar.at(at);
    for (needed(day); !day.works || isSuspended(day); needed(day)) {
      if (!day.works) skipOff(day);
      movedFrom ??= day.day;
      day = next();
    }
    if (movedFrom) counted[counted.length - 1] = { day: day.day, number: lastCounted.number };
  }

  const dueDate = dayOfNumber(at);
  return {
    dueDate,
    provisional: unknownYears.size > 0,
    provisionalYears: [...unknownYears],
    standingStill: suspensions.some(({ from, to }) => !to && !!rule.asOf && from <= rule.asOf && from <= dueDate && number > 0),
    start: rule.start,
    limit: rule.limit,
    extensions: (rule.extensions ?? []).map(({ n, unit }) => ({ n, unit: unit ?? rule.limit.unit })),
    suspensions,
    ...(rule.asOf && { asOf: rule.asOf }),
    countedDays: counted,
    skippedDays: skipped,
    ...(movedFrom && { movedFrom }),
    calendarVersion: calendar.version,
    basis: basisOf(rule, { moved: !!movedFrom, suspended: suspensions.some(({ skips }) => skips > 0) }),
  };
}

/** The limit and its extensions as periods one after another; those of one unit run as one (20 + 10 is 30). */
function periodsOf(rule: DeadlineRule): { n: number; unit: TimeUnit }[] {
  const periods: { n: number; unit: TimeUnit }[] = [];
  for (const { n, unit = rule.limit.unit } of [rule.limit, ...(rule.extensions ?? [])]) {
    const last = periods.at(-1);
    if (last?.unit === unit) last.n += n;
    else if (n > 0) periods.push({ n, unit });
  }
  return periods;
}

/** The number of the corresponding day `months` later, or the day after `end` where it lies beyond. */
function corresponding(at: number, months: number, end: number): number {
  const day = months > 12 * 301 ? '9999-12-31' : addMonths(dayOfNumber(at), months);
  return day > lastDay ? end + 1 : dayNumber(day);
}

/** The rules that this derivation used, in the order in which they were used. */
function basisOf(rule: DeadlineRule, { moved, suspended }: { moved: boolean; suspended: boolean }): law.UsedRule[] {
  const units = new Set(periodsOf(rule).map(({ unit }) => unit));
  const extended = (rule.extensions ?? []).some(({ n }) => n > 0);
  const used: [law.UsedRule['of'], law.RuleOfLaw | false | undefined][] = [
    ['limit', rule.law?.limit],
    ['onTheSpot', units.size === 0 && law.onTheSpot],
    ['startDay', units.size > 0 && law.startDayNotCounted],
    ['workdays', units.has('workday') && (rule.law?.workdays ?? law.workdaysOnly)],
    ['months', units.has('month') && law.correspondingDay],
    ['extension', extended && (rule.law?.extension ?? law.extendedOnce)],
    ['suspension', suspended && (rule.law?.suspension ?? law.suspendedTime)],
    ['lastDayOff', moved && law.lastDayOff],
  ];
  return used.flatMap(([of, rule]) => (rule ? [{ of, ...rule }] : []));
}
