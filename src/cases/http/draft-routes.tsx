import { z } from 'zod';
import { answersFromForm, type FormStep, implementationIn, isAskedFor } from '#catalog';
import { inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import { type PageAnswer, type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { mustHaveMaterials } from '../materials.ts';
import { applyWords } from '../pages/citizen/apply-words.ts';
import { CheckPage } from '../pages/citizen/check-page.tsx';
import { formProblems, paperProblems, type Problems } from '../pages/citizen/form-problems.ts';
import { answersOf } from '../pages/citizen/known-answers.ts';
import { fileField, MaterialsPage } from '../pages/citizen/materials-page.tsx';
import { openDraft, type OpenDraft } from '../pages/citizen/open-draft.ts';
import { StepPage, type StepPageProps } from '../pages/citizen/step-page.tsx';
import { casePaths } from '../paths.ts';
import { handInFiles } from './routes-files.ts';
import { ownDraft } from '../drafts/draft.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { submitDraft } from '../drafts/submit-draft.ts';

const who = ['citizen'] as const;
const ofDraft = z.strictObject({ id: z.uuid() });
const ofStep = z.strictObject({ id: z.uuid(), step: z.string().max(60) });
const fieldName = z.string().max(100).optional();
const view = z.strictObject({ change: fieldName, add: fieldName, asked: fieldName, from: z.literal('check').optional().catch(undefined) });

type Call = Pick<PageCall<{ id: string }, unknown>, 'act' | 'lang' | 'csrf' | 'params' | 'deps'>;

/** A page of the draft, or the way to where the draft now is. */
async function pageOf(call: Call, show: (open: OpenDraft) => Promise<PageAnswer> | PageAnswer): Promise<PageAnswer> {
  const open = await openDraft(call.act, call.params.id);
  return 'redirect' in open ? open : show(open);
}

const common = ({ act, lang, csrf }: Call, { draft, item }: OpenDraft) => ({ lang, item, draft, at: act.at, csrf: csrf() });

function stepPage(call: Call, key: string, seen: StepPageProps['view'], typed?: { form: ReceivedForm; problems: Problems }): Promise<PageAnswer> {
  return pageOf(call, (open) => {
    const step = stepOf(open, key);
    const answers = { ...open.answers, ...(typed && answeredIn(open, step, typed.form)) };
    const body = <StepPage {...common(call, open)} {...open} answers={answers} step={step} problems={typed?.problems} view={seen} />;
    return { title: step.title[call.lang], current: 'mine', body };
  });
}

function stepOf({ form }: OpenDraft, key: string): FormStep {
  const step = form.steps.find((one) => one.key === key);
  if (!step) throw new NotFound();
  return step;
}

/** What a step was answered with: what was typed, what was shown as known, null for what was emptied. */
function answeredIn(open: OpenDraft, step: FormStep, form: ReceivedForm): Record<string, unknown> {
  const gone = textOf(form, 'remove');
  const sent = Object.fromEntries(Object.entries(form.fields).filter(([name]) => !gone || !name.startsWith(`${gone}.`)));
  const typed = answersFromForm(open.item, sent, step.fields);
  const shown = (textOf(form, 'shown') ?? '').split(' ').filter((key) => step.fields.includes(key));
  const emptied = shown.filter((key) => typed[key] === undefined).map((key) => [key, null] as const);
  const answers = answersOf(open.form, { ...open.answers, ...typed, ...Object.fromEntries(emptied) }, open.known);
  return Object.fromEntries(step.fields.filter((key) => answers[key] !== undefined).map((key) => [key, answers[key]]));
}

const saveStep = formRoute(
  { path: '/drafts/{id}/{step}', who, object: 'draft', audit: 'cases.draft-saved' },
  { params: ofStep },
  async ({ act, params, form }) => {
    const open = await openDraft(act, params.id);
    if ('redirect' in open) return open;
    const { id } = params;
    const step = stepOf(open, params.step);
    const answers = answeredIn(open, step, form);
    await saveDraft(act, { id, answers });
    const here = casePaths.draft(id, step.key);
    const from = textOf(form, 'from');
    const group = textOf(form, 'add') ?? textOf(form, 'remove')?.split('.')[0];
    if (group) return { redirect: `${here}?${new URLSearchParams({ ...(textOf(form, 'add') && { add: group }), ...(from && { from }) })}#${group}` };
    if (textOf(form, 'later')) return { redirect: casePaths.mine() };
    const now = { ...open.answers, ...answers };
    const problems = await formProblems(open.item, now, dayInChina(act.at), step.fields);
    const wrong = Object.keys(problems);
    const shown = new Set((textOf(form, 'shown') ?? '').split(' '));
    const newlyAsked = wrong.filter((name) => !shown.has(name) && now[name] === undefined && open.form.fields[name] && isAskedFor(open.form.fields[name], now));
    // Questions that follow from an answer just given are asked, not complained about.
    if (wrong.length > 0 && newlyAsked.length === wrong.length) {
      return { redirect: `${here}?${new URLSearchParams({ asked: newlyAsked[0]!, ...(from && { from }) })}#${newlyAsked[0]}` };
    }
    if (wrong.length > 0) throw new Invalid(Object.fromEntries(Object.entries(problems).filter(([name]) => !newlyAsked.includes(name))));
    if (from) return { redirect: casePaths.draft(id, 'check') };
    const next = open.form.steps[open.form.steps.indexOf(step) + 1]?.key ?? (open.item.materials.length > 0 ? 'materials' : 'check');
    return { redirect: casePaths.draft(id, next) };
  },
  (call, { fields }) => stepPage(call, call.params.step, { from: textOf(call.form, 'from') }, { form: call.form, problems: fields }),
);

function materialsPage(call: Call, problems?: Problems): Promise<PageAnswer> {
  return pageOf(call, (open) => ({
    title: applyWords(call.lang)('materialsTitle'),
    current: 'mine',
    body: <MaterialsPage {...common(call, open)} answers={open.answers} applicant={open.applicant} maxFileMb={call.deps.config.MAX_FILE_MB} problems={problems} />,
  }));
}

const saveMaterials = formRoute(
  { path: '/drafts/{id}/materials', who, object: 'draft', audit: 'cases.file-attached' },
  { params: ofDraft },
  async ({ act, params: { id }, form }) => {
    const open = await openDraft(act, id);
    if ('redirect' in open) return open;
    const files = await handInFiles(act, open, form);
    if (Object.keys(form.refused).length > 0) throw new Invalid(form.refused);
    if (textOf(form, 'later')) return { redirect: casePaths.mine() };
    if (textOf(form, 'stay') || textOf(form, 'remove')) return { redirect: casePaths.draft(id, 'materials') };
    mustHaveMaterials(open.item, files, open);
    return { redirect: casePaths.draft(id, 'check') };
  },
  (call, { fields }) => materialsPage(call, Object.fromEntries(Object.entries(fields).map(([name, sentence]) => [name.startsWith('materials.') ? fileField(name.slice(10)) : name, sentence]))),
  { tellRefused: true },
);

function checkPage(call: Call, problems?: Problems): Promise<PageAnswer> {
  return pageOf(call, async (open) => {
    const { item, draft, answers } = open;
    const organ = implementationIn(item, draft.division);
    const organName = (call.lang === 'en' ? organ?.organEnglishName : undefined) ?? organ?.organName ?? '';
    const found = problems ?? { ...(await formProblems(item, answers, dayInChina(call.act.at))), ...(await paperProblems(item, draft.files, open)) };
    const body = <CheckPage {...common(call, open)} {...open} organName={organName} requestKey={newId(call.act.at)} problems={found} />;
    return { title: applyWords(call.lang)('checkTitle'), current: 'mine', body };
  });
}

const submit = formRoute(
  { path: '/drafts/{id}/check', who, object: 'draft', audit: 'cases.submitted' },
  { params: ofDraft },
  async ({ act, params: { id }, deps }) =>
    inTransaction(act, async (inside) => {
      // Held first: of two tabs that send it at once the second waits, and is led to the case.
      await ownDraft(inside, id, true);
      const open = await openDraft(inside, id);
      if (!('redirect' in open)) await saveDraft(inside, { id, answers: open.answers });
      const { no } = await submitDraft(inside, id, deps.key);
      return { redirect: casePaths.case(no) };
    }),
  (call, { fields }) => checkPage(call, fields),
);

/** The pages of a draft: its form, its papers, the check before it is sent. */
export const draftRoutes: Route[] = [
  pageRoute({ path: '/drafts/{id}', who, object: 'draft' }, { params: ofDraft }, (call) => pageOf(call, ({ draft, form }) => ({ redirect: casePaths.draft(draft.id, form.steps[0]!.key) }))),
  pageRoute({ path: '/drafts/{id}/materials', who, object: 'draft' }, { params: ofDraft }, (call) => materialsPage(call)),
  saveMaterials,
  pageRoute({ path: '/drafts/{id}/check', who, object: 'draft' }, { params: ofDraft }, (call) => checkPage(call)),
  submit,
  pageRoute({ path: '/drafts/{id}/{step}', who, object: 'draft' }, { params: ofStep, query: view }, (call) => stepPage(call, call.params.step, call.query)),
  saveStep,
];
