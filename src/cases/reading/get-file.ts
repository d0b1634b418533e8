import type { Act } from '#platform/act.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { seesAnswers } from '../policy.ts';
import { type AttachedFile, filesOf, getCase } from './get-case.ts';

/** A file of a case, for the applicant and for those who handle the case; to others there is none. */
export async function getFile(act: Act, no: string, id: string): Promise<AttachedFile> {
  const files = seesAnswers(act) ? await filesOf(act, await getCase(act, no)) : [];
  const found = files.find(({ file }) => file === id);
  if (!found) throw new NotFound(said('没有这个文件，或者您无权查看', 'There is no such file, or you may not see it'));
  return found;
}
