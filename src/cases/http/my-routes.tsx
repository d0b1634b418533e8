import { z } from 'zod';
import { answersFromForm, getItem } from '#catalog';
import { listApplicants } from '#identity';
import { findLicenceOfCase, licencesOf } from '#licences';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import type { PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import { pdfResponse, publicAddress } from '#platform/http/public-address.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { fileResponse } from './api-files.ts';
import { correctApplication } from '../correct-application.ts';
import { getCase } from '../reading/get-case.ts';
import { listDrafts } from '../drafts/get-draft.ts';
import { getPaper } from '../reading/get-paper.ts';
import { listMyCases } from '../reading/list-my-cases.ts';
import { processLog } from '../reading/process-log.ts';
import { nameOf } from '../pages/citizen/apply-frame.tsx';
import { CasePage } from '../pages/citizen/case-page.tsx';
import type { CorrectionTyped } from '../pages/citizen/case-page-props.ts';
import { MyCasesPage } from '../pages/citizen/my-cases-page.tsx';
import { hashOf, paperCode } from '../paper-code.ts';
import { paperPdf } from '../paper-pdf.ts';
import { type PaperKind, paperNames } from '../papers.ts';
import { casePaths } from '../paths.ts';
import { handlingRoles, readingRoles } from '../policy.ts';
import { verifyReceipt } from '../receipt.ts';
import { keepCorrectionFiles } from './routes-files.ts';
import { viewCase } from '../reading/view-case.ts';
import { withdrawCase } from '../withdraw-case.ts';

const who = ['citizen'] as const;
// What was handed in is opened from the desk too; papers also by those who watch over it.
const handlers = ['citizen', ...handlingRoles] as const;
const readers = ['citizen', ...readingRoles] as const;
const ofCase = z.strictObject({ no: z.string().max(60) });
const ofPaper = z.strictObject({ no: z.string().max(60), kind: z.enum(Object.keys(paperNames) as [PaperKind, ...PaperKind[]]) });
const ofFile = z.strictObject({ no: z.string().max(60), id: z.uuid() });

const looking = z.object({ show: z.literal('yes').optional().catch(undefined) });

const mine = pageRoute({ path: '/my/cases', who, object: 'case' }, {}, async ({ act, lang }) => {
  const today = dayInChina(act.at);
  const cases = await listMyCases(act);
  const drafts = [];
  for (const draft of await listDrafts(act)) drafts.push({ ...draft, name: nameOf(await getItem(act.db, draft.itemCode), lang) });
  const licences = [];
  for (const applicant of await listApplicants(act.db, act.actor, today)) licences.push(...(await licencesOf(act.db, act.actor.region, applicant)));
  return { title: mineTitle[lang], current: 'mine', body: <MyCasesPage lang={lang} today={today} cases={cases} drafts={drafts} licences={licences} /> };
});

const mineTitle = { 'zh-CN': '我的事', en: 'My matters' } as const;

// What the applicant shows to prove how it stands: the paper that came last.
const proofs = ['decision', 'refusalOfAcceptance', 'acceptance', 'receipt'] as const;

async function casePage({ act, lang, csrf, deps }: PageCall<unknown, unknown>, no: string, typed?: CorrectionTyped): Promise<PageContent> {
  const view = await viewCase(act, no);
  const { file } = view;
  const licence = file.licenceId ? await findLicenceOfCase(act.db, file.region, file.no) : undefined;
  const kind = proofs.find((one) => view.timeline.some(({ paper }) => paper === one)) ?? 'receipt';
  const proof = { kind, holds: verifyReceipt(await getPaper(act, file, kind), deps.key.publicPem) } as const;
  const body = <CasePage lang={lang} view={view} licence={licence} proof={proof} csrf={csrf()} requestKey={newId(act.at)} typed={typed} />;
  return { title: file.item.name[lang], current: 'mine', body };
}

// What arrived with a form that is shown again: the files lie in the store by then and need not be sent once more.
const keptBy = new WeakMap<ReceivedForm, Omit<CorrectionTyped, 'problems'>>();

const correct = formRoute(
  { path: '/cases/{no}/correction', who, object: 'case', audit: 'cases.corrected' },
  { params: ofCase },
  async ({ act, params: { no }, form }) => {
    const { file, item } = await viewCase(act, no);
    const there = { redirect: casePaths.case(file.no) };
    // Sent twice, it is one correction.
    if (file.state !== 'correcting' && file.correctedAt) return there;
    const kept = await keepCorrectionFiles(act, item, form);
    const shown = (textOf(form, 'shown') ?? '').split(' ').filter(Boolean);
    const answers = answersFromForm(item, form.fields, shown);
    keptBy.set(form, { answers, kept });
    if (Object.keys(form.refused).length > 0) throw new Invalid(form.refused);
    await correctApplication(act, {
      no,
      ...(shown.length > 0 && { answers: { ...file.answers, ...Object.fromEntries(shown.map((key) => [key, answers[key]])) } }),
      files: kept.map(({ material, file: id }) => ({ material, file: id })),
    });
    return there;
  },
  (call, { fields }) => casePage(call, call.params.no, { answers: {}, kept: [], ...keptBy.get(call.form), problems: fields }),
  { tellRefused: true },
);

const withdraw = formRoute(
  { path: '/cases/{no}/withdrawal', who, object: 'case', audit: 'cases.withdrawn' },
  { params: ofCase },
  async ({ act, params: { no }, form }) => {
    await withdrawCase(act, { no, reason: textOf(form, 'reason') });
    return { redirect: casePaths.case(no) };
  },
);

async function paperAsPdf(call: PageCall<unknown, unknown>, no: string, kind: PaperKind): Promise<Response> {
  const { act, lang, deps } = call;
  const file = await getCase(act, no);
  const text = await getPaper(act, file, kind);
  const address = publicAddress(call, casePaths.checkPaper(file.no, paperCode(hashOf(text) ?? '')));
  return pdfResponse(paperPdf({ text, issuer: file.organName, address, lang, demo: deps.config.DEMO === 'yes' }), `${paperNames[kind][lang]}-${file.no}`);
}

async function paper({ act }: Pick<PageCall<unknown, unknown>, 'act'>, no: string, kind: PaperKind): Promise<Response> {
  const file = await getCase(act, no);
  const name = encodeURIComponent(`${paperNames[kind]['zh-CN']}-${file.no}.txt`);
  return new Response(await getPaper(act, file, kind), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename*=UTF-8''${name}` },
  });
}

async function log({ act }: Pick<PageCall<unknown, unknown>, 'act'>, no: string): Promise<Response> {
  const file = await getCase(act, no);
  const name = encodeURIComponent(`办件经过-${file.closedAt ? dayInChina(file.closedAt) : ''}.json`);
  return new Response(`${JSON.stringify(await processLog(act, file), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename*=UTF-8''${name}` },
  });
}

/** One's own matters: the list, one case, its papers and files, and the applicant's acts on it. */
export const myRoutes: Route[] = [
  mine,
  pageRoute({ path: '/my/drafts', who, object: 'draft' }, {}, async () => ({ redirect: casePaths.mine() })),
  pageRoute({ path: '/cases/{no}', who, object: 'case' }, { params: ofCase }, (call) => casePage(call, call.params.no)),
  correct,
  withdraw,
  pageRoute({ path: '/cases/{no}/receipt', who: readers, object: 'case' }, { params: ofCase }, (call) => paper(call, call.params.no, 'receipt')),
  pageRoute({ path: '/cases/{no}/log', who: readers, object: 'case' }, { params: ofCase }, (call) => log(call, call.params.no)),
  pageRoute({ path: '/cases/{no}/papers/{kind}', who: readers, object: 'case' }, { params: ofPaper }, (call) => paper(call, call.params.no, call.params.kind)),
  pageRoute({ path: '/cases/{no}/papers/{kind}/pdf', who: readers, object: 'case' }, { params: ofPaper }, (call) => paperAsPdf(call, call.params.no, call.params.kind)),
  pageRoute({ path: '/cases/{no}/files/{id}', who: handlers, object: 'case' }, { params: ofFile, query: looking }, ({ act, deps, params, query }) => fileResponse(act, deps, params.no, params.id, query.show === 'yes')),
];
