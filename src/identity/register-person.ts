import { type Act, inTransaction } from '#platform/act.ts';
import './tables.ts';
import { type Person, type PersonInput, insertPerson, tidyPerson } from './person.ts';
import { mustRegisterOthers } from './policy.ts';

/** Enters a person from a register; the number is checked by GB 11643. People register themselves with `registerSelf`. */
export async function registerPerson(act: Act, input: PersonInput): Promise<Person> {
  mustRegisterOthers(act.actor);
  return inTransaction(act, (on) => insertPerson(on, tidyPerson(input)));
}
