import { addDays, addMonths, yearOf } from '#platform/calendar/day.ts';
import { type RuleOfLaw, ruleOfLaw } from '#platform/calendar/deadline-basis.ts';
import type { DeadlineRule } from '#platform/calendar/deadline-rule.ts';
import { type Deadline, deriveDeadline } from '#platform/calendar/deadline.ts';
import type { Calendar } from '#platform/calendar/working-days.ts';
import { said } from '#platform/i18n.ts';
import type { DutyBasis, DutyEntry } from './duty.ts';

/** Of what the last day of an owed duty follows: a rule that is counted, or a day that the law or the matter names. */
export type DutyTerm = { start: string; rule: DeadlineRule; /** Of one that recurs: the day of the event, and until when it recurs. */ since?: string; until?: string } | { start: string; by: string };

/** The term of a yearly duty in a year: from its first day to its last, both named by the law and not moved (政府信息公开条例 49). */
export function termOfYear({ trigger }: DutyEntry, year: number): DutyTerm | undefined {
  return trigger.kind === 'yearly' ? { start: `${year}-${trigger.from}`, by: `${year}-${trigger.by}` } : undefined;
}

/** The first year in which a yearly duty, kept from a day on, can still be performed in time. */
export function firstYearOf({ trigger }: DutyEntry, keptFrom: string): number {
  const year = yearOf(keptFrom);
  return trigger.kind === 'yearly' && keptFrom > `${year}-${trigger.by}` ? year + 1 : year;
}

/**
 * The term of a duty after an event on a day; nothing where there is none any more. `period` counts the terms of a recurring one from 1:
 * they follow each other from the event on, so that a late performance moves none, and none ends after `by`, the last day of validity.
 */
export function termAfter({ trigger, limit }: DutyEntry, on: string, { period = 1, by, rule }: { period?: number; by?: string | undefined; rule?: DeadlineRule | undefined } = {}): DutyTerm | undefined {
  if (trigger.kind === 'beforeExpiry') return by === undefined ? undefined : { start: on, by };
  if (!limit) return undefined;
  if (trigger.kind !== 'recurring') return { start: rule?.start ?? on, rule: rule ?? { start: on, limit } };
  const start = laterBy(on, limit, period - 1);
  if (by !== undefined && laterBy(on, limit, period) > addDays(by, 1)) return undefined;
  return { start, rule: { start, limit }, since: on, ...(by !== undefined && { until: by }) };
}

/** The last day on which an owed duty is performed in time. */
export function dueOf(term: DutyTerm, calendar?: Calendar): string {
  return 'by' in term ? term.by : deriveDeadline(term.rule, calendar).dueDate;
}

/** How the last day follows, where it is counted: day by day, with the article that sets the duty. */
export function derivationOf(term: DutyTerm, basis: DutyBasis | undefined, calendar?: Calendar): Deadline | undefined {
  if ('by' in term) return undefined;
  return deriveDeadline({ ...term.rule, law: { ...term.rule.law, ...(!term.rule.law?.limit && basis && { limit: lawOf(basis) }) } }, calendar);
}

function lawOf({ law, englishLaw, article, gist, englishGist }: DutyBasis): RuleOfLaw | undefined {
  return typeof article === 'number' ? ruleOfLaw(said(law, englishLaw), article, said(gist, englishGist)) : undefined;
}

function laterBy(on: string, { n, unit }: NonNullable<DutyEntry['limit']>, periods: number): string {
  if (unit === 'month') return addMonths(on, n * periods);
  let day = on;
  for (let i = 0; i < periods; i++) day = deriveDeadline({ start: day, limit: { n, unit } }).dueDate;
  return day;
}
