import { z } from 'zod';
import { acceptCase } from '../accept-case.ts';
import { askForCorrection, type ToCorrect } from '../ask-for-correction.ts';
import { type SuspensionGround, deliveryWays, suspensionGrounds } from '../case.ts';
import type { DeliveryWay } from '../case.ts';
import { decideCase } from '../decide-case.ts';
import { deliverResult } from '../deliver-result.ts';
import { extendCase } from '../extend-case.ts';
import { issueResult } from '../issue-result.ts';
import { lamps } from '../clock/lamp.ts';
import type { CaseEvent } from '../ledger.ts';
import { listTasks, tasksPerPage, taskViews } from '../reading/list-tasks.ts';
import { todos } from '../reading/task-scopes.ts';
import type { Refusal, Typed } from '../pages/desk/panel-props.ts';
import { DeskCasePage, DeskPage } from '../pages/desk/desk-page.tsx';
import { deskHref } from '../pages/desk/desk-list.tsx';
import { deskWords } from '../pages/desk/desk-words.ts';
import { type DeskAct, casePaths, deskActs, nounOf } from '../paths.ts';
import { handlingRoles, mustRead } from '../policy.ts';
import { mustBeAsSeen } from '../reading/who-was-first.ts';
import { onCase } from '../take-case.ts';
import { refuseAcceptance } from '../refuse-acceptance.ts';
import { resumeCase } from '../resume-case.ts';
import { reviewCase } from '../review-case.ts';
import { suspendCase } from '../suspend-case.ts';
import { viewCase } from '../reading/view-case.ts';
import { findOrgan, type Organ } from '#government';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid, type Refused } from '#platform/errors.ts';
import type { Deps, PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import type { Route } from '#platform/http/route.ts';
import { type Lang, said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';

const filter = z.object({
  view: z.enum(taskViews).optional().catch(undefined),
  lamp: z.enum(lamps).optional().catch(undefined),
  todo: z.enum(todos).optional().catch(undefined),
  item: z.string().regex(/^[0-9A-Za-z]{1,50}$/).optional().catch(undefined),
  // What cannot stand in a text of the database cannot be looked for in it.
  q: z.string().max(100).transform((given) => given.replaceAll(/\p{Cc}/gu, '').trim() || undefined).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
const caseNo = z.strictObject({ no: z.string().max(60) });
// Beside the filter: what the reader has just done, and where in the list the case stood that it was done to.
const opened = filter.extend({
  done: z.enum(deskActs).optional().catch(undefined),
  place: z.coerce.number().int().min(0).max(tasksPerPage).optional().catch(undefined),
});
type Query = z.output<typeof opened>;

const who = handlingRoles;
const desk = pageRoute({ path: '/desk', who, object: 'case' }, { query: filter }, async ({ act, lang, query }) => {
  const tasks = await listTasks(act.db, act.actor, query, act.at, true);
  return { ...deskFrame, ...(await organOf(act, lang)), title: deskWords(lang)('desk'), body: <DeskPage tasks={tasks} filter={query} lang={lang} today={dayInChina(act.at)} /> };
});

const openCase = pageRoute({ path: '/desk/cases/{no}', who, object: 'case' }, { params: caseNo, query: opened }, (call) => casePage(call, call.params.no, call.query));

const deskFrame = { room: 'desk', current: 'desk', full: true } as const;

async function casePage({ act, lang, csrf }: PageCall<unknown, unknown>, no: string, query: Query, typed?: Typed): Promise<PageContent> {
  const view = await viewCase(act, no);
  const tasks = await listTasks(act.db, act.actor, query, act.at, true);
  const body = (
    <DeskCasePage tasks={tasks} filter={query} lang={lang} today={dayInChina(act.at)} view={view} csrf={csrf()} requestKey={newId(act.at)} reader={act.actor.name} typed={typed} />
  );
  return { ...deskFrame, organName: nameOf(view.organ, lang), title: `${view.file.item.name[lang]} ${view.file.applicant.name}`, body };
}

/** An officer's act, sent from its panel; what was typed stays when something is wrong with it. */
function actRoute(name: DeskAct, audit: CaseEvent, perform: (act: Act, no: string, form: ReceivedForm, deps: Deps) => Promise<unknown>): Route {
  return formRoute(
    { path: `/desk/cases/{no}/${nounOf(name)}`, who, object: 'case', audit, power: name },
    { params: caseNo },
    async ({ act, params: { no }, form, deps }) => {
      // Adding a row is no act: the panel is shown again with one more.
      if (textOf(form, 'more')) throw new Invalid({});
      const seen = Number(textOf(form, 'seen') ?? Number.NaN);
      if (Number.isInteger(seen)) await onCase(act, no, async (inside, file) => {
        await mustRead(inside, file);
        await mustBeAsSeen(inside, file, seen);
      });
      await perform(act, no, form, deps);
      return { redirect: deskHref({ ...listOf(form), done: name }, casePaths.deskCase(no)) };
    },
    (call, problem) => casePage(call, call.params.no, listOf(call.form), typedOf(name, call.form, call.lang, problem.fields)),
    { whenRefused: (call, refusal) => casePage(call, call.params.no, listOf(call.form), { ...typedOf(name, call.form, call.lang), refusal: toldTo(call.lang, refusal) }) },
  );
}

function toldTo(lang: Lang, { code, sentence, basis, particulars: { power } }: Refused): Refusal {
  return { code, sentence: sentence[lang], basis, ...(typeof power === 'string' && { power }) };
}

// The list from which the case was opened stays as it was narrowed, after an act too.
const listOf = (form: ReceivedForm): Query => opened.parse(Object.fromEntries(new URLSearchParams(textOf(form, 'list'))));

// The desk stands under the name of the body for which its reader works.
async function organOf({ db, actor }: Act, lang: Lang): Promise<{ organName: string } | undefined> {
  const post = actor.grants.find(({ role, organ }) => organ !== undefined && (handlingRoles as readonly string[]).includes(role));
  const organ = post?.organ && (await findOrgan(db, post.organ));
  return organ ? { organName: nameOf(organ, lang) } : undefined;
}

const nameOf = ({ name, englishName }: Organ, lang: Lang): string => (lang === 'en' ? englishName : name);

function typedOf(act: DeskAct, form: ReceivedForm, lang: Lang, fields: Invalid['fields'] = {}): Typed {
  const errors = Object.fromEntries(Object.entries(fields).map(([field, sentence]) => [field, sentence[lang]]));
  const values = Object.fromEntries(Object.keys(form.fields).map((name) => [name, several(form, name).join(', ')]));
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

// Rows that were left empty between others keep their place, so that each problem stands at its own row.
function itemsOf(form: ReceivedForm): ToCorrect[] {
  const rows = Array.from({ length: 20 }, (_, row) => ({ about: text(form, `about${row}`), what: text(form, `what${row}`), reason: text(form, `why${row}`) }));
  return rows.slice(0, rows.findLastIndex(({ about, what, reason }) => (about + what + reason).trim() !== '') + 1);
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
