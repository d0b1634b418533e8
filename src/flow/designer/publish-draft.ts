import { type Act, inTransaction } from '#platform/act.ts';
import type { Db } from '#platform/db/tables.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { fromBpmn } from '../bpmn-in.ts';
import type { ProcessProblem } from '../check-process.ts';
import { type Surroundings, checkPublication } from '../check-publication.ts';
import { mustKeepProcesses } from '../policy.ts';
import type { ProcessGraph } from '../process-graph.ts';
import { type PublishedVersion, mustBeSound, publishProcess } from '../publish-process.ts';
import { findDraft } from './save-draft.ts';

/** What a check of a draft found: what stands in the way of publishing it, and what is kept in the file without being run. */
export interface DraftReport {
  graph: ProcessGraph | undefined;
  problems: readonly ProcessProblem[];
  aside: readonly ProcessProblem[];
}

/** Holds a draft against everything that is asked of a process before it is published. */
export async function checkDraft(bpmn: string, around: Surroundings): Promise<DraftReport> {
  const { graph, problems, aside } = await fromBpmn(bpmn);
  return { graph, problems: graph ? await checkPublication(graph, around) : problems, aside };
}

/** Publishes the draft of a process as its next version. Refused 'process-not-sound' with every problem; 'no-draft' without one. */
export async function publishDraft(act: Act, { id }: { id: string }, around: Surroundings): Promise<PublishedVersion> {
  mustKeepProcesses(act.actor);
  return inTransaction(act, async (inside) => {
    const draft = await findDraft(inside.db, id);
    if (!draft) throw new Refused('no-draft', said('这个流程没有草稿', 'This process has no draft'));
    const { problems } = await checkDraft(draft.bpmn, around);
    mustBeSound(problems);
    const published = await publishProcess(inside, { id, bpmn: draft.bpmn });
    await removeDraft(inside.db, id);
    return published;
  });
}

async function removeDraft(db: Db, id: string): Promise<void> {
  await db.deleteFrom('flow.draft').where('id', '=', id).execute();
}
