import type { Act } from '#platform/act.ts';
import { startOfDay } from '#platform/calendar/day.ts';
import { setTimer } from '#platform/timers.ts';
import type { DutyEntry } from './duty.ts';
import './occasion.ts';

/** Sets the one timer of a yearly duty to the first day of its term in a year; nothing for other duties. */
export async function setYearTimer(act: Act, { code, trigger }: DutyEntry, year: number): Promise<void> {
  if (trigger.kind === 'yearly') await setTimer(act, 'authority.dutyYear', code, startOfDay(`${year}-${trigger.from}`), { year });
}
