import { caseNumber } from '#authority';
import { type Act, databaseOf } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

const largest = 9999;
const seriesAtMost = 10_000;

// What this process has given and may not have kept yet. Of two processes that give the same number the key of the case lets one.
const given = new WeakMap<Db, Map<string, number>>();

/** The numbers between which those of a day under an implementing code lie. */
export function numbersOfDay(power: string, day: string): [first: string, last: string] {
  return [caseNumber(power, day, 1), caseNumber(power, day, largest)];
}

/**
 * The next case number of the day under an implementing code, after the last one kept. A number is never given twice; one whose
 * act failed is passed over. Refused 'numbers-exhausted' after 9999, until the next day.
 */
export function nextCaseNumber({ db, actor, at }: Act, power: string, lastKept: string | null): string {
  const day = dayInChina(at);
  const series = given.get(databaseOf(db)) ?? new Map<string, number>();
  given.set(databaseOf(db), series);
  const name = `${actor.region} ${power} ${day}`;
  const last = 1 + Math.max(series.get(name) ?? 0, lastKept ? Number(lastKept.slice(-4)) : 0);
  if (last > largest) {
    throw new Refused('numbers-exhausted', said('今天这个事项的办件编号已用完，请明天再提交；您填写的内容已保存', 'The numbers for this matter are used up today; submit it tomorrow. What you filled in is kept'), undefined, { power, day });
  }
  if (series.size >= seriesAtMost) series.clear();
  series.set(name, last);
  return caseNumber(power, day, last);
}
