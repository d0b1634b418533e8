import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina, isDay } from '#platform/calendar/day.ts';
import { Invalid, type LegalBasis, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import { adminRoles, divisionPrefix, getPost, type Post } from '#government';
import './tables.ts';
import { accountSubject } from './ledger.ts';
import { lockAccount } from './lock-account.ts';
import { mustKeepAccounts } from './policy.ts';

/** An officer in a post from one day, to another (included) or until ended. */
export interface Holding {
  id: string;
  account: string;
  post: string;
  from: string;
  to?: string;
}

const separation: LegalBasis = { law: 'GB/T 22239-2019', article: '8.1.5', gist: '系统管理员、安全管理员、审计管理员应当分设' };

/** Appoints an officer to a post. The three administrators are kept apart: who is one holds no other role (GB/T 22239-2019, 8.1.5). */
export async function appoint(act: Act, input: Omit<Holding, 'id'>): Promise<Holding> {
  mustKeepAccounts(act.actor);
  const { account, from, to } = input;
  if (!isDay(from)) throw new Invalid({ from: said('请填写到岗日期', 'Give the first day in the post') });
  if (to !== undefined && !(isDay(to) && to >= from)) throw new Invalid({ to: said('截止日期不对', 'The last day is wrong') });
  return inTransaction(act, async (on) => {
    const officer = await lockAccount(on, account);
    if (officer.kind !== 'officer') throw new Refused('not-an-officer', said('岗位只能由工作人员账号担任', 'A post is held by an officer’s account only'));
    const post = await getPost(on.db, input.post);
    await mustBeSeparate(on, account, post);
    const id = newId(on.at);
    const { region } = on.actor;
    const division = post.division === undefined ? null : divisionPrefix(post.division);
    await on.db
      .insertInto('identity.holding')
      .values({
        region, id, account, post: post.id, role: post.role, organ: post.organ,
        division_prefix: division, from_on: from, to_on: to ?? null,
      })
      .execute();
    const particulars = { holding: id, post: post.id, role: post.role, organ: post.organ, division, from, to: to ?? null };
    await record(on, 'identity.appointed', accountSubject(account), particulars);
    return { ...input, id };
  });
}

async function mustBeSeparate(on: Act, account: string, post: Post): Promise<void> {
  const held = await on.db
    .selectFrom('identity.holding')
    .select(['role', 'post'])
    .where('region', '=', on.actor.region)
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where((either) => either.or([either('to_on', 'is', null), either('to_on', '>=', dayInChina(on.at))]))
    .execute();
  if (held.some((holding) => holding.post === post.id)) {
    throw new Refused('post-held', said('此人已在这个岗位上', 'The officer holds this post already'));
  }
  const clash = held.some(({ role }) => role !== post.role && (adminRoles.includes(role) || adminRoles.includes(post.role)));
  if (clash) {
    throw new Refused(
      'admins-apart',
      said('系统管理、安全管理、审计管理须由不同的人担任，且不兼办件岗位', 'The three administrators are three people, and none of them handles cases'),
      separation,
    );
  }
}
