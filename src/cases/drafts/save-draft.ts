import { type Act, inTransaction } from '#platform/act.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { type Draft, draftSubject, ownDraft } from './draft.ts';
import { getDraft } from './get-draft.ts';
import { digestOf } from '../keep-step.ts';
import { mustBeStorable } from '../storable.ts';

export interface SaveDraft {
  id: string;
  applicantId?: string | undefined;
  /** Answers of one step, put over those saved before; null takes an answer back. Checked when the application is submitted. */
  answers?: Readonly<Record<string, unknown>> | undefined;
}

/** Saves a step of a draft as it goes; refused once it has become a case. */
export async function saveDraft(act: Act, { id, applicantId, answers: given = {} }: SaveDraft): Promise<Draft> {
  mustBeStorable({ ...given, applicantId });
  return inTransaction(act, async (inside) => {
    const draft = await ownDraft(inside, id, true);
    mustBeOpen(draft);
    const answers = Object.fromEntries(Object.entries({ ...draft.answers, ...given }).filter(([, answer]) => answer !== null && answer !== undefined));
    await inside.db
      .updateTable('cases.draft')
      .set({ answers: JSON.stringify(answers), applicant_id: applicantId ?? draft.applicantId, saved_at: inside.at })
      .where('region', '=', inside.actor.region)
      .where('id', '=', id)
      .execute();
    await record(inside, 'cases.draft-saved', draftSubject(id), { draft: id, answers: digestOf(answers) });
    return getDraft(inside, id);
  });
}

/** Refuses to change a draft that has become a case, naming it. */
export function mustBeOpen({ caseNo }: Pick<Draft, 'caseNo'>): void {
  if (!caseNo) return;
  throw new Refused('already-submitted', said('这份申请已经提交', 'This application has been submitted'), undefined, { no: caseNo });
}
