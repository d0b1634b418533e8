import { calendarOfChina } from '#platform/calendar/working-days.ts';
import { dayNumber, weekday } from '#platform/calendar/day.ts';
import type { Said } from '#platform/i18n.ts';

/** A span of opening on some days of the week: 1 is Monday, 7 is Sunday; times are of China, 'HH:MM'. */
export interface HallHours {
  days: readonly number[];
  open: string;
  close: string;
  note?: Said;
}

/** Part of a year with hours of its own; both days, 'MM-DD', are inside. */
export interface HallSeason {
  name: Said;
  from: string;
  to: string;
  hours: readonly HallHours[];
}

/** A window of a hall; `general` ones receive for all the bodies named (一窗受理), `special` ones have a duty of their own. */
export interface HallWindow {
  no: string;
  kind: 'generalLead' | 'general' | 'special';
  zone: Said;
  duty?: Said;
  /** Credit codes of the bodies for which it receives; a general window that names none receives for all. */
  organs: readonly string[];
}

/** A hall of government services, run by the service centre of its division. */
export interface Hall {
  id: string;
  name: string;
  englishName: string;
  /** Twelve digits. */
  division: string;
  /** Credit code of the centre that runs it. */
  organ: string;
  address: string;
  englishAddress: string;
  telephone: string;
  hours: readonly HallHours[];
  seasons: readonly HallSeason[];
  windows: readonly HallWindow[];
  /** Whether machines stand open day and night. */
  roundTheClock: boolean;
  /** Invented for the demonstration. */
  demo: boolean;
}

/** The hours that hold in the part of the year in which a day lies. */
export function hoursInSeason(hall: Pick<Hall, 'hours' | 'seasons'>, day: string): readonly HallHours[] {
  const date = day.slice(5);
  return hall.seasons.find(({ from, to }) => (from <= to ? from <= date && date <= to : from <= date || date <= to))?.hours ?? hall.hours;
}

/** The hours of one day: none on a statutory holiday; on a make-up workday those of a Monday to Friday. */
export function hoursOn(hall: Pick<Hall, 'hours' | 'seasons'>, day: string, calendar = calendarOfChina): readonly HallHours[] {
  const { kind } = calendar.at(dayNumber(day));
  if (kind === 'holiday') return [];
  const asDay = kind === 'makeUpWorkday' ? 1 : weekday(day);
  return hoursInSeason(hall, day).filter(({ days }) => days.includes(asDay));
}

/** The windows at which a hall receives for a body: those that name it, else the general ones that receive for all. */
export function windowsFor(hall: Pick<Hall, 'windows'>, organ: string): readonly HallWindow[] {
  const naming = hall.windows.filter(({ organs }) => organs.includes(organ));
  return naming.length > 0 ? naming : hall.windows.filter(({ kind, organs }) => kind !== 'special' && organs.length === 0);
}
