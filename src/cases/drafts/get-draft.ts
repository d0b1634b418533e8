import type { Act } from '#platform/act.ts';
import { type Draft, draftOf, filesOfDraft, ownDraft } from './draft.ts';

/** The actor's own draft with its files; another's is not found. */
export async function getDraft(act: Act, id: string): Promise<Draft> {
  const draft = await ownDraft(act, id);
  return { ...draft, files: await filesOfDraft(act.db, act.actor.region, id) };
}

/** The actor's drafts that have not become a case, last saved first. */
export async function listDrafts({ db, actor }: Act): Promise<Omit<Draft, 'files'>[]> {
  const rows = await db
    .selectFrom('cases.draft')
    .selectAll()
    .where('region', '=', actor.region)
    .where('owner', '=', actor.id)
    .where('case_no', 'is', null)
    .orderBy('saved_at', 'desc')
    .limit(50)
    .execute();
  return rows.map(draftOf);
}
