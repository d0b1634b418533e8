import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Act } from '#platform/act.ts';
import type { Db, Tables } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { CaseFile } from '../file.ts';

/** An application that is being filled in; it goes on from any device of its owner. */
export interface Draft {
  id: string;
  itemCode: string;
  division: string;
  applicantId: string | null;
  answers: Readonly<Record<string, unknown>>;
  files: readonly CaseFile[];
  savedAt: Date;
  /** The case that it became. */
  caseNo: string | null;
}

/** The ledger's chain of a draft. */
export const draftSubject = (id: string): string => `draft:${id}`;

/** A draft as its row says, without its files. */
export function draftOf(row: Selectable<Tables['cases.draft']>): Omit<Draft, 'files'> {
  const { id, item_code: itemCode, division, applicant_id: applicantId, answers, saved_at: savedAt, case_no: caseNo } = row;
  return { id, itemCode, division, applicantId, answers, savedAt, caseNo };
}

/** The actor's own draft, held to the end of the transaction; another's is told as none (404). */
export async function ownDraft({ db, actor }: Act, id: string, forUpdate = false): Promise<Omit<Draft, 'files'>> {
  if (!z.uuid().safeParse(id).success) throw noSuchDraft();
  let query = db.selectFrom('cases.draft').selectAll().where('region', '=', actor.region).where('id', '=', id).where('owner', '=', actor.id);
  if (forUpdate) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw noSuchDraft();
  return draftOf(row);
}

function noSuchDraft(): NotFound {
  return new NotFound(said('没有这份草稿', 'There is no such draft'));
}

/** The files of a draft, in the order in which they were uploaded. */
export async function filesOfDraft(db: Db, region: string, draft: string): Promise<CaseFile[]> {
  const rows = await db
    .selectFrom('cases.draft_file')
    .innerJoin('cases.file', (join) => join.onRef('cases.file.region', '=', 'cases.draft_file.region').onRef('cases.file.id', '=', 'cases.draft_file.file'))
    .select(['material', 'file', 'name', 'digest', 'size', 'media_type as mediaType'])
    .where('cases.draft_file.region', '=', region)
    .where('draft', '=', draft)
    .orderBy('uploaded_at')
    .execute();
  return rows;
}
