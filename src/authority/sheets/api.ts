import { z } from 'zod';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { RequestContext } from '#platform/http/deps.ts';
import { guard } from '#platform/http/guard.ts';
import { textOf } from '#platform/http/page-route.ts';
import { parse } from '#platform/http/parse.ts';
import { receiveForm } from '#platform/http/receive-form.ts';
import type { Route, RouteFacts } from '#platform/http/route.ts';
import { said } from '#platform/i18n.ts';
import { download } from './download.ts';
import { exportPowers } from './export-powers.ts';
import { getSheet, listFaults } from './get-sheet.ts';
import { handInSheet } from './hand-in-sheet.ts';
import { sheetRoles } from './policy.ts';
import type { Sheet } from './sheet.ts';
import { ExportQuery, FaultQuery, sheetParams, TakingBody, TemplateQuery } from './sheet-input.ts';
import { declineSheet, takeSheet } from './take-sheet.ts';
import { writeExport, writeTemplate } from './write-export.ts';

const tag = 'authority';
const object = 'sheet';

const Report = z.object({
  rows: z.int(), good: z.int(), faulty: z.int(), added: z.int(), changed: z.int(), unchanged: z.int(),
  faults: z.record(z.string(), z.int()).describe('How many of each kind'),
});
const Sentence = z.object({ 'zh-CN': z.string(), en: z.string() });

const SheetAnswer = z.object({
  id: z.string(), name: z.string(), digest: z.string(), kind: z.string().nullable(), inForceFrom: z.iso.date(), state: z.string(),
  rowsRead: z.int(), share: z.number().describe('How much of the file was read, 0 to 1'),
  report: Report.nullable(), problem: Sentence.nullable(), proposals: z.array(z.string()),
});

const FaultsAnswer = z.object({
  faults: z.array(z.object({ n: z.int(), row: z.int(), column: z.string(), kind: z.string(), value: z.string(), sentence: Sentence })),
  next: z.int().nullable().describe('Where the next page begins, as `after`'),
});

function answerOf({ id, name, digest, kind, inForceFrom, state, rowsRead, report, problem, proposals, ...sheet }: Sheet): z.input<typeof SheetAnswer> {
  return { id, name, digest, kind, inForceFrom, state, rowsRead, share: shareOf({ state, ...sheet }), report, problem, proposals: [...proposals] };
}

/** How much of a sheet was read, from 0 to 1. */
export function shareOf({ state, bytesRead, size }: Pick<Sheet, 'state' | 'bytesRead' | 'size'>): number {
  return state === 'waiting' ? 0 : state === 'checking' ? Math.min(0.99, bytesRead / Math.max(1, size)) : 1;
}

const uploadFacts: RouteFacts = { method: 'post', path: '/power-sheets', who: sheetRoles, object, audit: 'authority.sheet-handed-in', once: false };

const upload: Route = {
  facts: uploadFacts,
  takes: {},
  document: { summary: 'Hand in a sheet for the power list (multipart/form-data, fields “file” and “inForceFrom”); it is checked in the background', tag, answers: { 202: SheetAnswer }, fileField: 'file' },
  mount: (app) => {
    app.post('/api/v1/power-sheets', async (c) => {
      guard(c, uploadFacts.who);
      const form = await receiveForm(c, false, [], 'sheet');
      const [file, ...others] = form.files['file'] ?? [];
      if (!file || others.length > 0) throw new Invalid({ file: said('请上传一个文件，字段名为 file', 'Upload one file in the field “file”') });
      const act = actOf(c);
      const { id } = await handInSheet(act, { file, inForceFrom: textOf(form, 'inForceFrom') ?? dayInChina(act.at) });
      return c.json(answerOf(await getSheet(act, id)), 202);
    });
  },
};

/** Streams: a file of any length is neither held nor given again. */
function streamed<Q extends z.ZodType>(path: string, summary: string, query: Q, make: (act: Act, query: z.output<Q>, c: RequestContext) => Response): Route {
  return {
    facts: { method: 'get', path, who: 'anyone', object: 'power' },
    takes: { query },
    document: { summary, tag, answers: { 200: z.string().meta({ format: 'binary' }) } },
    mount: (app) => {
      app.get(`/api/v1${path}`, async (c) => {
        const { lang: _lang, ...asked } = c.req.query();
        return make(actOf(c), parse(query, asked), c);
      });
    },
  };
}

const faultsPerPage = 500;

/** The API of import and export. */
export const sheetsApi: Route[] = [
  upload,
  apiRoute({ method: 'get', path: '/power-sheets/{id}', who: sheetRoles, object }, { summary: 'How far a sheet has come, and what its check found', tag, answers: { 200: SheetAnswer }, takes: { params: sheetParams } }, async ({ act, params }) => ({
    status: 200,
    body: answerOf(await getSheet(act, params.id)),
  })),
  apiRoute({ method: 'get', path: '/power-sheets/{id}/faults', who: sheetRoles, object }, { summary: 'The faults of a sheet by row and column', tag, answers: { 200: FaultsAnswer }, takes: { params: sheetParams, query: FaultQuery } }, async ({ act, params, query }) => {
    const { id } = await getSheet(act, params.id);
    const faults = await listFaults(act.db, act.actor.region, id, { ...query, limit: faultsPerPage });
    return { status: 200, body: { faults, next: faults.length === faultsPerPage ? faults.at(-1)!.n : null } };
  }),
  apiRoute(
    { method: 'post', path: '/power-sheets/{id}/taking', who: sheetRoles, object, audit: 'authority.sheet-accepted' },
    { summary: 'Take the good rows: one proposal for each body is made of them in the background', tag, answers: { 202: SheetAnswer }, takes: { params: sheetParams, body: TakingBody }, idempotencyKey: 'optional' },
    async ({ act, params, body }) => {
      await takeSheet(act, params.id, body);
      return { status: 202, body: answerOf(await getSheet(act, params.id)) };
    },
  ),
  apiRoute(
    { method: 'post', path: '/power-sheets/{id}/refusal', who: sheetRoles, object, audit: 'authority.sheet-declined' },
    { summary: 'Take none of the rows', tag, answers: { 200: SheetAnswer }, takes: { params: sheetParams, body: z.strictObject({}) }, idempotencyKey: 'optional' },
    async ({ act, params }) => {
      await declineSheet(act, params.id);
      return { status: 200, body: answerOf(await getSheet(act, params.id)) };
    },
  ),
  streamed('/power-sheets-export', 'The power list as a file: CSV, XLSX or JSON, whole or filtered, on a day; also as tables of the national exchange', ExportQuery, ({ db, at }, { table, format, on, ...filter }, c) => {
    const day = on ?? dayInChina(at);
    return download(writeExport(exportPowers(db, { ...filter, on: day }), { table, format, lang: c.get('lang'), at }), `${table === 'list' ? 'power-list' : table}-${day}`, format);
  }),
  streamed('/power-sheets-template', 'An empty sheet to fill in', TemplateQuery, ({ at }, { table, format }, c) => download(writeTemplate({ table, format, lang: c.get('lang'), at }), table === 'list' ? 'power-list-template' : table, format)),
];

function actOf(c: RequestContext): Act {
  return { db: c.get('deps').db, actor: c.get('actor'), at: c.get('at') };
}
