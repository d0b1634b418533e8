import { z } from 'zod';
import { inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import type { ProcessProblem } from '../check-process.ts';
import { compareProcesses } from '../designer/compare-processes.ts';
import { listBegun, listProcesses, listProcessVersions } from '../designer/list-processes.ts';
import { checkDraft, publishDraft } from '../designer/publish-draft.ts';
import { type Draft, findDraft, saveDraft } from '../designer/save-draft.ts';
import { getProcess, getProcessFile } from '../get-process.ts';
import type { ListOffice } from './list-routes.tsx';

const who = ['listManager'] as const;
const tag = 'flow';
const ofProcess = z.strictObject({ id: z.string().max(100) });
const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
const Said = z.object({ 'zh-CN': z.string(), en: z.string() });
const Problem = z.object({ code: z.string(), at: z.string().describe('The step, line or lane.'), sentence: Said });

const ProcessList = z.object({
  total: z.int(),
  processes: z.array(z.object({ id: z.string(), name: z.string(), version: z.int(), publishedAt: z.iso.datetime(), hasDraft: z.boolean() })),
  begun: z.array(z.object({ id: z.string(), name: z.string(), savedAt: z.iso.datetime() })).describe('Drafted and never published, whatever was asked for; a hundred at most.'),
});
const DraftAnswer = z.object({
  contentHash: z.string(),
  savedAt: z.iso.datetime(),
  bpmn: z.string(),
  problems: z.array(Problem).describe('What stands in the way of publishing it; empty: it may be published.'),
  aside: z.array(Problem).describe('Kept in the file and not executed.'),
});
const ProcessAnswer = z.object({
  id: z.string(),
  versions: z.array(z.object({ version: z.int(), name: z.string(), contentHash: z.string(), publishedAt: z.iso.datetime() })).describe('The newest first; none of a process that is only drafted.'),
  bpmn: z.string().optional().describe('The file of the version that was asked for, or of the newest.'),
  draft: DraftAnswer.optional(),
});
const Changes = z.object({
  from: z.int(),
  to: z.int(),
  changes: z.array(
    z.object({ kind: z.enum(['step', 'flow', 'lane']), what: z.enum(['added', 'removed', 'changed']), id: z.string(), name: z.string(), facts: z.array(z.object({ fact: z.string(), before: z.string(), after: z.string() })) }),
  ),
});
const Published = z.object({ id: z.string(), version: z.int(), contentHash: z.string() });

/** The API of the processes' keeper: what the pages below `/list/processes` do. */
export function listApi(office: ListOffice): Route[] {
  async function draftAnswer(db: Db, draft: Draft, day: string): Promise<z.infer<typeof DraftAnswer>> {
    const { problems, aside } = await checkDraft(draft.bpmn, office.around(db, day));
    const told = (list: readonly ProcessProblem[]) => list.map(({ code, at, sentence }) => ({ code, at, sentence }));
    return { contentHash: draft.contentHash, savedAt: draft.savedAt.toISOString(), bpmn: draft.bpmn, problems: told(problems), aside: told(aside) };
  }

  return [
    apiRoute(
      { method: 'get', path: '/processes', who, object: 'process' },
      { summary: 'Processes by name or id, the newest version of each', tag, takes: { query: z.strictObject({ q: z.string().max(100).optional(), page: z.coerce.number().int().min(1).max(10_000).optional() }) }, answers: { 200: ProcessList } },
      async ({ act, query }) => {
        const { rows, total } = await listProcesses(act.db, query);
        const begun = (await listBegun(act.db)).map(({ savedAt, ...row }) => ({ ...row, savedAt: savedAt.toISOString() }));
        return { status: 200, body: { total, begun, processes: rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt.toISOString() })) } };
      },
    ),
    apiRoute(
      { method: 'get', path: '/processes/{id}', who, object: 'process' },
      { summary: 'A process with its versions, its BPMN file, and the draft of the next with what the check found', tag, takes: { params: ofProcess, query: z.strictObject({ version: versionNumber.optional() }) }, answers: { 200: ProcessAnswer } },
      async ({ act, params: { id }, query }) => {
        const versions = (await listProcessVersions(act.db, id)).map(({ publishedAt, ...version }) => ({ ...version, publishedAt: publishedAt.toISOString() }));
        const draft = await findDraft(act.db, id);
        if (versions.length === 0 && !draft) throw new NotFound();
        const asked = query.version ?? versions[0]?.version;
        const bpmn = asked === undefined ? undefined : await getProcessFile(act.db, id, asked);
        return { status: 200, body: { id, versions, ...(bpmn !== undefined && { bpmn }), ...(draft && { draft: await draftAnswer(act.db, draft, dayInChina(act.at)) }) } };
      },
    ),
    apiRoute(
      { method: 'get', path: '/processes/{id}/changes', who, object: 'process' },
      { summary: 'What a version says otherwise than the one before', tag, takes: { params: ofProcess, query: z.strictObject({ version: versionNumber.optional() }) }, answers: { 200: Changes } },
      async ({ act, params: { id }, query }) => {
        const after = await getProcess(act.db, id, query.version);
        const before = after.version > 1 ? await getProcess(act.db, id, after.version - 1) : after;
        return { status: 200, body: { from: before.version, to: after.version, changes: compareProcesses(before.graph, after.graph) } };
      },
    ),
    apiRoute(
      { method: 'put', path: '/processes/{id}/draft', who, object: 'process', audit: 'flow.draft-saved' },
      {
        summary: 'Keep a BPMN file as the draft of a process, over the one before; a process that has no version yet is begun so',
        tag,
        takes: { params: ofProcess, body: z.strictObject({ bpmn: z.string().max(1_000_000) }) },
        answers: { 200: DraftAnswer },
      },
      async ({ act, params: { id }, body }) => ({ status: 200, body: await draftAnswer(act.db, await saveDraft(act, { id, bpmn: body.bpmn }), dayInChina(act.at)) }),
    ),
    apiRoute(
      { method: 'post', path: '/processes/{id}/versions', who, object: 'process', audit: 'flow.process-published' },
      { summary: 'Publish the draft as the next version; 409 names every problem with its step', tag, takes: { params: ofProcess }, answers: { 201: Published }, idempotencyKey: 'optional' },
      async ({ act, params: { id } }) => {
        const published = await inTransaction(act, async (inside) => {
          const version = await publishDraft(inside, { id }, office.around(inside.db, dayInChina(inside.at)));
          await office.takeUp(inside, version);
          return version;
        });
        return { status: 201, body: published };
      },
    ),
  ];
}
