import { type Said, said } from '../i18n.ts';
import { firstDay, isDay, lastDay } from './day.ts';
import type { CountingLaw } from './deadline-basis.ts';

export type TimeUnit = 'workday' | 'calendarDay' | 'month';

/** A stretch of time that does not count; both days are inside. Without `to` it is still open. */
export interface Suspension {
  from: string;
  to?: string | undefined;
  ground?: Said | undefined;
}

/** What a deadline is derived from; the unit belongs to each rule, there is no default for all. */
export interface DeadlineRule {
  /** The day of the event that starts the period; it is not counted itself. */
  start: string;
  limit: { n: number; unit: TimeUnit };
  /** Each adds `n` of its unit, or of the limit's unit where none is given. */
  extensions?: readonly { n: number; unit?: TimeUnit | undefined }[] | undefined;
  suspensions?: readonly Suspension[] | undefined;
  /** The day as of which an open suspension is looked at; needed where one is open. */
  asOf?: string | undefined;
  law?: CountingLaw | undefined;
}

/** What stands in the way of counting a rule, by field; empty where it can be counted. */
export function problemsOfRule(rule: DeadlineRule, startField = 'start'): Record<string, Said> {
  const problems: Record<string, Said> = {};
  mustBeDay(problems, startField, rule.start);
  if (rule.asOf !== undefined) mustBeDay(problems, 'asOf', rule.asOf);
  mustBeWhole(problems, 'limit.n', rule.limit.n);
  for (const [index, { n }] of (rule.extensions ?? []).entries()) mustBeWhole(problems, `extensions.${index}.n`, n);
  for (const [index, { from, to }] of (rule.suspensions ?? []).entries()) {
    mustBeDay(problems, `suspensions.${index}.from`, from);
    if (to !== undefined) mustBeDay(problems, `suspensions.${index}.to`, to);
    if (to !== undefined && from > to)
      problems[`suspensions.${index}.to`] ??= said(
        `suspensions.${index}.to：暂停的最后一日（${to}）早于第一日（${from}）`,
        `suspensions.${index}.to: the suspension ends (${to}) before it begins (${from})`,
      );
    if (to === undefined && rule.asOf === undefined)
      problems['asOf'] = said(
        `第 ${index + 1} 次暂停还没有结束，请在 asOf 写明算到哪一天`,
        `Suspension ${index + 1} is still open: say in asOf as of which day to compute`,
      );
  }
  return problems;
}

function mustBeDay(problems: Record<string, Said>, field: string, day: string): void {
  if (isDay(day)) return;
  problems[field] = said(
    `${field} 不是一个日期：请写成 2026-03-17 这样，在 ${firstDay} 到 ${lastDay} 之间，并且日历上有这一天`,
    `${field} is not a day: write it like 2026-03-17, from ${firstDay} to ${lastDay}, and a day that exists`,
  );
}

function mustBeWhole(problems: Record<string, Said>, field: string, n: number): void {
  if (Number.isSafeInteger(n) && n >= 0) return;
  problems[field] = said(`${field} 必须是 0 或更大的整数`, `${field} must be a whole number, 0 or more`);
}
