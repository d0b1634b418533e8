import { type Act, inTransaction } from '#platform/act.ts';
import { Forbidden, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { accountSubject } from './ledger.ts';
import { lockAccount } from './lock-account.ts';
import { mustKeepAccounts } from './policy.ts';
import { endSessions } from './session.ts';

/** Closes an account and ends its sessions; the next request under them is refused. Not one's own. */
export async function disableAccount(act: Act, input: { account: string; cause: string }): Promise<void> {
  mustKeepAccounts(act.actor);
  if (act.actor.id === input.account) throw new Forbidden('own-account', said('不能停用自己的账号', 'One’s own account cannot be closed'));
  await inTransaction(act, async (on) => {
    const account = await lockAccount(on, input.account);
    if (account.disabled_at) throw new Refused('account-disabled', said('账号已经停用', 'The account is closed already'));
    await setDisabled(on, account.id, on.at);
    await record(on, 'identity.account-disabled', accountSubject(account.id), { cause: input.cause });
    await endSessions(on, account.id, 'account-disabled');
  });
}

/** Opens a closed account again; its holder signs in anew. */
export async function enableAccount(act: Act, input: { account: string; cause: string }): Promise<void> {
  mustKeepAccounts(act.actor);
  await inTransaction(act, async (on) => {
    const account = await lockAccount(on, input.account);
    if (!account.disabled_at) throw new Refused('account-open', said('账号没有停用', 'The account is not closed'));
    await setDisabled(on, account.id, null);
    await record(on, 'identity.account-enabled', accountSubject(account.id), { cause: input.cause });
  });
}

async function setDisabled(on: Act, account: string, at: Date | null): Promise<void> {
  await on.db
    .updateTable('identity.account').set({ disabled_at: at }).where('region', '=', on.actor.region).where('id', '=', account).execute();
}
