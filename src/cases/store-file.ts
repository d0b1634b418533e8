import { type Act, inTransaction } from '#platform/act.ts';
import type { StoredFile } from '#platform/files/file-store.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import './ledger.ts';

/** Notes a file that was uploaded and already lies in the store; its id is what drafts and applications name. */
export async function storeFile(act: Act, received: StoredFile & { name: string }): Promise<{ id: string; name: string; digest: string; size: number; mediaType: string }> {
  const { name, digest, size, mediaType } = received;
  const id = newId(act.at);
  return inTransaction(act, async ({ db, actor, at }) => {
    const row = { region: actor.region, id, uploaded_by: actor.id, name, digest, algorithm: 'sha-256', size, media_type: mediaType, uploaded_at: at };
    await db.insertInto('cases.file').values(row).execute();
    await record({ db, actor, at }, 'files.stored', `file:${id}`, { file: id, digest, size, mediaType });
    return { id, name, digest, size, mediaType };
  });
}
