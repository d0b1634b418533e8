import type { Item } from '#catalog';
import { creditCodeFor } from '#government';
import { type Applicant, listApplicants, openOutsideAccount, registerOrganisation, registerPerson } from '#identity';
import { actorOfLogin } from '../../src/identity/actor-of-login.ts';
import type { Act, Actor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Dice } from './dice.ts';
import { inventAddress, inventOrganisation, inventPerson } from './names.ts';

/** In whose name a case of the demo is applied for, and who does it. */
export interface DemoApplicant {
  applicant: Applicant;
  by: Actor;
  audience: Item['audience'][number];
}

const organisationsOf = [
  { audience: 'enterprise', kind: 'company', registered: ['9', '1'], share: 0.42 },
  { audience: 'soleTrader', kind: 'individualBusiness', registered: ['9', '2'], share: 0.26 },
  { audience: 'institution', kind: 'institution', registered: ['1', '2'], share: 0.04 },
  { audience: 'socialOrganisation', kind: 'association', registered: ['5', '1'], share: 0.06 },
] as const;

/** Registers invented people and their organisations: about half as many people as there are cases. */
export async function inventApplicants(act: Act, dice: Dice, cases: number): Promise<DemoApplicant[]> {
  const people: DemoApplicant[] = [];
  for (let n = 1; n <= Math.ceil(cases / 2) + 10; n++) people.push(await personOf(act, dice, n));
  const made = [...people];
  let serial = 100_000;
  for (const { audience, kind, registered, share } of organisationsOf) {
    for (let i = 0; i < Math.ceil((cases / 2) * share); i++) {
      serial += 1;
      const head = people[serial % people.length]!;
      const name = inventOrganisation(dice, kind, serial);
      const creditCode = creditCodeFor({ registrar: registered[0], kind: registered[1], division6: '330802', serial8: `DM${serial}` });
      const given = { name, creditCode, kind, phone: head.applicant.phone, address: inventAddress(dice) };
      const { id } = await registerOrganisation(act, { ...given, legalRepresentative: personIdOf(head) });
      made.push({
        audience, by: head.by,
        applicant: { kind: 'organisation', id, name, documentKind: 'creditCode', documentNumber: creditCode, phone: given.phone, address: given.address, legalRepresentative: head.applicant.name, organisationKind: kind, by: 'legalRepresentative' },
      });
    }
  }
  return made;
}

function personIdOf({ applicant }: DemoApplicant): string {
  return applicant.id;
}

async function personOf(act: Act, dice: Dice, n: number): Promise<DemoApplicant> {
  const person = inventPerson(dice, n);
  const { id } = await registerPerson(act, person);
  const account = await openOutsideAccount(act, { login: `demo.p${n}`, displayName: person.name, person: id, issuer: 'demo', subject: String(n) });
  return {
    audience: 'person',
    by: { kind: 'person', id: account.id, name: person.name, region: act.actor.region, grants: [{ role: 'citizen' }] },
    applicant: { kind: 'person', id, name: person.name, documentKind: 'residentNumber', documentNumber: person.residentNumber, phone: person.phone, address: person.address, by: 'self' },
  };
}

/** A member of the cast as an applicant, in the own name or in that of the organisation she acts for. */
export async function castApplicant(act: Act, login: string, inNameOf: 'person' | 'organisation'): Promise<DemoApplicant> {
  const by = await actorOfLogin(act.db, act.actor.region, login, act.at);
  const applicant = (await listApplicants(act.db, by, dayInChina(act.at))).find(({ kind }) => kind === inNameOf)!;
  return { by, applicant, audience: inNameOf === 'person' ? 'person' : 'enterprise' };
}
