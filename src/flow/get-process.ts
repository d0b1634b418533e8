import { recall } from '#platform/db/memory.ts';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { ProcessGraph } from './process-graph.ts';
import './tables.ts';

/** A version of a process, as it was published. */
export interface PublishedProcess {
  id: string;
  version: number;
  name: string;
  graph: ProcessGraph;
  contentHash: string;
  algorithm: string;
  publishedAt: Date;
}

const most = 1_000;
// By content, which a version never changes: a cache by id and version would outlive a publication that was rolled back.
const graphs = new Map<string, ProcessGraph>();

/** A version of a process; the newest where none is named. Throws NotFound. */
export async function getProcess(db: Db, id: string, version?: number): Promise<PublishedProcess> {
  return recall(db, 'flow', `${id} ${version ?? ''}`, () => readProcess(db, id, version), { about: () => [id] });
}

async function readProcess(db: Db, id: string, version: number | undefined): Promise<PublishedProcess> {
  const row = await db
    .selectFrom('flow.process')
    .select(['id', 'version', 'name', 'content_hash', 'algorithm', 'published_at'])
    .where('id', '=', id)
    .$if(version !== undefined, (query) => query.where('version', '=', version!))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw noSuchProcess();
  const graph = graphs.get(row.content_hash) ?? (await readGraph(db, row));
  return { id: row.id, version: row.version, name: row.name, graph, contentHash: row.content_hash, algorithm: row.algorithm, publishedAt: row.published_at };
}

/** The BPMN file of a version, exactly as it was published. Throws NotFound. */
export async function getProcessFile(db: Db, id: string, version: number): Promise<string> {
  const row = await db.selectFrom('flow.process').select('bpmn').where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (!row) throw noSuchProcess();
  return row.bpmn;
}

async function readGraph(db: Db, { id, version, content_hash }: { id: string; version: number; content_hash: string }): Promise<ProcessGraph> {
  const { graph } = await db.selectFrom('flow.process').select('graph').where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow();
  if (graphs.size >= most) graphs.delete(graphs.keys().next().value!);
  graphs.set(content_hash, graph);
  return graph;
}

function noSuchProcess(): NotFound {
  return new NotFound(said('没有这个流程', 'There is no such process'));
}
