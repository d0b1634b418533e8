import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { accountSubject } from './ledger.ts';
import { lockAccount } from './lock-account.ts';
import { hashPassword, passwordHashing, passwordMatches } from './password-hash.ts';
import { passwordProblem } from './password-rule.ts';
import { mustBeSignedIn } from './policy.ts';
import { endSessions, type SessionLimits } from './session.ts';
import { secondsLocked } from './sign-in-tries.ts';
import { countWrongTry, tooManyTries } from './sign-in.ts';

export interface ChangePassword {
  oldPassword: string;
  newPassword: string;
}

/**
 * Changes one's own password; the old one is asked for, and wrong ones count as at sign-in (429 after too many).
 * All other sessions end. Must not be called in a transaction that its error would roll back.
 */
export async function changePassword(act: Act, input: ChangePassword, limits: SessionLimits): Promise<void> {
  mustBeSignedIn(act.actor);
  const { region, id, sessionId, name } = act.actor;
  const account = await act.db
    .selectFrom('identity.account').selectAll().where('region', '=', region).where('id', '=', id).executeTakeFirst();
  if (!account) throw new NotFound();
  if (secondsLocked(account, act.at, limits) > 0) throw tooManyTries(secondsLocked(account, act.at, limits));
  const wrong = input.newPassword === input.oldPassword
    ? said('新密码和原密码一样', 'The new password is the old one')
    : passwordProblem(input.newPassword, account.login, [name]);
  if (wrong) throw new Invalid({ newPassword: wrong });
  const matches = await passwordMatches(account.password_hash, input.oldPassword);
  const newHash = matches ? await hashPassword(input.newPassword) : undefined;
  const changed = await inTransaction(act, async (on) => {
    const held = await lockAccount(on, id);
    if (newHash === undefined || held.password_hash !== account.password_hash || secondsLocked(held, on.at, limits) > 0) {
      await countWrongTry(on, held, limits);
      return false;
    }
    await on.db
      .updateTable('identity.account').set({ password_hash: newHash, failed_tries: 0, locked_until: null })
      .where('region', '=', region).where('id', '=', id).execute();
    await record(on, 'identity.password-changed', accountSubject(id), { algorithm: passwordHashing.algorithm });
    await endSessions(on, id, 'password-changed', { except: sessionId });
    return true;
  });
  if (!changed) throw new Invalid({ oldPassword: said('原密码不对', 'The old password is wrong') }, 'old-password-wrong');
}
