import chineseDays from 'chinese-days';
import { type Said, said } from '../i18n.ts';
import { dayNumber, dayOfNumber, weekdayOfNumber, yearOf } from './day.ts';
import { calendarVersionOf, type HolidayNotice, holidayNames, noticesOfChina } from './notices.ts';

export type DayKind = 'workday' | 'makeUpWorkday' | 'weekend' | 'holiday';

/** One day of the calendar; `name` is the holiday, or the holiday that a make-up workday makes up for. */
export interface CalendarDay {
  readonly day: string;
  readonly kind: DayKind;
  readonly works: boolean;
  /** Whether the notice for its year is issued; otherwise the day is Monday to Friday or not, provisionally. */
  readonly noticed: boolean;
  readonly name?: Said;
}

/** A working-day calendar: which days work, and for which years that is known. */
export interface Calendar {
  readonly version: string;
  /** Whether the notice for the year is issued; without it the year counts as Monday to Friday, provisionally. */
  hasNotice(year: number): boolean;
  /** The day by its number since 1970-01-01. */
  at(number: number): CalendarDay;
}

/** What days work, said by the notices: the exceptions from Monday to Friday, by day. */
export type ExceptionOf = (day: string) => { works: boolean; name: Said } | undefined;

/** A calendar made of the notices issued and of the exceptions they bring; a year is computed once, when first asked for. */
export function calendarOf(notices: readonly HolidayNotice[], exceptionOf: ExceptionOf): Calendar {
  const noticed = new Set(notices.filter((notice) => !notice.amends).map((notice) => notice.year));
  const years = new Map<number, readonly CalendarDay[]>();
  let first = 0;
  let days: readonly CalendarDay[] = [];

  function turnTo(number: number): void {
    const year = yearOf(dayOfNumber(number));
    first = dayNumber(`${year}-01-01`);
    const known = years.get(year);
    days = known ?? daysOfYear(year, noticed.has(year), exceptionOf);
    if (!known) years.set(year, days);
  }

  return {
    version: calendarVersionOf(notices),
    hasNotice: (year) => noticed.has(year),
    at(number) {
      // Runs of days lie in one year: the year last looked at is nearly always the one asked for.
      if (number < first || number >= first + days.length) turnTo(number);
      return days[number - first] as CalendarDay;
    },
  };
}

/** The working days of China by the notices of the State Council, 2015 to 2026; other years are provisional. */
export const calendarOfChina: Calendar = calendarOf(noticesOfChina, exceptionBy(noticesOfChina));

/** The calendar as it was known on a day, for replaying what was computed then: only the notices issued by that day. */
export function calendarKnownOn(day: string): Calendar {
  const issued = noticesOfChina.filter((notice) => notice.issuedOn <= day);
  return calendarOf(issued, exceptionBy(issued));
}

/** The day in the calendar: its kind, whether it works, and the name of the holiday. */
export function calendarDay(day: string, calendar: Calendar = calendarOfChina): CalendarDay {
  return calendar.at(dayNumber(day));
}

/** Whether people work on the day: Monday to Friday without the holidays, and the make-up workdays. */
export function isWorkday(day: string, calendar: Calendar = calendarOfChina): boolean {
  return calendarDay(day, calendar).works;
}

/** The day `n` working days after the day (before it where `n` is negative); the day itself is not counted. */
export function addWorkdays(day: string, n: number, calendar: Calendar = calendarOfChina): string {
  const step = n < 0 ? -1 : 1;
  let at = dayNumber(day);
  for (let left = Math.abs(n); left > 0; ) if (calendar.at((at += step)).works) left -= 1;
  return dayOfNumber(at);
}

/** The number of working days after `from` up to and including `to`; negative where `to` lies before `from`. */
export function workdaysBetween(from: string, to: string, calendar: Calendar = calendarOfChina): number {
  if (to < from) return -workdaysBetween(to, from, calendar);
  const end = dayNumber(to);
  let count = 0;
  for (let at = dayNumber(from) + 1; at <= end; at += 1) if (calendar.at(at).works) count += 1;
  return count;
}

function daysOfYear(year: number, noticed: boolean, exceptionOf: ExceptionOf): CalendarDay[] {
  const first = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${year}-12-31`) - first + 1;
  return Array.from({ length }, (_, index) => {
    const day = dayOfNumber(first + index);
    const monToFri = weekdayOfNumber(first + index) <= 5;
    const exception = exceptionOf(day);
    const works = exception?.works ?? monToFri;
    const kind = exception ? (works ? 'makeUpWorkday' : 'holiday') : monToFri ? 'workday' : 'weekend';
    return { day, kind, works, noticed, ...(exception && { name: exception.name }) };
  });
}

/** The exceptions that the issued notices bring, taken from the library's table without what came later. */
function exceptionBy(issued: readonly HolidayNotice[]): ExceptionOf {
  const years = new Set(issued.map((notice) => notice.year));
  const later = noticesOfChina.filter((notice) => !issued.includes(notice)).flatMap((notice) => notice.changes ?? []);
  const changedLater = new Map(later.map((change) => [change.day, change.before]));
  return (day) => {
    const before = changedLater.get(day);
    if (before === 'workday' || before === 'weekend' || !years.has(yearOf(day))) return undefined;
    const { work, name } = chineseDays.getDayDetail(day);
    const [en, zh] = name.split(',');
    // The library names an ordinary day 'Monday', an exception 'Spring Festival,春节,4'.
    if (!en || !zh) return undefined;
    return { works: before === 'makeUpWorkday' || work, name: holidayNames[zh] ?? said(zh, en) };
  };
}
