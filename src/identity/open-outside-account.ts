import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid } from '#platform/errors.ts';
import './tables.ts';
import { type Account, insertAccount, type OutsideSignIn } from './account.ts';
import { nameProblem, problemsIn, tidy } from './field-checks.ts';
import { loginProblem, normaliseLogin } from './login.ts';
import { mustKeepAccounts } from './policy.ts';

export interface OpenOutsideAccount extends OutsideSignIn {
  login: string;
  displayName: string;
  person: string;
}

/** Opens the account of a person for whom an identity service outside vouches: it has no password here, so that nobody signs in with one. */
export async function openOutsideAccount(act: Act, { issuer, subject, person, ...given }: OpenOutsideAccount): Promise<Account> {
  mustKeepAccounts(act.actor);
  const account = { login: normaliseLogin(given.login), kind: 'person' as const, displayName: tidy(given.displayName), person };
  const fields = problemsIn({ login: loginProblem(account.login), displayName: nameProblem(account.displayName, 'person') });
  if (Object.keys(fields).length > 0) throw new Invalid(fields);
  return inTransaction(act, (on) => insertAccount(on, account, { issuer, subject }));
}
