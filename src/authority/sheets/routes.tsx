import { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid, type Refused } from '#platform/errors.ts';
import type { PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { causesOn } from '../adjustment/causes.ts';
import { download } from './download.ts';
import { exportPowers } from './export-powers.ts';
import { getSheet, listFaults, listProposals, listSheets } from './get-sheet.ts';
import { handInSheet } from './hand-in-sheet.ts';
import { SheetPage } from './pages/sheet-page.tsx';
import { SheetsPage } from './pages/sheets-page.tsx';
import { sheetPaths } from './paths.ts';
import { mustHandInSheets, sheetRoles } from './policy.ts';
import type { FaultKind, Taking } from './sheet.ts';
import { ExportQuery, kindChosen, ReportQuery, sheetParams, TemplateQuery } from './sheet-input.ts';
import { sheetWords, sheetSaid } from './sheet-words.ts';
import { declineSheet, takeSheet } from './take-sheet.ts';
import { writeExport, writeTemplate } from './write-export.ts';
import { writeReport } from './write-report.ts';

const who = sheetRoles;
const object = 'sheet';
const faultsShown = 100;
const under = new Set(['waiting', 'checking', 'taking']);

async function sheetsPage({ act, lang, csrf }: PageCall<unknown, unknown>, page: number, form?: ReceivedForm, problem?: Invalid): Promise<PageContent> {
  const found = await listSheets(act, page);
  const today = dayInChina(act.at);
  const typed = { inForceFrom: (form && textOf(form, 'inForceFrom')) ?? today };
  const props = { lang, ...found, page, today, typed, problem, csrf: csrf(), requestKey: newId(act.at) };
  return { title: sheetWords(lang)('title'), current: 'sheets', body: <SheetsPage {...props} /> };
}

async function sheetPage({ act, lang, csrf }: PageCall<unknown, unknown>, id: string, { kind, typed, problem }: { kind?: FaultKind | undefined; typed?: Partial<Record<string, string>>; problem?: Invalid | Refused } = {}): Promise<PageContent> {
  const sheet = await getSheet(act, id);
  const faults = await listFaults(act.db, act.actor.region, id, { kind, limit: faultsShown });
  const proposed = await listProposals(act.db, act.actor.region, sheet.proposals);
  const today = dayInChina(act.at);
  const props = { lang, sheet, faults, proposed, kind, today, causes: causesOn(today).causes, typed: typed ?? {}, problem, csrf: csrf(), requestKey: newId(act.at) };
  return { title: sheet.name, current: 'sheets', body: <SheetPage {...props} />, ...(under.has(sheet.state) && { refreshSeconds: 3 }) };
}

function takingIn(form: ReceivedForm): Taking {
  const text = (name: string) => textOf(form, name) ?? '';
  return { causeKinds: [text('addCause'), text('changeCause')].filter(Boolean), cause: text('cause'), causeArose: text('causeArose') };
}

/** The pages of import and export: what was handed in, one sheet with its report, templates and exports. */
export const sheetRoutes: Route[] = [
  pageRoute({ path: '/list/sheets', who, object }, { query: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) }) }, (call) => sheetsPage(call, call.query.page)),
  formRoute(
    { path: '/list/sheets', who, object, audit: 'authority.sheet-handed-in' },
    {},
    async ({ act, form }) => {
      mustHandInSheets(act.actor);
      const [file] = form.files['file'] ?? [];
      if (!file) throw new Invalid({ file: form.refused['file'] ?? sheetSaid.needFile });
      const { id } = await handInSheet(act, { file, inForceFrom: textOf(form, 'inForceFrom') ?? '' });
      return { redirect: sheetPaths.sheet(id) };
    },
    (call, problem) => sheetsPage(call, 1, call.form, problem),
    { tellRefused: true, as: 'sheet' },
  ),
  pageRoute({ path: '/list/sheets/{id}', who, object }, { params: sheetParams, query: kindChosen }, (call) => sheetPage(call, call.params.id, call.query)),
  pageRoute({ path: '/list/sheets/{id}/report', who, object }, { params: sheetParams, query: ReportQuery }, async ({ act, lang, params, query: { format } }) => {
    const { id, name } = await getSheet(act, params.id);
    return download(writeReport(act.db, { region: act.actor.region, sheet: id, format, lang, at: act.at }), `${name.replace(/\.\w+$/, '')}-faults`, format);
  }),
  formRoute(
    { path: '/list/sheets/{id}/taking', who, object, audit: 'authority.sheet-accepted' },
    { params: sheetParams },
    async ({ act, params: { id }, form }) => {
      await takeSheet(act, id, takingIn(form));
      return { redirect: sheetPaths.sheet(id) };
    },
    (call, problem) => sheetPage(call, call.params.id, { problem, typed: call.form.fields as Record<string, string> }),
    { whenRefused: (call, problem) => sheetPage(call, call.params.id, { problem, typed: call.form.fields as Record<string, string> }) },
  ),
  formRoute({ path: '/list/sheets/{id}/refusal', who, object, audit: 'authority.sheet-declined' }, { params: sheetParams }, async ({ act, params: { id } }) => {
    await declineSheet(act, id);
    return { redirect: sheetPaths.sheet(id) };
  }),
  pageRoute({ path: '/powers-template', who: 'anyone', object: 'power' }, { query: TemplateQuery }, async ({ act, lang, query: { table, format } }) => download(writeTemplate({ table, format, lang, at: act.at }), table === 'list' ? 'power-list-template' : table, format)),
  pageRoute({ path: '/powers-export', who: 'anyone', object: 'power' }, { query: ExportQuery }, async ({ act, lang, query: { table, format, on, ...filter } }) => {
    const day = on ?? dayInChina(act.at);
    return download(writeExport(exportPowers(act.db, { ...filter, on: day }), { table, format, lang, at: act.at }), `${table === 'list' ? 'power-list' : table}-${day}`, format);
  }),
];
