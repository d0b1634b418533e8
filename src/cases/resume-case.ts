import type { Act } from '#platform/act.ts';
import { addDays, dayInChina } from '#platform/calendar/day.ts';
import type { Case } from './case.ts';
import { keepStep } from './keep-step.ts';
import { asOfficer } from './take-case.ts';

/** Lets the clock run again from today; the days of suspension up to yesterday are not counted (行政许可法 45). */
export async function resumeCase(act: Act, { no, text = '' }: { no: string; text?: string | undefined }): Promise<Case> {
  return asOfficer(act, no, 'resume', async (inside, file, power) => {
    const open = file.suspensions.at(-1)!;
    const ended = { ...open, to: addDays(dayInChina(inside.at), -1) };
    return keepStep(inside, file, {
      event: 'cases.resumed',
      changes: { suspended: false, suspensions: [...file.suspensions.slice(0, -1), ended] },
      particulars: { ground: open.ground, from: open.from, to: ended.to },
      told: { ground: open.ground, from: open.from, to: ended.to, text: text.trim() },
      power,
    });
  });
}
