import { type Occasion, tellDuties } from '#authority';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Case } from './case.ts';
import { decideRule } from './clock/case-clock.ts';

/** Tells the duties what happened in a case: what its body owes from now on, and what it has performed. */
export async function tellOfCase(act: Act, file: Case, event: Occasion['event'], more: Partial<Occasion> = {}): Promise<void> {
  const { no, organ, power } = file;
  await tellDuties(act, { event, organ, power, subject: `case:${no}`, caseNo: no, on: dayInChina(act.at), ...more });
}

/** Tells that a case was decided: within its limit of the law or after it, and what follows from a grant (行政许可法 40, 42, 44). */
export async function tellDecision(act: Act, file: Case, outcome: 'granted' | 'refused'): Promise<void> {
  const began = beganAt(file, dayInChina(act.at));
  if (began) await tellOfCase(act, file, 'decided', { began });
  if (outcome === 'granted') await tellOfCase(act, file, 'granted');
}

/** Tells that the limit of the law for the decision has passed: the duty to decide in time is missed (行政许可法 42). */
export async function tellUndecided(act: Act, file: Case): Promise<void> {
  const began = beganAt(file, dayInChina(act.at));
  if (began) await tellOfCase(act, file, 'accepted', began);
}

function beganAt(file: Case, today: string): NonNullable<Occasion['began']> | undefined {
  const { acceptedOn, limits } = file;
  return acceptedOn && limits.statutory ? { event: 'accepted', on: acceptedOn, rule: decideRule(file, limits.statutory, today) } : undefined;
}
