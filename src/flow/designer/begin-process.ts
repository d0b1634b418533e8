import { sql } from 'kysely';
import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { toBpmn } from '../bpmn-out.ts';
import { layOut } from '../lay-out.ts';
import { mustKeepProcesses } from '../policy.ts';
import { firstSketch } from './first-sketch.ts';
import { isProcessKnown } from './list-processes.ts';
import { type Draft, saveDraft } from './save-draft.ts';

const sentences = {
  id: said('流程编号以小写字母开头，只用小写字母、数字和连字符，3 至 60 个字符', 'The id begins with a small letter and has small letters, digits and hyphens only, 3 to 60 characters'),
  taken: said('已经有流程用了这个编号', 'A process has this id already'),
  name: said('请填写流程名称，不超过 100 个字', 'Give the process a name of at most 100 characters'),
} as const;

/**
 * Begins a process that there was not: its draft is a first sketch, which is designed or replaced by a file and then published.
 * Throws Invalid at `id` and `name`.
 */
export async function beginProcess(act: Act, { id, name }: { id: string; name: string }): Promise<Draft> {
  mustKeepProcesses(act.actor);
  const named = name.trim();
  // What an XML file takes as the id of a process, and an address as a part of it.
  const wrongId = !/^[a-z][a-z0-9-]{2,59}$/.test(id);
  const wrongName = named === '' || named.length > 100;
  if (wrongId || wrongName) throw new Invalid({ ...(wrongId && { id: sentences.id }), ...(wrongName && { name: sentences.name }) });
  return inTransaction(act, async (inside) => {
    // Two who begin the same one at once: the second is told that it is taken.
    await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 10))`.execute(inside.db);
    if (await isProcessKnown(inside.db, id)) throw new Invalid({ id: sentences.taken });
    return saveDraft(inside, { id, bpmn: toBpmn(layOut(firstSketch(id, named))) });
  });
}
