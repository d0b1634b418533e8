import { type Act, inTransaction } from '#platform/act.ts';
import { NotFound, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { accountSubject } from './ledger.ts';
import { lockAccount } from './lock-account.ts';
import { mustKeepAccounts } from './policy.ts';

/** Takes an officer out of a post; the rights end with the next request. Refused when it has ended already. */
export async function endHolding(act: Act, input: { holding: string }): Promise<void> {
  mustKeepAccounts(act.actor);
  const { region } = act.actor;
  await inTransaction(act, async (on) => {
    const holding = await on.db
      .selectFrom('identity.holding').selectAll().where('region', '=', region).where('id', '=', input.holding).forUpdate().executeTakeFirst();
    if (!holding) throw new NotFound();
    await lockAccount(on, holding.account);
    if (holding.ended_at) throw new Refused('holding-ended', said('此人已不在这个岗位上', 'The officer has left this post already'));
    const { id, account, post, role } = holding;
    await on.db.updateTable('identity.holding').set({ ended_at: on.at }).where('region', '=', region).where('id', '=', id).execute();
    await record(on, 'identity.holding-ended', accountSubject(account), { holding: id, post, role });
  });
}
