import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { findDivision } from './get-division.ts';
import { findOrgan } from './get-organ.ts';
import { organSubject } from './ledger.ts';
import { mustKeepRegister } from './policy.ts';
import type { Post } from './post.ts';
import { isRole } from './roles.ts';

/**
 * Creates a post in an organ. With a division the post acts for every organ of it (a general window, a supervisor),
 * without one for its own organ only. Nobody holds it until appointed.
 */
export async function createPost(act: Act, input: Omit<Post, 'id'>): Promise<Post> {
  mustKeepRegister(act.actor);
  return inTransaction(act, async (on) => {
    const fields: Record<string, Said> = {};
    if (!isRole(input.role) || input.role === 'citizen') fields['role'] = said('没有这个岗位角色', 'There is no such role of a post');
    if (!input.name.trim()) fields['name'] = said('请填写岗位名称', 'Give the name of the post');
    if (!input.englishName.trim()) fields['englishName'] = said('请填写英文名称', 'Give the English name');
    if (!(await findOrgan(on.db, input.organ))) fields['organ'] = said('机关没有登记', 'The organ is not registered');
    if (input.division !== undefined && !(await findDivision(on.db, input.division))) {
      fields['division'] = said('区划没有登记', 'The division is not registered');
    }
    if (Object.keys(fields).length > 0) throw new Invalid(fields);
    const { organ, role, name, englishName, division = null } = input;
    const id = newId(on.at);
    const added = await on.db
      .insertInto('government.post')
      .values({ id, organ, role, name, english_name: englishName, division })
      .onConflict((same) => same.doNothing())
      .executeTakeFirst();
    if (!added.numInsertedOrUpdatedRows) throw new Refused('post-known', said('该机关已有同名岗位', 'The organ has a post of this name already'));
    await record(on, 'government.post-created', organSubject(organ), { post: id, organ, role, division });
    return { ...input, id };
  });
}
