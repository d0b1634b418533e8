/*
 * A second, independent reckoning of working days and deadlines, for tests only: the days are copied by hand
 * from the notices, dates are Julian day numbers, and nothing of what it judges is imported.
 */

export type OracleUnit = 'workday' | 'calendarDay' | 'month';
export interface OracleCase {
  start: string;
  n: number;
  unit: OracleUnit;
  extension?: { n: number; unit: OracleUnit } | undefined;
  suspensions: { from: string; to: string }[];
}

/** year: days off ; make-up workdays. '2.18-24' runs inside a month, '9.29-10.6' over its end. */
const arranged: Record<number, string> = {
  2015: '1.1-3 2.18-24 4.5-6 5.1-3 6.20-22 9.3-5 9.27 10.1-7 ; 1.4 2.15 2.28 9.6 10.10',
  2016: '1.1-3 2.7-13 4.4 4.30-5.2 6.9-11 9.15-17 10.1-7 ; 2.6 2.14 6.12 9.18 10.8 10.9',
  2017: '1.1-2 1.27-2.2 4.2-4 4.29-5.1 5.28-30 10.1-8 ; 1.22 2.4 4.1 5.27 9.30',
  2018: '1.1 2.15-21 4.5-7 4.29-5.1 6.18 9.24 10.1-7 12.30-31 ; 2.11 2.24 4.8 4.28 9.29 9.30 12.29',
  2019: '1.1 2.4-10 4.5 5.1-4 6.7 9.13 10.1-7 ; 2.2 2.3 4.28 5.5 9.29 10.12',
  2020: '1.1 1.24-2.2 4.4-6 5.1-5 6.25-27 10.1-8 ; 1.19 4.26 5.9 6.28 9.27 10.10',
  2021: '1.1-3 2.11-17 4.3-5 5.1-5 6.12-14 9.19-21 10.1-7 ; 2.7 2.20 4.25 5.8 9.18 9.26 10.9',
  2022: '1.1-3 1.31-2.6 4.3-5 4.30-5.4 6.3-5 9.10-12 10.1-7 12.31 ; 1.29 1.30 4.2 4.24 5.7 10.8 10.9',
  2023: '1.1-2 1.21-27 4.5 4.29-5.3 6.22-24 9.29-10.6 ; 1.28 1.29 4.23 5.6 6.25 10.7 10.8',
  2024: '1.1 2.10-17 4.4-6 5.1-5 6.10 9.15-17 10.1-7 ; 2.4 2.18 4.7 4.28 5.11 9.14 9.29 10.12',
  2025: '1.1 1.28-2.4 4.4-6 5.1-5 5.31-6.2 10.1-8 ; 1.26 2.8 4.27 9.28 10.11',
  2026: '1.1-3 2.15-23 4.4-6 5.1-5 6.19-21 9.25-27 10.1-7 ; 1.4 2.14 2.28 5.9 9.20 10.10',
};

/** Fliegel and Van Flandern, 1968: the Julian day number of a Gregorian date. */
export function julian(year: number, month: number, date: number): number {
  const a = Math.trunc((month - 14) / 12);
  return (
    Math.trunc((1461 * (year + 4800 + a)) / 4) +
    Math.trunc((367 * (month - 2 - 12 * a)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + a) / 100)) / 4) +
    date -
    32075
  );
}

/** The Gregorian date of a Julian day number, by the same authors. */
export function dateOfJulian(number: number): [number, number, number] {
  let l = number + 68569;
  const n = Math.trunc((4 * l) / 146097);
  l -= Math.trunc((146097 * n + 3) / 4);
  const i = Math.trunc((4000 * (l + 1)) / 1461001);
  l = l - Math.trunc((1461 * i) / 4) + 31;
  const j = Math.trunc((80 * l) / 2447);
  const k = Math.trunc(j / 11);
  return [100 * (n - 49) + i + k, j + 2 - 12 * k, l - Math.trunc((2447 * j) / 80)];
}

const from = julian(2010, 1, 1);
const until = julian(2045, 12, 31);

function numberOf(day: string): number {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  return julian(y, m, d);
}

/** The text of a Julian day number. */
export function textOf(number: number): string {
  const [y, m, d] = dateOfJulian(number);
  return `${y}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`;
}

/** 1 where people work, by Julian day number from 2010 to 2045: Monday to Friday, then what the notices changed. */
const works = new Uint8Array(until - from + 1).map((_, index) => ((from + index) % 7 < 5 ? 1 : 0));
for (const [year, days] of Object.entries(arranged)) {
  const [off = '', made = ''] = days.split(' ; ');
  for (const [list, value] of [[off, 0], [made, 1]] as const)
    for (const span of list.split(' ')) {
      const [first = '', last = first] = span.split('-');
      const [month = 0, date = 0] = first.split('.').map(Number);
      const [lastMonth = 0, lastDate = 0] = last.includes('.') ? last.split('.').map(Number) : [month, Number(last)];
      for (let at = julian(Number(year), month, date); at <= julian(Number(year), lastMonth, lastDate); at += 1) works[at - from] = value;
    }
}

/** Whether the day works, by the copied tables. */
export function oracleWorks(day: string): boolean {
  return works[numberOf(day) - from] === 1;
}

/** Days from 2015 to 2026 that the notices turned into working weekends. */
export const makeUpDays: string[] = Object.entries(arranged).flatMap(([year, days]) =>
  (days.split(' ; ')[1] ?? '').split(' ').map((span) => {
    const [month = 0, date = 0] = span.split('.').map(Number);
    return textOf(julian(Number(year), month, date));
  }),
);

/** The due date and the years without a notice that it rests on, by sums and fixed points instead of a walk. */
export function oracleDeadline({ start, n, unit, extension, suspensions }: OracleCase): { dueDate: string; years: number[] } {
  const suspended = new Uint8Array(works.length);
  for (const span of suspensions) suspended.fill(1, numberOf(span.from) - from, numberOf(span.to) - from + 1);

  const joined = !extension || extension.unit === unit || n === 0;
  const periods = !extension
    ? [{ n, unit }]
    : n === 0 ? [extension]
    : joined ? [{ n: n + extension.n, unit }]
    : [{ n, unit }, extension];
  const counted = periods.filter((period) => period.n > 0);
  const begin = numberOf(start);
  const years = new Set<number>();
  let end = begin;
  for (const period of counted) {
    const before = end;
    if (period.unit === 'workday') {
      end = searched(before, period.n, (index) => works[index] === 1 && suspended[index] === 0);
      for (let at = before + 1; at <= end; at += 1) years.add(dateOfJulian(at)[0]);
    } else {
      const length = period.unit === 'month' ? monthsLater(before, period.n) - before : period.n;
      end = before + length;
      for (let last = -1; last !== end; ) {
        last = end;
        let out = 0;
        for (let at = before + 1; at <= end; at += 1) out += suspended[at - from] ?? 0;
        end = before + length + out;
      }
    }
  }
  if (counted.length > 0 && counted[counted.length - 1]?.unit !== 'workday') {
    years.add(dateOfJulian(end)[0]);
    while (works[end - from] === 0 || suspended[end - from] === 1) years.add(dateOfJulian((end += 1))[0]);
  }
  return { dueDate: textOf(end), years: [...years].filter((year) => !(year in arranged)) };
}

/** The first day such that `n` days that count lie after `before` up to it, by bisection over running sums. */
function searched(before: number, n: number, counts: (index: number) => boolean): number {
  const sums = [0];
  for (let index = before - from + 1; index < works.length && (sums.at(-1) ?? 0) < n; index += 1)
    sums.push((sums.at(-1) ?? 0) + (counts(index) ? 1 : 0));
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) >= n) high = middle;
    else low = middle + 1;
  }
  return before + low;
}

function monthsLater(number: number, months: number): number {
  const [year, month, date] = dateOfJulian(number);
  const target = month - 1 + months;
  const y = year + Math.trunc(target / 12);
  const m = (target % 12) + 1;
  const firstOfNext = m === 12 ? julian(y + 1, 1, 1) : julian(y, m + 1, 1);
  return Math.min(julian(y, m, 1) + date - 1, firstOfNext - 1);
}
