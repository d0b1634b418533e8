import { z } from 'zod';
import { acceptCase } from '../accept-case.ts';
import { askForCorrection } from '../ask-for-correction.ts';
import { type SuspensionGround, deliveryWays, suspensionGrounds } from '../case.ts';
import type { DeliveryWay } from '../case.ts';
import { decideCase } from '../decide-case.ts';
import { deliverResult } from '../deliver-result.ts';
import { extendCase } from '../extend-case.ts';
import { issueResult } from '../issue-result.ts';
import { lamps } from '../clock/lamp.ts';
import type { CaseEvent } from '../ledger.ts';
import { listTasks } from '../reading/list-tasks.ts';
import type { Typed } from '../pages/desk/act-panels.tsx';
import { DeskCasePage, DeskPage, deskTabs } from '../pages/desk/desk-page.tsx';
import { deskWords } from '../pages/desk/desk-words.ts';
import { type DeskAct, casePaths, nounOf } from '../paths.ts';
import { handlingRoles } from '../policy.ts';
import { refuseAcceptance } from '../refuse-acceptance.ts';
import { resumeCase } from '../resume-case.ts';
import { reviewCase } from '../review-case.ts';
import { suspendCase } from '../suspend-case.ts';
import { viewCase } from '../reading/view-case.ts';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import type { Deps, PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import type { Route } from '#platform/http/route.ts';
import { said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';

const filter = z.strictObject({
  lamp: z.enum(lamps).optional().catch(undefined),
  q: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  tab: z.enum(deskTabs).optional().catch(undefined),
});
const caseNo = z.strictObject({ no: z.string().max(60) });
type Query = z.output<typeof filter>;

const who = handlingRoles;
const desk = pageRoute({ path: '/desk', who, object: 'case' }, { query: filter }, async ({ act, lang, query }) => {
  const tasks = await listTasks(act.db, act.actor, query, act.at);
  return { ...deskFrame, title: deskWords(lang)('desk'), body: <DeskPage tasks={tasks} filter={query} lang={lang} today={dayInChina(act.at)} /> };
});

const openCase = pageRoute({ path: '/desk/cases/{no}', who, object: 'case' }, { params: caseNo, query: filter }, (call) => casePage(call, call.params.no, call.query));

const deskFrame = { room: 'desk', current: 'desk', full: true } as const;

async function casePage({ act, lang, csrf }: PageCall<unknown, unknown>, no: string, query: Query, typed?: Typed): Promise<PageContent> {
  const view = await viewCase(act, no);
  const tasks = await listTasks(act.db, act.actor, query, act.at);
  const body = (
    <DeskCasePage tasks={tasks} filter={query} lang={lang} today={dayInChina(act.at)} view={view} tab={query.tab ?? 'review'} csrf={csrf()} requestKey={newId(act.at)} typed={typed} />
  );
  return { ...deskFrame, organName: view.file.organName, title: `${view.file.item.name[lang]} ${view.file.applicant.name}`, body };
}

/** An officer's act, sent from its panel; what was typed stays when something is wrong with it. */
function actRoute(name: DeskAct, audit: CaseEvent, perform: (act: Act, no: string, form: ReceivedForm, deps: Deps) => Promise<unknown>): Route {
  return formRoute(
    { path: `/desk/cases/{no}/${nounOf(name)}`, who, object: 'case', audit, power: name },
    { params: caseNo },
    async ({ act, params, form, deps }) => {
      await perform(act, params.no, form, deps);
      return { redirect: casePaths.deskCase(params.no) };
    },
    (call, problem) => casePage(call, call.params.no, {} as Query, typedOf(name, call.form, problem, call.lang)),
  );
}

function typedOf(act: DeskAct, form: ReceivedForm, problem: Invalid, lang: 'zh-CN' | 'en'): Typed {
  const errors = Object.fromEntries(Object.entries(problem.fields).map(([field, sentence]) => [field, sentence[lang]]));
  const values = Object.fromEntries(Object.keys(form.fields).map((name) => [name, textOf(form, name) ?? '']));
  return { act, values, errors };
}

const choose = said('请选择一项', 'Choose one');

function chosen<T extends string>(form: ReceivedForm, name: string, among: readonly T[]): T {
  const value = textOf(form, name);
  if (!among.includes(value as T)) throw new Invalid({ [name]: choose });
  return value as T;
}

const text = (form: ReceivedForm, name: string): string => textOf(form, name) ?? '';
const several = (form: ReceivedForm, name: string): string[] => [form.fields[name] ?? []].flat();

function itemsOf(form: ReceivedForm): { what: string; reason: string }[] {
  return Array.from({ length: 20 }, (_, index) => ({ what: text(form, `what${index}`), reason: text(form, `why${index}`) })).filter(({ what, reason }) => what.trim() || reason.trim());
}

/** The desk: the list, one case, and every act of an officer on it. */
export const deskRoutes: Route[] = [
  desk,
  openCase,
  actRoute('accept', 'cases.accepted', (act, no, _form, { key }) => acceptCase(act, { no }, key)),
  actRoute('askForCorrection', 'cases.correction-asked', (act, no, form, { key }) => askForCorrection(act, { no, items: itemsOf(form) }, key)),
  actRoute('refuseAcceptance', 'cases.acceptance-refused', (act, no, form, { key }) =>
    refuseAcceptance(act, { no, ground: chosen(form, 'ground', ['notNeeded', 'otherBody', 'other'] as const), reason: text(form, 'reason'), rightBody: text(form, 'rightBody') || undefined }, key)),
  actRoute('review', 'cases.reviewed', (act, no, form) =>
    reviewCase(act, {
      no,
      stage: textOf(form, 'stage'),
      opinion: chosen(form, 'opinion', ['pass', 'fail'] as const),
      text: text(form, 'text'),
      officers: text(form, 'officers').split(/[\n,，、;；]+/).filter((name) => name.trim()),
      needs: several(form, 'needs'),
    })),
  actRoute('suspend', 'cases.suspended', (act, no, form, { key }) =>
    suspendCase(act, { no, ground: chosen<SuspensionGround>(form, 'ground', suspensionGrounds), reason: text(form, 'reason'), days: Number(text(form, 'days') || 0) }, key)),
  actRoute('resume', 'cases.resumed', (act, no, form) => resumeCase(act, { no, text: text(form, 'text') })),
  actRoute('extend', 'cases.extended', (act, no, form, { key }) => extendCase(act, { no, n: Number(text(form, 'n') || 0), reason: text(form, 'reason') }, key)),
  actRoute('decide', 'cases.decided', (act, no, form, { key }) => decideCase(act, { no, outcome: chosen(form, 'outcome', ['granted', 'refused'] as const), reasons: text(form, 'reasons') }, key)),
  actRoute('issue', 'cases.issued', (act, no, _form, { key }) => issueResult(act, { no }, key)),
  actRoute('deliver', 'cases.delivered', (act, no, form, { key }) => deliverResult(act, { no, way: chosen<DeliveryWay>(form, 'way', deliveryWays), to: text(form, 'to') }, key)),
];
