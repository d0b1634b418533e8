import { Invalid } from '../errors.ts';
import { type Said, said } from '../i18n.ts';
import { addMonths, dayNumber, lastDay, yearOf } from './day.ts';
import * as law from './deadline-basis.ts';
import { type DeadlineRule, problemsOfRule, type Suspension, type TimeUnit } from './deadline-rule.ts';
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

/** The way from the start day to the due date: where it stands, and what it has met so far. */
interface Walk {
  readonly calendar: Calendar;
  /** The number of the day where the walk stands. */
  at: number;
  readonly suspensions: (Suspension & { skips: number; first: number; last: number })[];
  readonly counted: CountedDay[];
  readonly skipped: SkippedDay[];
  readonly unknownYears: Set<number>;
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
  const walk: Walk = {
    calendar,
    at: dayNumber(rule.start),
    suspensions: (rule.suspensions ?? []).map((suspension) => ({
      ...suspension,
      skips: 0,
      first: dayNumber(suspension.from),
      last: dayNumber(suspension.to ?? rule.asOf ?? suspension.from),
    })),
    counted: [],
    skipped: [],
    unknownYears: new Set(),
  };
  const periods = periodsOf(rule);
  if (periods.length > 0) walk.skipped.push({ day: rule.start, why: 'startDay' });
  for (const period of periods) walkThrough(walk, period);
  const movedFrom = periods.length > 0 && periods.at(-1)?.unit !== 'workday' ? moveOffDaysOff(walk) : undefined;

  const dueDate = calendar.at(walk.at).day;
  const suspensions = walk.suspensions.map(({ first: _first, last: _last, ...suspension }) => suspension);
  return {
    dueDate,
    provisional: walk.unknownYears.size > 0,
    provisionalYears: [...walk.unknownYears],
    standingStill: periods.length > 0 && suspensions.some((suspension) => isOpen(suspension, rule.asOf, dueDate)),
    start: rule.start,
    limit: rule.limit,
    extensions: (rule.extensions ?? []).map(({ n, unit }) => ({ n, unit: unit ?? rule.limit.unit })),
    suspensions,
    ...(rule.asOf && { asOf: rule.asOf }),
    countedDays: walk.counted,
    skippedDays: walk.skipped,
    ...(movedFrom && { movedFrom }),
    calendarVersion: calendar.version,
    basis: basisOf(rule, periods, { moved: !!movedFrom, suspended: suspensions.some(({ skips }) => skips > 0) }),
  };
}

/** Walks through one period, counting each day of its unit and skipping days off and suspended days. */
function walkThrough(walk: Walk, { n, unit }: { n: number; unit: TimeUnit }): void {
  for (let left = unit === 'month' ? corresponding(walk, n) - walk.at : n; left > 0; ) {
    const day = nextDay(walk);
    if (unit === 'workday' && !day.noticed) walk.unknownYears.add(yearOf(day.day));
    if (unit === 'workday' && !day.works) walk.skipped.push(dayOff(day));
    else if (!skipIfSuspended(walk, day)) {
      left -= 1;
      count(walk, day);
    }
  }
}

/**
 * Moves the last day to the first working day that is not suspended, and says from which day (Civil Code, Art. 203).
 * Only the last day of the whole period moves; a period of working days never ends on a day off.
 */
function moveOffDaysOff(walk: Walk): string | undefined {
  let day = walk.calendar.at(walk.at);
  const from = day.day;
  if (!day.noticed) walk.unknownYears.add(yearOf(day.day));
  if (day.works) return undefined;
  walk.counted.pop();
  while (!day.works || skipIfSuspended(walk, day)) {
    if (!day.works) walk.skipped.push(dayOff(day));
    day = nextDay(walk);
    if (!day.noticed) walk.unknownYears.add(yearOf(day.day));
  }
  count(walk, day);
  return from;
}

const end = dayNumber(lastDay);

function nextDay(walk: Walk): CalendarDay {
  walk.at += 1;
  if (walk.at <= end) return walk.calendar.at(walk.at);
  throw new Invalid({ limit: said('期限超出了 2200 年，算不到那么远', 'The period runs beyond 2200; it cannot be computed') });
}

function count({ counted }: Walk, { day, kind, name }: CalendarDay): void {
  const number = counted.length + 1;
  counted.push(kind === 'makeUpWorkday' && name ? { day, number, makesUpFor: name } : { day, number });
}

function dayOff({ day, name }: CalendarDay): SkippedDay {
  return name ? { day, why: 'holiday', name } : { day, why: 'weekend' };
}

/** Skips the day if it lies in a suspension; where two overlap it is taken out once, by the first. */
function skipIfSuspended({ at, suspensions, skipped }: Walk, { day }: CalendarDay): boolean {
  for (const suspension of suspensions) {
    if (at < suspension.first || at > suspension.last) continue;
    suspension.skips += 1;
    skipped.push(suspension.ground ? { day, why: 'suspension', name: suspension.ground } : { day, why: 'suspension' });
    return true;
  }
  return false;
}

/** Whether the suspension is open, has begun, and began before the period ended. */
function isOpen({ from, to }: Suspension, asOf: string | undefined, dueDate: string): boolean {
  return to === undefined && asOf !== undefined && from <= asOf && from <= dueDate;
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

/** The number of the corresponding day so many months on, or the day after the last that can be computed. */
function corresponding(walk: Walk, months: number): number {
  const day = months > 12 * 301 ? '9999-12-31' : addMonths(walk.calendar.at(walk.at).day, months);
  return day > lastDay ? end + 1 : dayNumber(day);
}

/** The rules that this derivation used, in the order in which they were used. */
function basisOf(
  rule: DeadlineRule,
  periods: readonly { unit: TimeUnit }[],
  { moved, suspended }: { moved: boolean; suspended: boolean },
): law.UsedRule[] {
  const units = new Set(periods.map(({ unit }) => unit));
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
