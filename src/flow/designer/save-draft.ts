import { createHash } from 'node:crypto';
import { type Act, inTransaction } from '#platform/act.ts';
import type { Db } from '#platform/db/tables.ts';
import { Invalid } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { processOfFile } from '../bpmn-file.ts';
import { contentAlgorithm } from '../publish-process.ts';
import { processSubject } from '../ledger.ts';
import { mustKeepProcesses } from '../policy.ts';

/** The next version of a process while it is worked on. */
export interface Draft {
  id: string;
  bpmn: string;
  contentHash: string;
  savedAt: Date;
}

const sentences = {
  empty: said('请选择 BPMN 文件', 'Choose a BPMN file'),
  unreadable: said('读不懂这个文件：{why}', 'This file cannot be read: {why}'),
  otherId: said('文件里的流程编号是“{found}”，不是“{id}”', 'The process in the file has the id “{found}”, not “{id}”'),
} as const;

/**
 * Keeps a BPMN file as the draft of a process, over the one before. It may still be unsound; it must be a BPMN file of that process.
 * Throws Invalid at `bpmn`.
 */
export async function saveDraft(act: Act, { id, bpmn }: { id: string; bpmn: string }): Promise<Draft> {
  mustKeepProcesses(act.actor);
  const problem = await problemOf(id, bpmn);
  if (problem) throw new Invalid({ bpmn: problem });
  const contentHash = createHash('sha256').update(bpmn, 'utf8').digest('hex');
  return inTransaction(act, async ({ db, actor, at }) => {
    const row = { bpmn, content_hash: contentHash, algorithm: contentAlgorithm, saved_at: at, saved_by: actor.id };
    await db.insertInto('flow.draft').values({ id, ...row }).onConflict((twice) => twice.column('id').doUpdateSet(row)).execute();
    await record({ db, actor, at }, 'flow.draft-saved', processSubject(id), { id, contentHash });
    return { id, bpmn, contentHash, savedAt: at };
  });
}

/** The draft of a process, where there is one. */
export async function findDraft(db: Db, id: string): Promise<Draft | undefined> {
  const row = await db.selectFrom('flow.draft').select(['id', 'bpmn', 'content_hash', 'saved_at']).where('id', '=', id).executeTakeFirst();
  return row && { id: row.id, bpmn: row.bpmn, contentHash: row.content_hash, savedAt: row.saved_at };
}

async function problemOf(id: string, bpmn: string): Promise<Said | undefined> {
  if (!bpmn.trim()) return sentences.empty;
  const process = await processOfFile(bpmn).catch((error: Error) => error.message.split('\n')[0]!);
  if (typeof process === 'string') return sayWith(sentences.unreadable, { why: process });
  return process?.id === id ? undefined : sayWith(sentences.otherId, { found: process?.id ?? '', id });
}
