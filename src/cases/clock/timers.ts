import type { Effect } from '#flow';
import type { Act } from '#platform/act.ts';
import { addDays, addMonths, dayInChina } from '#platform/calendar/day.ts';
import { setTimer } from '#platform/timers.ts';
import { endOfDay } from './case-clock.ts';
import type { Case } from '../case.ts';

declare module '#platform/timers.ts' {
  interface Timers {
    /** The last day of the clock that runs has ended. */
    'cases.clockRunsOut': Record<string, never>;
    /** A wait of the case's process is over. */
    'cases.waitIsOver': { node: string };
  }
}

/** Sets the case's one timer anew where an act moved its clock; a timer that finds its case settled does nothing. */
export async function setCaseTimers(act: Act, before: Case | undefined, file: Case, effects: readonly Effect[] = []): Promise<void> {
  const moved = before?.dueOn !== file.dueOn || before?.clock !== file.clock || before?.suspended !== file.suspended;
  if (file.dueOn && moved) await setTimer(act, 'cases.clockRunsOut', file.no, endOfDay(file.dueOn), {});
  // One wait of a case at a time: of several that begin together the last.
  const effect = effects.findLast(({ kind }) => kind === 'awaitsTime');
  if (effect?.kind === 'awaitsTime') {
    const until = afterDuration(dayInChina(act.at), effect.duration);
    await setTimer(act, 'cases.waitIsOver', file.no, endOfDay(until), { node: effect.node });
  }
}

// Days, weeks, months and years of ISO 8601; the day of the event is not counted (民法典 201).
function afterDuration(day: string, duration: string): string {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (/^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/.exec(duration) ?? []).map(Number).map((n) => n || 0);
  return addDays(addMonths(day, years * 12 + months), weeks * 7 + days);
}
