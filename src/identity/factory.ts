import type { Act } from '#platform/act.ts';
import { addDivision, createPost, creditCodeFor, establishOrgan, type Post, type Role } from '#government';
import type { Account } from './account.ts';
import { openAccount } from './open-account.ts';
import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import { registerOrganisation } from './register-organisation.ts';
import { registerPerson } from './register-person.ts';
import { residentNumberFor } from './resident-number.ts';

/** The password of every account that is built here. */
export const builtPassword = 'slow boat to Quzhou';

/** A citizen with an account; `n` tells people apart. */
export async function buildCitizen(act: Act, n: number, login = `citizen${n}`): Promise<Person & { account: Account }> {
  const residentNumber = residentNumberFor({ division6: '330801', birthDate: '1990-04-18', sequence3: String(n).padStart(3, '0') });
  const person = await registerPerson(act, { name: `林晓${n}`, residentNumber, phone: `1380570${String(n).padStart(4, '0')}` });
  const account = await openAccount(act, { login, password: builtPassword, kind: 'person', displayName: person.name, person: person.id });
  return { ...person, account };
}

/** An organisation with this legal representative. */
export async function buildOrganisation(act: Act, legalRepresentative: string, n = 1): Promise<Organisation> {
  const creditCode = creditCodeFor({ registrar: '9', kind: '1', division6: '330802', serial8: `DM9${String(n).padStart(5, '0')}` });
  return registerOrganisation(act, { name: `云上公司${n}`, creditCode, kind: 'company', legalRepresentative, phone: '0570-3021234' });
}

/** An officer's account without a post. */
export async function buildOfficer(act: Act, login: string): Promise<Account> {
  return openAccount(act, { login, password: builtPassword, kind: 'officer', displayName: '周敏' });
}

/** Posts of these roles in one organ of 柯城区; the first of them acts for the whole division. */
export async function buildPosts(act: Act, ...roles: Role[]): Promise<Post[]> {
  const kecheng = '330802000000';
  await addDivision(act, { code: '330000000000', name: '浙江省', englishName: 'Zhejiang', level: 'province' });
  await addDivision(act, { code: '330800000000', name: '衢州市', englishName: 'Quzhou', level: 'prefecture', parent: '330000000000' });
  await addDivision(act, { code: kecheng, name: '柯城区', englishName: 'Kecheng', level: 'county', parent: '330800000000' });
  const code = creditCodeFor({ registrar: '1', kind: '1', division6: '330802', serial8: 'DM000002' });
  await establishOrgan(act, {
    code, name: '柯城区政务服务管理办公室', englishName: 'Kecheng office', division: kecheng, level: 'county', kind: 'department', nature: '1', demo: true,
  });
  const posts: Post[] = [];
  for (const role of roles) {
    const scope = posts.length === 0 ? { division: kecheng } : {};
    posts.push(await createPost(act, { organ: code, role, name: role, englishName: role, ...scope }));
  }
  return posts;
}
