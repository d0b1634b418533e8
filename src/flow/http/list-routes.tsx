import { z } from 'zod';
import { inTransaction, type Act } from '#platform/act.ts';
import type { Db } from '#platform/db/tables.ts';
import { Invalid } from '#platform/errors.ts';
import type { PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Surroundings } from '../check-publication.ts';
import { processOfFile } from '../bpmn-file.ts';
import { beginProcess } from '../designer/begin-process.ts';
import { compareProcesses } from '../designer/compare-processes.ts';
import { designerAssets, designerScripts, designerStyles } from './designer-assets.ts';
import { isProcessKnown, listBegun, listProcesses, listProcessVersions } from '../designer/list-processes.ts';
import { checkDraft, publishDraft } from '../designer/publish-draft.ts';
import { type Draft, findDraft, saveDraft } from '../designer/save-draft.ts';
import { getProcess, getProcessFile } from '../get-process.ts';
import { BegunProcessPage } from '../pages/begun-process-page.tsx';
import { DesignerPage } from '../pages/designer-page.tsx';
import { listWords } from '../pages/list-words.ts';
import { ProcessPage } from '../pages/process-page.tsx';
import { ProcessesPage, type ProcessesPageProps } from '../pages/processes-page.tsx';
import { flowPaths } from '../paths.ts';
import { textOfXml } from '../round-trip/read-text.ts';

/** What the pages of the processes' keeper are told by those who know items and powers. */
export interface ListOffice {
  around(db: Db, day: string): Surroundings;
  /** Lets the items that run by a process begin with its new version. */
  takeUp(act: Act, process: { id: string; version: number }): Promise<void>;
}

const who = ['listManager'] as const;
const ofProcess = z.strictObject({ id: z.string().max(100) });
const version = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined);

/** The pages of the processes' keeper: the list, one process with its versions, its draft, the designer. */
export function listRoutes(office: ListOffice): Route[] {
  async function listPage({ act, lang, csrf }: PageCall<unknown, unknown>, { q = '', page = 1 }: { q?: string; page?: number } = {}, again: Pick<ProcessesPageProps, 'typed' | 'errors'> = {}): Promise<PageContent> {
    const found = await listProcesses(act.db, { q, page });
    const props = { lang, q, page, ...found, begun: await listBegun(act.db), csrf: csrf(), requestKey: newId(act.at), ...again };
    return { title: listWords(lang)('title'), current: 'processes', body: <ProcessesPage {...props} /> };
  }

  async function processPage({ act, lang, csrf }: PageCall<unknown, unknown>, id: string, asked: { version?: number | undefined; compare?: number | undefined } = {}, problem?: string): Promise<PageContent> {
    const draft = await findDraft(act.db, id);
    const found = draft && { draft, report: await checkDraft(draft.bpmn, office.around(act.db, dayInChina(act.at))) };
    const work = { lang, draft: found, csrf: csrf(), requestKey: newId(act.at), problem };
    const versions = await listProcessVersions(act.db, id);
    if (draft && versions.length === 0) {
      const name = await nameOfDraft(draft);
      return { title: name, current: 'processes', body: <BegunProcessPage {...work} id={id} name={name} /> };
    }
    const process = await getProcess(act.db, id, asked.compare ?? asked.version);
    const before = asked.compare && asked.compare > 1 ? await getProcess(act.db, id, asked.compare - 1) : undefined;
    const changes = before && { from: before.version, to: process.version, list: compareProcesses(before.graph, process.graph) };
    return { title: process.name, current: 'processes', body: <ProcessPage {...work} process={process} versions={versions} changes={changes} /> };
  }

  return [
    pageRoute({ path: '/list/processes', who, object: 'process' }, { query: z.object({ q: z.string().max(100).catch('').default(''), page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) }) }, (call) => listPage(call, call.query)),
    formRoute(
      { path: '/list/processes', who, object: 'process', audit: 'flow.draft-saved' },
      {},
      async ({ act, form }) => ({ redirect: flowPaths.process((await beginProcess(act, newIn(form))).id) }),
      (call, { fields }) => listPage(call, {}, { typed: newIn(call.form), errors: Object.fromEntries(Object.entries(fields).map(([field, sentence]) => [field, sentence[call.lang]])) }),
    ),
    pageRoute({ path: '/list/processes/{id}', who, object: 'process' }, { params: ofProcess, query: z.object({ version, compare: version }) }, (call) => processPage(call, call.params.id, call.query)),
    pageRoute({ path: '/list/processes/{id}/file', who, object: 'process' }, { params: ofProcess, query: z.object({ version }) }, async ({ act, params: { id }, query }) => {
      const draft = query.version === undefined ? await findDraft(act.db, id) : undefined;
      const file = draft ? { version: 'draft', bpmn: draft.bpmn } : await publishedFile(act.db, id, query.version);
      const name = `${id}-${file.version}.bpmn`;
      const headers = { 'content-type': 'application/xml; charset=utf-8', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
      return new Response(file.bpmn, { headers });
    }),
    pageRoute({ path: '/list/processes/{id}/designer', who, object: 'process' }, { params: ofProcess }, async ({ act, lang, csrf, params: { id } }) => {
      const draft = await findDraft(act.db, id);
      const { bpmn } = draft ?? (await publishedFile(act.db, id));
      const [newest] = await listProcessVersions(act.db, id);
      const name = newest?.name ?? (await nameOfDraft(draft!));
      const props = { lang, id, name, bpmn, csrf: csrf(), requestKey: newId(act.at), styles: designerStyles, scripts: designerScripts };
      return { title: listWords(lang)('designer', { name }), current: 'processes', body: <DesignerPage {...props} /> };
    }),
    formRoute(
      { path: '/list/processes/{id}/draft', who, object: 'process', audit: 'flow.draft-saved' },
      { params: ofProcess },
      async ({ act, params: { id }, form }) => {
        // A process is begun by its form, not by a file sent to some address.
        if (!(await isProcessKnown(act.db, id))) await getProcess(act.db, id);
        await saveDraft(act, { id, bpmn: bpmnIn(form) });
        return { redirect: flowPaths.process(id) };
      },
      (call, { fields }) => processPage(call, call.params.id, {}, fields['bpmn']?.[call.lang]),
      { inMemory: ['bpmn'] },
    ),
    formRoute({ path: '/list/processes/{id}/versions', who, object: 'process', audit: 'flow.process-published' }, { params: ofProcess }, async ({ act, params: { id } }) => {
      await inTransaction(act, async (inside) => {
        const published = await publishDraft(inside, { id }, office.around(inside.db, dayInChina(inside.at)));
        await office.takeUp(inside, published);
      });
      return { redirect: flowPaths.process(id) };
    }),
    ...designerAssets,
  ];
}

const newIn = (form: ReceivedForm) => ({ id: (textOf(form, 'id') ?? '').trim(), name: textOf(form, 'name') ?? '' });

async function publishedFile(db: Db, id: string, version?: number): Promise<{ version: number; bpmn: string }> {
  const process = await getProcess(db, id, version);
  return { version: process.version, bpmn: await getProcessFile(db, id, process.version) };
}

function bpmnIn(form: ReceivedForm): string {
  const content = form.inMemory?.['bpmn'];
  const text = content ? textOfXml(content) : textOf(form, 'bpmn');
  if (text === undefined) throw new Invalid({ bpmn: listSaid.choose });
  return text;
}

const nameOfDraft = async ({ id, bpmn }: Draft): Promise<string> => (await processOfFile(bpmn))?.['name'] || id;

const listSaid = { choose: { 'zh-CN': '请选择一个 BPMN 文件', en: 'Choose a BPMN file' } } as const;
