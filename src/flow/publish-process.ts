import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Act, inTransaction } from '#platform/act.ts';
import { Refused } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { fromBpmn } from './bpmn-in.ts';
import { toBpmn } from './bpmn-out.ts';
import { type ProcessProblem, checkProcess } from './check-process.ts';
import { processSubject } from './ledger.ts';
import './ledger.ts';
import { mustKeepProcesses } from './policy.ts';
import type { ProcessGraph } from './process-graph.ts';
import './tables.ts';

/** What is published: a BPMN file under the id of its process, or a process made by `processFromSteps`. */
export type ProcessSource = { id: string; bpmn: string } | { graph: ProcessGraph };

export interface PublishedVersion {
  id: string;
  version: number;
  /** Lower-case hexadecimal SHA-256 of the file's text. */
  contentHash: string;
}

export const contentAlgorithm = 'sha-256';

const unsound = said('流程不能发布：{problems}', 'The process cannot be published: {problems}');
const otherId = said('文件里的流程编号是“{found}”，不是“{id}”', 'The process in the file has the id “{found}”, not “{id}”');

/**
 * Publishes a process as its next version; the same file as the last version keeps that version.
 * Refused 'process-not-sound' names every fault and every element that would not run, in `particulars.problems`.
 */
export async function publishProcess(act: Act, source: ProcessSource): Promise<PublishedVersion> {
  mustKeepProcesses(act.actor);
  const { graph, bpmn } = await soundProcess(source);
  const { id, name } = graph;
  const contentHash = createHash('sha256').update(bpmn, 'utf8').digest('hex');
  return inTransaction(act, async (act) => {
    // Two publications of one process at once are numbered one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 10))`.execute(act.db);
    const last = await act.db
      .selectFrom('flow.process')
      .select(['version', 'content_hash'])
      .where('id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last?.content_hash === contentHash) return { id, version: last.version, contentHash };
    const version = (last?.version ?? 0) + 1;
    const row = { id, version, name, bpmn, graph: JSON.stringify(graph), content_hash: contentHash, algorithm: contentAlgorithm, published_at: act.at };
    await act.db.insertInto('flow.process').values(row).execute();
    await record(act, 'flow.process-published', processSubject(id), { id, version, contentHash });
    return { id, version, contentHash };
  });
}

async function soundProcess(source: ProcessSource): Promise<{ graph: ProcessGraph; bpmn: string }> {
  if ('graph' in source) {
    mustBeSound(checkProcess(source.graph));
    return { graph: source.graph, bpmn: toBpmn(source.graph) };
  }
  const { graph, problems } = await fromBpmn(source.bpmn);
  if (!graph) throw refuse(problems);
  if (graph.id !== source.id) throw new Refused('process-id-differs', sayWith(otherId, { found: graph.id, id: source.id }));
  mustBeSound(checkProcess(graph));
  return { graph, bpmn: source.bpmn };
}

/** Refuses 'process-not-sound' with every problem that was found. */
export function mustBeSound(problems: readonly ProcessProblem[]): void {
  if (problems.length > 0) throw refuse(problems);
}

function refuse(problems: readonly ProcessProblem[]): Refused {
  const inBoth = { 'zh-CN': problems.map(({ sentence }) => sentence['zh-CN']).join('；'), en: problems.map(({ sentence }) => sentence.en).join('; ') };
  const sentence = said(unsound['zh-CN'].replace('{problems}', () => inBoth['zh-CN']), unsound.en.replace('{problems}', () => inBoth.en));
  return new Refused('process-not-sound', sentence, undefined, { problems });
}
