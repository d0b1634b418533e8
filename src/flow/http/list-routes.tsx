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
import { compareProcesses } from '../designer/compare-processes.ts';
import { designerAssets, designerScripts, designerStyles } from './designer-assets.ts';
import { listProcesses, listProcessVersions } from '../designer/list-processes.ts';
import { checkDraft, publishDraft } from '../designer/publish-draft.ts';
import { findDraft, saveDraft } from '../designer/save-draft.ts';
import { getProcess, getProcessFile } from '../get-process.ts';
import { DesignerPage } from '../pages/designer-page.tsx';
import { listWords } from '../pages/list-words.ts';
import { ProcessPage } from '../pages/process-page.tsx';
import { ProcessesPage } from '../pages/processes-page.tsx';
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
  async function processPage({ act, lang, csrf }: PageCall<unknown, unknown>, id: string, asked: { version?: number | undefined; compare?: number | undefined } = {}, problem?: string): Promise<PageContent> {
    const process = await getProcess(act.db, id, asked.compare ?? asked.version);
    const before = asked.compare && asked.compare > 1 ? await getProcess(act.db, id, asked.compare - 1) : undefined;
    const draft = await findDraft(act.db, id);
    const found = draft && { draft, report: await checkDraft(draft.bpmn, office.around(act.db, dayInChina(act.at))) };
    const changes = before && { from: before.version, to: process.version, list: compareProcesses(before.graph, process.graph) };
    const props = { lang, process, versions: await listProcessVersions(act.db, id), changes, draft: found, csrf: csrf(), requestKey: newId(act.at), problem };
    return { title: process.name, current: 'processes', body: <ProcessPage {...props} /> };
  }

  return [
    pageRoute({ path: '/list/processes', who, object: 'process' }, { query: z.object({ q: z.string().max(100).catch('').default(''), page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) }) }, async ({ act, lang, query }) => {
      const found = await listProcesses(act.db, query);
      return { title: listWords(lang)('title'), current: 'processes', body: <ProcessesPage lang={lang} {...found} {...query} /> };
    }),
    pageRoute({ path: '/list/processes/{id}', who, object: 'process' }, { params: ofProcess, query: z.object({ version, compare: version }) }, (call) => processPage(call, call.params.id, call.query)),
    pageRoute({ path: '/list/processes/{id}/file', who, object: 'process' }, { params: ofProcess, query: z.object({ version }) }, async ({ act, params: { id }, query }) => {
      const process = await getProcess(act.db, id, query.version);
      const draft = query.version === undefined ? await findDraft(act.db, id) : undefined;
      const name = `${id}-${draft ? 'draft' : process.version}.bpmn`;
      const headers = { 'content-type': 'application/xml; charset=utf-8', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
      return new Response(draft?.bpmn ?? (await getProcessFile(act.db, id, process.version)), { headers });
    }),
    pageRoute({ path: '/list/processes/{id}/designer', who, object: 'process' }, { params: ofProcess }, async ({ act, lang, csrf, params: { id } }) => {
      const process = await getProcess(act.db, id);
      const bpmn = (await findDraft(act.db, id))?.bpmn ?? (await getProcessFile(act.db, id, process.version));
      const props = { lang, id, name: process.name, bpmn, csrf: csrf(), requestKey: newId(act.at), styles: designerStyles, scripts: designerScripts };
      return { title: listWords(lang)('designer', { name: process.name }), current: 'processes', body: <DesignerPage {...props} /> };
    }),
    formRoute(
      { path: '/list/processes/{id}/draft', who, object: 'process', audit: 'flow.draft-saved' },
      { params: ofProcess },
      async ({ act, params: { id }, form }) => {
        await getProcess(act.db, id);
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

function bpmnIn(form: ReceivedForm): string {
  const content = form.inMemory?.['bpmn'];
  const text = content ? textOfXml(content) : textOf(form, 'bpmn');
  if (text === undefined) throw new Invalid({ bpmn: listSaid.choose });
  return text;
}

const listSaid = { choose: { 'zh-CN': '请选择一个 BPMN 文件', en: 'Choose a BPMN file' } } as const;
