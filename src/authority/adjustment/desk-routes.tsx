import { z } from 'zod';
import { findOrgan, listOrgans, type Organ } from '#government';
import { type Act, holdsRole } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import type { PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import type { Route } from '#platform/http/route.ts';
import { type Said, said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { findPowerInForce } from '../get-power.ts';
import type { PowerEntry } from '../power.ts';
import { actsNow } from './acts-now.ts';
import { causesOn, type ChangeKind, changeKinds } from './causes.ts';
import { decideAdjustment } from './decide-adjustment.ts';
import { listWork } from './list-adjustments.ts';
import { organsOf } from './organs-of.ts';
import { ownEntries } from './own-entries.ts';
import { ActPanels, type ActPanelsProps } from './pages/act-panels.tsx';
import { AdjustmentPage } from './pages/adjustment-page.tsx';
import { words } from './pages/adjustment-texts.ts';
import { deskWords } from './pages/desk-texts.ts';
import { ProposePage } from './pages/propose-page.tsx';
import { ProposeStartPage } from './pages/propose-start-page.tsx';
import { WorkPage } from './pages/work-page.tsx';
import { adjustmentPaths } from './paths.ts';
import { adjustmentRoles, placeOf } from './policy.ts';
import { proposeAdjustment } from './propose-adjustment.ts';
import { publishAdjustment } from './publish-adjustment.ts';
import { readProposedChange } from './read-proposal.ts';
import { reviewAdjustment } from './review-adjustment.ts';
import { viewAdjustment } from './view-adjustment.ts';
import { withdrawAdjustment } from './withdraw-adjustment.ts';

const who = adjustmentRoles;
const proposing = ['powerProposer', 'listManager'] as const;
const current = 'adjustments';
const one = { params: z.strictObject({ id: z.string().max(36) }) };
const page = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);
const asked = z.object({
  change: z.enum(Object.keys(changeKinds) as ChangeKind[]).optional().catch(undefined),
  code: z.string().max(50).trim().optional().catch(undefined),
  organ: z.string().max(18).trim().optional().catch(undefined),
});

async function adjustmentPage({ act, lang, csrf }: PageCall<unknown, unknown>, id: string, query: { page?: number | undefined } = {}, typed?: ActPanelsProps['typed']): Promise<PageContent> {
  const today = dayInChina(act.at);
  const view = await viewAdjustment(act.db, act.actor.region, id, today, query.page);
  const panels = <ActPanels lang={lang} id={id} acts={actsNow(act.actor, view.adjustment)} csrf={csrf()} requestKey={newId(act.at)} typed={typed} />;
  return { title: words(lang)('title'), current, body: <AdjustmentPage lang={lang} today={today} view={view} acts={panels} desk /> };
}

type OfOne = PageCall<z.output<typeof one.params>, unknown> & { form: ReceivedForm };

/** The proposal again, with what was typed: what is wrong with it, or why it may not be. */
function shownAgain(call: OfOne, problem: Invalid | Refused): Promise<PageContent> {
  const { form, lang } = call;
  const errors = problem instanceof Invalid ? Object.fromEntries(Object.entries(problem.fields).map(([field, sentence]) => [field, sentence[lang]])) : {};
  return adjustmentPage(call, call.params.id, {}, { outcome: textOf(form, 'outcome'), reasons: textOf(form, 'reasons'), errors, ...(problem instanceof Refused && { refusal: problem }) });
}
const refused = { whenRefused: shownAgain };

const opinionOf = <O extends string>(form: ReceivedForm, outcomes: readonly O[]): { outcome: O; reasons: string } => {
  const outcome = outcomes.find((known) => known === textOf(form, 'outcome'));
  if (!outcome) throw new Invalid({ outcome: said('请选择结果', 'Choose the outcome') });
  return { outcome, reasons: (textOf(form, 'reasons') ?? '').replaceAll('\r\n', '\n') };
};

/** What a form of a proposal is about: the entry as it is, and the body that proposes. */
async function subjectOf(act: Act, change: ChangeKind, code: string, organ: string | undefined): Promise<{ before?: PowerEntry; organ: Organ } | undefined> {
  const power = change === 'add' ? undefined : await findPowerInForce(act.db, code, dayInChina(act.at));
  if (change !== 'add' && !power) return undefined;
  const own = act.actor.grants.find(({ role }) => role === 'powerProposer')?.organ;
  const body = await findOrgan(act.db, power?.entry.body.organ ?? (organ || own || ''));
  return body && { organ: body, ...(power && { before: power.entry }) };
}

type Showing = { typed?: (name: string) => string | undefined; causes?: readonly string[]; errors?: Readonly<Record<string, Said>>; refusal?: Refused };

async function proposePage({ act, lang, csrf }: PageCall<unknown, unknown>, { change, code = '', organ }: z.output<typeof asked>, { typed = () => undefined, causes = [], errors = {}, refusal }: Showing = {}): Promise<PageContent> {
  const title = deskWords(lang)('new');
  const subject = change && (code || change === 'add') ? await subjectOf(act, change, code, organ) : undefined;
  if (!change || !subject) {
    const error = change ? said('清单上没有有效的这一项，请重新选择', 'The list has no such entry in force: choose again')[lang] : undefined;
    const entries = holdsRole(act.actor, 'listManager') ? undefined : await ownEntries(act.db, act.actor, dayInChina(act.at));
    return { title, current, body: <ProposeStartPage lang={lang} entries={entries} change={change} error={error} /> };
  }
  const today = dayInChina(act.at);
  const below = change === 'delegate' ? (await listOrgans(act.db)).filter(({ code, division }) => code !== subject.organ.code && division.startsWith(placeOf(subject.organ))) : [];
  const props = { lang, today, change, code, ...subject, list: causesOn(today), below, csrf: csrf(), requestKey: newId(act.at), typed, causes, errors, refusal };
  return { title, current, body: <ProposePage {...props} /> };
}

const listOf = (value: string | string[] | undefined): string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const typedIn = (form: ReceivedForm) => ({ typed: (name: string) => textOf(form, name), causes: listOf(form.fields['causeKind']) });
const askedIn = (form: ReceivedForm) => asked.parse({ change: textOf(form, 'change'), code: textOf(form, 'code'), organ: textOf(form, 'organ') });

/** The pages where proposals are made, reviewed, approved and published. */
export const deskRoutes: Route[] = [
  pageRoute({ path: '/list/adjustments', who, object: 'adjustment' }, {}, async ({ act, lang }) => {
    const { waiting, others } = await listWork(act.db, act.actor);
    const mayPropose = proposing.some((role) => holdsRole(act.actor, role));
    const props = { lang, today: dayInChina(act.at), waiting, others, organs: await organsOf(act.db, [...waiting, ...others]), mayPropose };
    return { title: words(lang)('title'), current, body: <WorkPage {...props} /> };
  }),
  pageRoute({ path: '/list/adjustments/new', who: proposing, object: 'adjustment' }, { query: asked }, (call) => proposePage(call, call.query)),
  formRoute(
    { path: '/list/adjustments', who: proposing, object: 'adjustment', audit: 'authority.adjustment-proposed' },
    {},
    async ({ act, form }) => {
      const { change = 'change', code = '', organ } = askedIn(form);
      const subject = await subjectOf(act, change, code, organ);
      if (!subject) throw new Invalid({ code: said('清单上没有有效的这一项', 'The list has no such entry in force') });
      const body = change === 'delegate' ? await findOrgan(act.db, textOf(form, 'below') ?? '') : subject.organ;
      const changes = [readProposedChange(form.fields, subject.before, body)];
      const { id } = await proposeAdjustment(act, {
        organ: subject.organ.code, causeKind: listOf(form.fields['causeKind']), cause: (textOf(form, 'cause') ?? '').replaceAll('\r\n', '\n'), causeArose: textOf(form, 'causeArose') ?? '', changes,
      });
      return { redirect: adjustmentPaths.deskOne(id) };
    },
    (call, { fields }) => {
      const errors = Object.fromEntries(Object.entries(fields).map(([field, sentence]) => [field.replace(/^changes\.0\./, ''), sentence]));
      return proposePage(call, askedIn(call.form), { ...typedIn(call.form), errors });
    },
    { whenRefused: (call, refusal) => proposePage(call, askedIn(call.form), { ...typedIn(call.form), refusal }) },
  ),
  pageRoute({ path: '/list/adjustments/{id}', who, object: 'adjustment' }, { ...one, query: z.object({ page }) }, (call) => adjustmentPage(call, call.params.id, call.query)),
  formRoute({ path: '/list/adjustments/{id}/review', who: ['listReviewer', 'legalReviewer'], object: 'adjustment', audit: 'authority.adjustment-reviewed' }, one, async ({ act, params: { id }, form }) => {
    const office = textOf(form, 'office');
    if (office !== 'list' && office !== 'legal') throw new Invalid({ office: said('请写明替哪个部门审核', 'Say for which office it is reviewed') });
    await reviewAdjustment(act, { id, office, ...opinionOf(form, ['pass', 'return']) });
    return { redirect: adjustmentPaths.deskOne(id) };
  }, shownAgain, refused),
  formRoute({ path: '/list/adjustments/{id}/approval', who: ['governmentApprover'], object: 'adjustment', audit: 'authority.adjustment-decided' }, one, async ({ act, params: { id }, form }) => {
    await decideAdjustment(act, { id, ...opinionOf(form, ['approve', 'reject']) });
    return { redirect: adjustmentPaths.deskOne(id) };
  }, shownAgain, refused),
  formRoute({ path: '/list/adjustments/{id}/publication', who: ['listReviewer', 'listManager'], object: 'adjustment', audit: 'authority.adjustment-published' }, one, async ({ act, params: { id } }) => {
    await publishAdjustment(act, { id });
    return { redirect: adjustmentPaths.deskOne(id) };
  }, shownAgain, refused),
  formRoute({ path: '/list/adjustments/{id}/withdrawal', who: proposing, object: 'adjustment', audit: 'authority.adjustment-withdrawn' }, one, async ({ act, params: { id } }) => {
    await withdrawAdjustment(act, { id });
    return { redirect: adjustmentPaths.deskOne(id) };
  }, shownAgain, refused),
];
