import type { Act } from '#platform/act.ts';
import { Invalid } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { problemsIn } from './field-checks.ts';
import { accountSubject } from './ledger.ts';
import { loginProblem } from './login.ts';
import { passwordProblem } from './password-rule.ts';

/** With what a person or an officer signs in. */
export interface Account {
  id: string;
  login: string;
  kind: 'person' | 'officer';
  displayName: string;
  /** Id of the person; every account of a person has one. */
  person?: string;
}

/** What is wrong with a new login and its password, field by field; `about` are names and numbers of its owner. */
export function signInProblems(login: string, password: string, about: readonly string[]): Record<string, Said> {
  return problemsIn({ login: loginProblem(login), password: passwordProblem(password, login, about) });
}

/** A sign-in outside: who vouches for the person, and under which name there. */
export interface OutsideSignIn {
  issuer: string;
  subject: string;
}

/** Enters an account, with a password's hash or a sign-in outside; throws Invalid at the login when it is taken. Within the caller's transaction. */
export async function insertAccount(on: Act, account: Omit<Account, 'id'>, by: string | OutsideSignIn): Promise<Account> {
  const id = newId(on.at);
  const { login, kind, displayName, person = null } = account;
  const added = await on.db
    .insertInto('identity.account')
    .values({
      region: on.actor.region, id, login, person_id: person, kind, display_name: displayName, opened_at: on.at,
      ...(typeof by === 'string' ? { password_hash: by } : { password_hash: null, ...by }),
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (!added.numInsertedOrUpdatedRows) {
    throw new Invalid({ login: said('这个登录名已有人用，或此人已有账号', 'This login is taken, or the person has an account already') }, 'login-taken');
  }
  await record(on, 'identity.account-opened', accountSubject(id), { account: id, kind, person });
  return { ...account, id };
}
