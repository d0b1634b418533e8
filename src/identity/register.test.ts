import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyone } from '#platform/act.ts';
import { ComeBackLater, Forbidden, Invalid, Refused } from '#platform/errors.ts';
import { dbTest } from '../../test/support/world.ts';
import { appoint } from './appoint.ts';
import { buildCitizen, buildOfficer, buildOrganisation, buildPosts } from './factory.ts';
import { maskName, maskPhone } from './mask.ts';
import { openAccount } from './open-account.ts';
import { costOf, gate, hashPassword, passwordHashing, passwordMatches } from './password-hash.ts';
import { passwordProblem } from './password-rule.ts';
import { safeBack } from './paths.ts';
import { registerOrganisation } from './register-organisation.ts';
import { registerPerson } from './register-person.ts';
import { registerSelf } from './register-self.ts';
import { residentNumberFor } from './resident-number.ts';
import { signIn } from './sign-in.ts';
import { sessionLimits } from './session.ts';

const visitor = anyone('330800');
const number = residentNumberFor({ division6: '330801', birthDate: '1996-10-07', sequence3: '042' });
const newcomer = { name: ' 郑秋禾 ', residentNumber: number.toLowerCase(), phone: '138 0570 0002', login: 'ZhengQiuHe', password: 'slow boat to Quzhou' };
const fieldsOf = (error: unknown): string => (error instanceof Invalid ? Object.keys(error.fields).join() : '');

dbTest('what is wrong in a registration is said at every field at once, and nothing is kept', async ({ act, db }) => {
  const wrong = { name: '', residentNumber: `${number.slice(0, 16)}99`, phone: '110', login: '1x', password: '12345678' };
  await assert.rejects(registerSelf(act(visitor), wrong), (error) => fieldsOf(error) === 'name,residentNumber,phone,login,password');
  assert.deepEqual(await db.selectFrom('identity.person').selectAll().execute(), []);
});

dbTest('a number or a login that is there already is refused, and neither half is kept', async ({ act, db }) => {
  await registerSelf(act(visitor), newcomer);
  await assert.rejects(registerSelf(act(visitor), { ...newcomer, login: 'another' }), (error) => fieldsOf(error) === 'residentNumber');
  const other = residentNumberFor({ division6: '330801', birthDate: '1996-10-07', sequence3: '044' });
  await assert.rejects(registerSelf(act(visitor), { ...newcomer, residentNumber: other }), (error) => fieldsOf(error) === 'login');
  assert.equal((await db.selectFrom('identity.person').selectAll().execute()).length, 1);
});

dbTest('who registers can sign in, and what was typed is kept tidily', async ({ act, db, deps }) => {
  await registerSelf(act(visitor), newcomer);
  const [person] = await db.selectFrom('identity.person').selectAll().execute();
  assert.deepEqual([person?.name, person?.phone, person?.resident_number], ['郑秋禾', '13805700002', number]);
  const { actor } = await signIn(act(visitor), newcomer, sessionLimits(deps.config));
  assert.deepEqual([actor.kind, actor.name], ['person', '郑秋禾']);
});

dbTest('a citizen and a visitor may not enter people, organisations or officers', async ({ act }) => {
  const { id } = await buildCitizen(act(), 1);
  const citizen = { ...visitor, kind: 'person', id: 'x', grants: [{ role: 'citizen' }] } as const;
  for (const actor of [visitor, citizen]) {
    await assert.rejects(registerPerson(act(actor), newcomer), Forbidden);
    await assert.rejects(registerOrganisation(act(actor), { name: '云上', creditCode: '', kind: 'company', legalRepresentative: id, phone: '' }), Forbidden);
    await assert.rejects(openAccount(act(actor), { login: 'officer', password: newcomer.password, kind: 'officer', displayName: '周敏' }), Forbidden);
    await assert.rejects(appoint(act(actor), { account: id, post: id, from: '2026-03-12' }), Forbidden);
  }
});

dbTest('an organisation twice, or with an unknown representative, is refused at its field', async ({ act }) => {
  const { id } = await buildCitizen(act(), 1);
  const organisation = await buildOrganisation(act(), id);
  await assert.rejects(registerOrganisation(act(), organisation), (error) => fieldsOf(error) === 'creditCode');
  const nobody = { ...organisation, legalRepresentative: organisation.id, creditCode: '91330802DM9000028X' };
  await assert.rejects(registerOrganisation(act(), nobody), (error) => fieldsOf(error) === 'creditCode,legalRepresentative');
});

dbTest('the three administrators are three people, and none of them handles cases', async ({ act }) => {
  const posts = await buildPosts(act(), 'clerk', 'examiner', 'securityAdmin', 'auditAdmin');
  const post = (role: string) => posts.find((one) => one.role === role)!.id;
  const from = '2026-03-12';
  const refused = (error: unknown) => error instanceof Refused && error.code === 'admins-apart' && error.basis?.law === 'GB/T 22239-2019';
  const { id: handler } = await buildOfficer(act(), 'handler');
  await appoint(act(), { account: handler, post: post('clerk'), from });
  await appoint(act(), { account: handler, post: post('examiner'), from });
  await assert.rejects(appoint(act(), { account: handler, post: post('auditAdmin'), from }), refused);
  const { id: admin } = await buildOfficer(act(), 'admin.one');
  await appoint(act(), { account: admin, post: post('securityAdmin'), from });
  for (const role of ['auditAdmin', 'clerk']) await assert.rejects(appoint(act(), { account: admin, post: post(role), from }), refused);
  await assert.rejects(appoint(act(), { account: admin, post: post('securityAdmin'), from }), (error) => error instanceof Refused && error.code === 'post-held');
  const { account } = await buildCitizen(act(), 1);
  await assert.rejects(appoint(act(), { account: account.id, post: post('clerk'), from }), (error) => error instanceof Refused && error.code === 'not-an-officer');
});

test('passwords that are short, common, running, repeated or one’s own are refused; long plain ones are not', () => {
  const refused = [
    'short 7', 'password', 'Password!2026', 'P@ssw0rd123', '12345678', '87654321', 'aaaaaaaa', 'abababab', '20262026', 'abcdefgh', 'mingtang', 'Mingtang2026',
    'quzhou123', '政务服务2026', 'zhoumin2026', 'ZHOUMIN!', '13805700011', '1qaz2wsx', 'woaini1314', 'x'.repeat(129), '😀'.repeat(7),
  ];
  for (const password of refused) assert.ok(passwordProblem(password, 'zhoumin', ['周敏', '13805700011']), password);
  for (const password of ['slow boat to Quzhou', '柯城的雨下在傍晚呀', 'xk7 vw93', 'mingtang-demo-2026', '😀🐟🌧🍜🎏🧭🪁🏮', 'q'.repeat(10) + 'w'.repeat(100)]) {
    assert.equal(passwordProblem(password, 'zhoumin', ['周敏']), undefined, password);
  }
});

test('a password is compared exactly, and an account without one matches nothing', async () => {
  const held = await hashPassword('Slow boat ');
  assert.equal(await passwordMatches(held, 'Slow boat '), true);
  for (const other of ['slow boat ', 'Slow boat', 'Slow boat \u0000', '']) assert.equal(await passwordMatches(held, other), false);
  assert.equal(await passwordMatches(undefined, 'Slow boat '), false);
});

test('the hash for an unknown login costs what every other costs', async () => {
  const { memoryCost, timeCost, parallelism } = passwordHashing;
  assert.deepEqual(costOf(), { memoryCost, timeCost, parallelism });
  assert.deepEqual(costOf(await hashPassword('slow boat to Quzhou')), costOf());
});

test('a gate lets so many through at once and so many wait, and the next is told to come back', async () => {
  const through = gate(2, 1);
  const open: (() => void)[] = [];
  let inside = 0;
  const work = () => through(async () => {
    inside += 1;
    await new Promise<void>((resolve) => open.push(resolve));
  });
  const three = [work(), work(), work()];
  await assert.rejects(work(), (error) => error instanceof ComeBackLater && error.status === 503 && error.retryAfter > 0);
  assert.equal(inside, 2);
  while (open.length > 0) {
    open.shift()!();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(three);
  assert.equal(inside, 3);
  await assert.rejects(through(() => Promise.reject(new Error('broken'))), /broken/);
  await through(async () => {});
});

test('names and telephones are masked', () => {
  assert.deepEqual(['林晓岚', '周敏', '欧阳', '𠮷野家', ''].map(maskName), ['林**', '周*', '欧*', '𠮷**', '']);
  assert.deepEqual(['13805700001', '0570-3021234', '12345'].map(maskPhone), ['138****0001', '057*****1234', '*****']);
});

test('the way back leads to a page of this site and nowhere else', () => {
  for (const back of ['/', '/desk?q=1', '/items/00120?x=/y']) assert.equal(safeBack(back), back);
  for (const back of [undefined, '', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a\nb', '/a\\b', '/a b', `/${'x'.repeat(600)}`]) {
    assert.equal(safeBack(back), '/start');
  }
});
