import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/ledger/record.ts';
import { type Draft, draftSubject, ownDraft } from './draft.ts';
import { mustBeOurs } from '../file.ts';
import { getDraft } from './get-draft.ts';
import { mustBeOpen } from './save-draft.ts';

/** Puts a file that the actor uploaded under a material of her draft. */
export async function attachFile(act: Act, input: { draft: string; material: string; file: string }): Promise<Draft> {
  return inTransaction(act, async (inside) => {
    const { draft, material } = input;
    mustBeOpen(await ownDraft(inside, draft, true));
    const [file] = await mustBeOurs(inside, [input]);
    await inside.db
      .insertInto('cases.draft_file')
      .values({ region: inside.actor.region, draft, file: input.file, material })
      .onConflict((same) => same.columns(['region', 'draft', 'file']).doNothing())
      .execute();
    await record(inside, 'cases.file-attached', draftSubject(draft), { draft, material, digest: file!.digest });
    return getDraft(inside, draft);
  });
}
