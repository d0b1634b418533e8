import { Readable } from 'node:stream';
import { z } from 'zod';
import { dayInChina, yearOf } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import { guard } from '#platform/http/guard.ts';
import { parse } from '#platform/http/parse.ts';
import type { Route, RouteFacts } from '#platform/http/route.ts';
import { Version, versionAnswer } from '../power-answer.ts';
import { PowerQuery } from '../public/power-query.ts';
import { ChangeQuery, daysOf, DiffQuery } from './change-query.ts';
import { compareVersions } from './compare-versions.ts';
import { changedFields } from './diff-entries.ts';
import { countInForce, exportList } from './export-list.ts';
import { listChanges } from './list-changes.ts';
import { fieldNames, sayField } from './say-entry.ts';

const tag = 'authority';
const Said = z.object({ 'zh-CN': z.string(), en: z.string() });
const Kind = z.enum(['added', 'changed', 'repealed']);

const Changes = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  changes: z.array(
    z.object({
      kind: Kind, code: z.string(), version: z.int(), day: z.iso.date().describe('From this day it holds, or no longer holds'), publishedAt: z.iso.datetime(),
      cause: z.string().optional(), name: z.string(), englishName: z.string().optional(), type: z.string(), organ: z.string(), body: z.string(), englishBody: z.string().optional(),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  kinds: z.array(z.object({ value: Kind, count: z.int() })),
  causes: z.array(z.object({ value: z.string(), count: z.int() })),
});

const Diff = z.object({
  code: z.string(),
  before: Version,
  after: Version,
  fields: z.array(z.object({ field: z.string(), name: Said, before: z.unknown(), after: z.unknown(), beforeInWords: z.array(Said), afterInWords: z.array(Said) })),
});

const Export = z.object({
  on: z.iso.date(),
  total: z.int(),
  powers: z.array(Version.extend({ code: z.string(), entry: z.looseObject({ code: z.string(), name: z.string() }) })),
});

const ExportQuery = PowerQuery.pick({ on: true });
const exportFacts: RouteFacts = { method: 'get', path: '/powers/export', who: 'anyone', object: 'power' };

// Sent as it is read: the whole list is never in memory at once.
const exported: Route = {
  facts: exportFacts,
  takes: { query: ExportQuery },
  document: { summary: 'The whole power list as it holds on a day, each entry with its hash 全部清单', tag, answers: { 200: Export } },
  mount: (app) => {
    app.get('/api/v1/powers/export', async (c) => {
      guard(c, exportFacts.who);
      const on = parse(ExportQuery, c.req.query()).on ?? dayInChina(c.get('at'));
      const { db } = c.get('deps');
      const pieces = Readable.from(exportList(db, on, await countInForce(db, on)), { objectMode: true });
      return new Response(Readable.toWeb(pieces).pipeThrough(new TextEncoderStream() as never) as unknown as BodyInit, {
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="powers-${on}.json"` },
      });
    });
  },
};

/** The API of the list's history. */
export const historyApi: Route[] = [
  exported,
  apiRoute(
    { method: 'get', path: '/powers/changes', who: 'anyone', object: 'power' },
    { summary: 'What changed on the power list in a year or between two days, and why 清单变动', tag, answers: { 200: Changes }, takes: { query: ChangeQuery } },
    async ({ act, query }) => {
      const days = daysOf(query, yearOf(dayInChina(act.at)));
      const { kind, cause, organ } = query;
      return { status: 200, body: { ...days, ...(await listChanges(act.db, { ...days, kind, cause, organ, page: query.page })) } };
    },
  ),
  apiRoute(
    { method: 'get', path: '/powers/{code}/diff', who: 'anyone', object: 'power' },
    { summary: 'Two versions of an entry, the fields that differ 版本对照', tag, answers: { 200: Diff }, takes: { params: z.object({ code: z.string().max(50) }), query: DiffQuery } },
    async ({ act, params, query }) => {
      const { before, after } = await compareVersions(act.db, params.code, query);
      const fields = changedFields(before.entry, after.entry).map((field) => ({
        field, name: fieldNames[field], before: before.entry[field] ?? null, after: after.entry[field] ?? null,
        beforeInWords: sayField(before.entry, field), afterInWords: sayField(after.entry, field),
      }));
      return { status: 200, body: { code: after.code, before: versionAnswer(before), after: versionAnswer(after), fields } };
    },
  ),
];
