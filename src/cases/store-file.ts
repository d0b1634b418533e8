import { type Act, atOnce } from '#platform/act.ts';
import { keepRow } from '#platform/db/keep.ts';
import type { StoredFile } from '#platform/files/file-store.ts';
import { newId } from '#platform/ids.ts';
import { beginningOf, record } from '#platform/ledger/record.ts';
import './ledger.ts';

/** Notes a file that was uploaded and already lies in the store; its id is what drafts and applications name. */
export async function storeFile(act: Act, received: StoredFile & { name: string }): Promise<{ id: string; name: string; digest: string; size: number; mediaType: string }> {
  const { name, digest, size, mediaType } = received;
  const id = newId(act.at);
  const subject = `file:${id}`;
  return atOnce(act, async (inside) => {
    const { actor, at } = inside;
    await keepRow(inside, 'cases.file', { region: actor.region, id, uploaded_by: actor.id, name, digest, algorithm: 'sha-256', size, media_type: mediaType, uploaded_at: at });
    await record(inside, 'files.stored', subject, { file: id, digest, size, mediaType }, beginningOf(subject));
    return { id, name, digest, size, mediaType };
  });
}
