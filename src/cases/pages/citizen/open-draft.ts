import { type Answers, getItem, type Item, type ItemForm } from '#catalog';
import { type Applicant, listApplicants } from '#identity';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Draft } from '../../drafts/draft.ts';
import { getDraft } from '../../drafts/get-draft.ts';
import { casePaths } from '../../paths.ts';
import { answersOf, type Filler, knownAnswers } from './known-answers.ts';

/** A draft that can be filled in: its matter, its form, in whose name, and its answers as they stand. */
export interface OpenDraft {
  draft: Draft;
  item: Item;
  form: ItemForm;
  applicant: Applicant;
  filler: Filler;
  known: Answers;
  answers: Answers;
}

/** Opens the actor's draft, or says where to go instead: to the case that it became, or to choosing the applicant anew. */
export async function openDraft(act: Act, id: string): Promise<OpenDraft | { redirect: string }> {
  const draft = await getDraft(act, id);
  if (draft.caseNo) return { redirect: casePaths.case(draft.caseNo) };
  const item = await getItem(act.db, draft.itemCode);
  const applicants = await listApplicants(act.db, act.actor, dayInChina(act.at));
  const applicant = applicants.find((one) => one.id === draft.applicantId);
  const { form } = item;
  if (!form || !applicant) return { redirect: `${casePaths.apply(item.code)}?division=${draft.division}` };
  const filler = { self: applicants.find(({ kind }) => kind === 'person'), applicant };
  const known = knownAnswers(form, filler);
  return { draft, item, form, applicant, filler, known, answers: answersOf(form, draft.answers, known) };
}
