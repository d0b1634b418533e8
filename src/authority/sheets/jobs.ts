import type { FileStore } from '#platform/files/file-store.ts';
import type { JobHandlers } from '#platform/jobs.ts';
import { checkSheet } from './check-sheet.ts';
import { doTakeSheet } from './do-take-sheet.ts';
import './job-kinds.ts';

/** What is done with sheets in the background; a job that was cut off is done again from its beginning and comes to the same. */
export function sheetJobs(files: FileStore): JobHandlers {
  return {
    'authority.check-sheet': (act, { id, actor }) => checkSheet({ ...act, actor }, files, id),
    'authority.take-sheet': (act, { id, actor }) => doTakeSheet({ ...act, actor }, id),
  };
}
