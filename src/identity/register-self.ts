import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import './tables.ts';
import { type Account, insertAccount, signInProblems } from './account.ts';
import { normaliseLogin } from './login.ts';
import { hashPassword } from './password-hash.ts';
import { type PersonInput, insertPerson, personProblems, tidyPerson } from './person.ts';

export interface RegisterSelf extends PersonInput {
  login: string;
  password: string;
}

/**
 * A person registers and opens an account, both or neither. The number is checked by its standard only: that it is theirs
 * is shown by a government's identity service, whose issuer and subject the account can hold.
 */
export async function registerSelf(act: Act, input: RegisterSelf): Promise<Account> {
  const person = tidyPerson(input);
  const login = normaliseLogin(input.login);
  const fields = {
    ...personProblems(person, dayInChina(act.at)),
    ...signInProblems(login, input.password, [person.name, person.residentNumber, person.phone]),
  };
  if (Object.keys(fields).length > 0) throw new Invalid(fields);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(act, async (on) => {
    const { id, name } = await insertPerson(on, person);
    return insertAccount(on, { login, kind: 'person', displayName: name, person: id }, passwordHash);
  });
}
