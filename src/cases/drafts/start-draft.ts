import { getItem, implementationIn } from '#catalog';
import { type Act, inTransaction } from '#platform/act.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import { type Draft, draftSubject } from './draft.ts';
import { getDraft } from './get-draft.ts';
import { mustBePerson } from '../policy.ts';

/** Begins to fill in an application; an open draft of the same person for the same matter and place is gone on with. */
export async function startDraft(act: Act, { itemCode, division, applicantId }: { itemCode: string; division: string; applicantId?: string | undefined }): Promise<Draft> {
  mustBePerson(act.actor);
  return inTransaction(act, async (inside) => {
    const { db, actor, at } = inside;
    const item = await getItem(db, itemCode);
    if (!item.appliedFor || !implementationIn(item, division)) {
      throw new Refused('not-handled-here', said('这个事项不在您选的地区受理申请', 'This matter cannot be applied for in the division you chose'), undefined, { item: item.code, division });
    }
    const open = await db
      .selectFrom('cases.draft')
      .select('id')
      .where('region', '=', actor.region)
      .where('owner', '=', actor.id)
      .where('item_code', '=', item.code)
      .where('division', '=', division)
      .where('case_no', 'is', null)
      .executeTakeFirst();
    if (open) return getDraft(inside, open.id);
    const id = newId(at);
    const row = { region: actor.region, id, item_code: item.code, division, owner: actor.id, applicant_id: applicantId ?? null, answers: '{}', created_at: at, saved_at: at, case_no: null };
    await db.insertInto('cases.draft').values(row).execute();
    await record(inside, 'cases.draft-started', draftSubject(id), { draft: id, item: item.code, division });
    return getDraft(inside, id);
  });
}
