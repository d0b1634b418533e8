import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid } from '#platform/errors.ts';
import './tables.ts';
import { type Account, insertAccount, signInProblems } from './account.ts';
import { nameProblem, tidy } from './field-checks.ts';
import { normaliseLogin } from './login.ts';
import { hashPassword } from './password-hash.ts';
import { mustKeepAccounts } from './policy.ts';

export interface OpenAccount extends Omit<Account, 'id'> {
  password: string;
}

/** Opens an account for a person or an officer; rights come with an appointment only. People open their own with `registerSelf`. */
export async function openAccount(act: Act, input: OpenAccount): Promise<Account> {
  mustKeepAccounts(act.actor);
  const { password, ...given } = input;
  const account = { ...given, login: normaliseLogin(given.login), displayName: tidy(given.displayName) };
  const fields = signInProblems(account.login, password, [account.displayName]);
  const wrongName = nameProblem(account.displayName, 'person');
  if (wrongName) fields['displayName'] = wrongName;
  if (Object.keys(fields).length > 0) throw new Invalid(fields);
  const passwordHash = await hashPassword(password);
  return inTransaction(act, (on) => insertAccount(on, account, passwordHash));
}
