import { createPost, type Post } from '#government';
import { appoint, giveMandate, openAccount, registerOrganisation, registerPerson } from '#identity';
import type { Act } from '#platform/act.ts';
import { addMonths, dayInChina } from '#platform/calendar/day.ts';
import cast from '../quzhou/cast.json' with { type: 'json' };
import { organCode } from './government.ts';

type Officer = (typeof cast.officers)[number];

/** Ids of the cast's people by their short names. */
type People = Map<string, string>;

// These act for their own organ alone, as does the window of one body; a general window, a supervisor, keepers and administrators act for their whole division.
const withinOrgan = new Set(['examiner', 'head', 'powerProposer']);

/** Loads the demo cast, all of them with this password: citizens, organisations with their agents, officers in their posts. */
export async function loadIdentity(act: Act, password: string): Promise<void> {
  const people: People = new Map();
  for (const { id, login, name, residentNumber, phone, address } of cast.citizens) {
    const person = await registerPerson(act, { name, residentNumber, phone, address });
    people.set(id, person.id);
    await openAccount(act, { login, password, kind: 'person', displayName: name, person: person.id });
  }
  await loadOrganisations(act, people);
  const posts = new Map<string, Post>();
  for (const officer of cast.officers) await loadOfficer(act, officer, posts, password);
}

async function loadOrganisations(act: Act, people: People): Promise<void> {
  const from = dayInChina(act.at);
  for (const { name, creditCode, kind, legalRepresentative, phone, address, agents } of cast.organisations) {
    const organisation = await registerOrganisation(act, {
      name, creditCode, kind: kind as 'company' | 'individualBusiness', legalRepresentative: people.get(legalRepresentative)!, phone, address,
    });
    for (const agent of agents) {
      await giveMandate(act, { organisation: organisation.id, person: people.get(agent)!, from, to: addMonths(from, 36) });
    }
  }
}

async function loadOfficer(act: Act, officer: Officer, posts: Map<string, Post>, password: string): Promise<void> {
  const { id: account } = await openAccount(act, { login: officer.login, password, kind: 'officer', displayName: officer.name });
  const organ = organCode(officer.organ);
  for (const role of officer.roles as Post['role'][]) {
    const key = `${organ} ${role} ${officer.post['zh-CN']}`;
    const post = posts.get(key) ?? await createPost(act, {
      organ, role, name: officer.post['zh-CN'], englishName: officer.post.en, ...(!withinOrgan.has(role) && !('ownBodyOnly' in officer) && { division: officer.division }),
    });
    posts.set(key, post);
    await appoint(act, { account, post: post.id, from: dayInChina(act.at) });
  }
}
