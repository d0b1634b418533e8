import { type Act, inTransaction } from '#platform/act.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { type Draft, draftSubject, ownDraft } from './draft.ts';
import { getDraft } from './get-draft.ts';
import { mustBeOpen } from './save-draft.ts';

/** Takes a file out of a draft; what was handed in with a case stays on record. */
export async function removeFile(act: Act, { draft, file }: { draft: string; file: string }): Promise<Draft> {
  return inTransaction(act, async (inside) => {
    mustBeOpen(await ownDraft(inside, draft, true));
    const { files } = await getDraft(inside, draft);
    if (!files.some((one) => one.file === file)) throw new NotFound(said('草稿里没有这个文件', 'There is no such file in the draft'));
    await inside.db.deleteFrom('cases.draft_file').where('region', '=', inside.actor.region).where('draft', '=', draft).where('file', '=', file).execute();
    await record(inside, 'cases.file-removed', draftSubject(draft), { draft, file });
    return getDraft(inside, draft);
  });
}
