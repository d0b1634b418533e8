import { checkResidentNumber, normaliseResidentNumber } from './resident-number.ts';
import { nameProblem, normalisePhone, phoneProblem, problemsIn, tidy } from './field-checks.ts';
import { type Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { personSubject } from './ledger.ts';

/** A natural person, known by the identity number (GB 11643). */
export interface Person {
  id: string;
  name: string;
  residentNumber: string;
  phone: string;
  address?: string;
}

/** What is asked of someone who registers. */
export type PersonInput = Omit<Person, 'id'>;

/** What was typed, as it is kept. */
export function tidyPerson(input: PersonInput): PersonInput {
  return {
    name: tidy(input.name),
    residentNumber: normaliseResidentNumber(input.residentNumber),
    phone: normalisePhone(input.phone),
    ...(input.address && { address: tidy(input.address) }),
  };
}

/** What is wrong with a person's data on this day in China, field by field. */
export function personProblems(person: PersonInput, today: string): Record<string, Said> {
  return problemsIn({
    name: nameProblem(person.name, 'person'),
    residentNumber: person.residentNumber
      ? checkResidentNumber(person.residentNumber, today)?.sentence
      : said('请填写公民身份号码', 'Give the identity number'),
    phone: phoneProblem(person.phone),
    address: person.address && person.address.length > 200 ? said('不超过 200 个字', 'At most 200 characters') : undefined,
  });
}

/** Enters a person who has been checked; throws Invalid at the number when it is registered already. Within the caller's transaction. */
export async function insertPerson(on: Act, person: PersonInput): Promise<Person> {
  const fields = personProblems(person, dayInChina(on.at));
  if (Object.keys(fields).length > 0) throw new Invalid(fields);
  const id = newId(on.at);
  const added = await on.db
    .insertInto('identity.person')
    .values({
      region: on.actor.region, id, name: person.name, resident_number: person.residentNumber,
      phone: person.phone, address: person.address ?? null, registered_at: on.at,
    })
    .onConflict((same) => same.columns(['region', 'resident_number']).doNothing())
    .executeTakeFirst();
  if (!added.numInsertedOrUpdatedRows) {
    throw new Invalid({ residentNumber: said('这个号码已经注册，请直接登录', 'This number is registered already; please sign in') }, 'person-known');
  }
  await record(on, 'identity.person-registered', personSubject(id), { person: id });
  return { ...person, id };
}
