import type { Lang, Said } from '../i18n.ts';

/*
 * A legal day is the text 'YYYY-MM-DD' of the calendar in China, never an instant: a JS Date would move
 * with the time zone. Inside this folder days are counted as whole numbers since 1970-01-01.
 */

const dayLength = 86_400_000;
/** China keeps one time, UTC+8, and has had no summer time since 1991. */
const chinaAhead = 8 * 3_600_000;

export const firstDay = '1900-01-01';
export const lastDay = '2200-12-31';

/** Whether the text is a real day of the calendar, written 'YYYY-MM-DD', from 1900 to 2200. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text < firstDay || text > lastDay) return false;
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8));
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(Number(text.slice(0, 4)), month);
}

/** The number of days from 1970-01-01 to this day; throws RangeError for what is not a day. */
export function dayNumber(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a day from ${firstDay} to ${lastDay}: ${String(day).slice(0, 40)}`);
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / dayLength;
}

/** The day that lies so many days after 1970-01-01; throws RangeError outside 1900 to 2200. */
export function dayOfNumber(number: number): string {
  const day = Number.isInteger(number) ? new Date(number * dayLength).toISOString().slice(0, 10) : '';
  if (!isDay(day)) throw new RangeError(`no day from ${firstDay} to ${lastDay} has the number ${number}`);
  return day;
}

/** The day that it is in China at this instant. */
export function dayInChina(at: Date): string {
  return new Date(at.getTime() + chinaAhead).toISOString().slice(0, 10);
}

/** The instant at which the day begins in China, 00:00 (UTC+8); a deadline ends where the next day begins. */
export function startOfDay(day: string): Date {
  return new Date(dayNumber(day) * dayLength - chinaAhead);
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** The corresponding day so many months later, or the last day of that month (Civil Code, Art. 202). */
export function addMonths(day: string, months: number): string {
  const monthsSinceZero = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthsSinceZero / 12);
  const month = monthsSinceZero - year * 12 + 1;
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** The number of days from one day to another; negative where `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekday(day: string): number {
  return weekdayOfNumber(dayNumber(day));
}

/** The day of the week of a day given by number, 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The calendar year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export interface DayWriting {
  /** The year that the reader takes for granted; a day of another year is written with its year. */
  thisYear?: number | undefined;
  /** Without the day of the week. */
  bare?: boolean | undefined;
}

const weekdays: Record<Lang, string> = {
  'zh-CN': '一 二 三 四 五 六 日',
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
};
const months = 'January February March April May June July August September October November December'.split(' ');

/** The day as people write it: '3 月 17 日（星期二）', 'Tuesday 17 March'; with its year unless that is `thisYear`. */
export function formatDay(day: string, lang: Lang, writing: DayWriting = {}): string {
  const ofWeek = weekdays[lang].split(' ')[weekday(day) - 1];
  const year = yearOf(day) === writing.thisYear ? undefined : yearOf(day);
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  if (lang === 'zh-CN')
    return `${year ? `${year} 年 ` : ''}${month} 月 ${date} 日${writing.bare ? '' : `（星期${ofWeek}）`}`;
  return `${writing.bare ? '' : `${ofWeek} `}${date} ${months[month - 1]}${year ? ` ${year}` : ''}`;
}

/** The day as people write it, in both languages. */
export function sayDay(day: string, writing: DayWriting = {}): Said {
  return { 'zh-CN': formatDay(day, 'zh-CN', writing), en: formatDay(day, 'en', writing) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
