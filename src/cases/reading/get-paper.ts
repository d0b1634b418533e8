import type { Act } from '#platform/act.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { Case } from '../case.ts';
import type { PaperKind } from '../papers.ts';
import { seesAnswers } from '../policy.ts';

/** The last paper of a kind that was given in a case that the actor has been let to read: its sealed text, whole. */
export async function getPaper(act: Act, { region, no }: Pick<Case, 'region' | 'no'>, kind: PaperKind): Promise<string> {
  // A receipt lists what was handed in, by the names of the files: that is closed to who only watches.
  if (kind === 'receipt' && !seesAnswers(act)) throw noSuchPaper();
  const row = await act.db
    .selectFrom('cases.step')
    .select('paper')
    .where('region', '=', region)
    .where('case_no', '=', no)
    .where('paper_kind', '=', kind)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.paper) throw noSuchPaper();
  return row.paper;
}

function noSuchPaper(): NotFound {
  return new NotFound(said('这件还没有这份文书', 'No such paper has been given in this case'));
}
