import type { JobHandlers } from '#platform/jobs.ts';
import { readNamesAloud } from './public/read-aloud.ts';

/** What the power list does after a commit. */
export const jobs: JobHandlers = {
  'authority.read-aloud': async (act) => {
    await readNamesAloud(act.db);
  },
};
