import { adjustmentTimers } from './authority/adjustment/timers.ts';
import { jobs as authorityJobs } from './authority/jobs.ts';
import { sheetJobs } from './authority/sheets/jobs.ts';
import { caseTimers } from '#cases';
import { dutyTimers } from './authority/duties/timers.ts';
import type { Deps } from '#platform/http/deps.ts';
import type { JobHandlers } from '#platform/jobs.ts';
import type { TimerHandlers } from '#platform/timers.ts';

/** What is done after a commit, slice by slice. */
export function jobHandlers({ files }: Deps): JobHandlers {
  return { ...authorityJobs, ...sheetJobs(files) };
}

/** What is done when something falls due, slice by slice. */
export function timerHandlers({ key }: Deps): TimerHandlers {
  return { ...caseTimers(key), ...adjustmentTimers, ...dutyTimers() };
}

export { sweepUploads } from '#cases';
export { keepDutiesOfLaw } from './authority/duties/timers.ts';
