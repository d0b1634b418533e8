import assert from 'node:assert/strict';
import { anyone } from '#platform/act.ts';
import { ComeBackLater, Forbidden, NotFound, NotSignedIn, Refused } from '#platform/errors.ts';
import { verifyLedger } from '#platform/ledger/verify-ledger.ts';
import { dbTest, type World } from '../../test/support/world.ts';
import { actorOfToken } from './actor-of-token.ts';
import { appoint } from './appoint.ts';
import { changePassword } from './change-password.ts';
import { disableAccount, enableAccount } from './close-account.ts';
import { endHolding } from './end-holding.ts';
import { buildCitizen, buildOfficer, buildPosts, builtPassword } from './factory.ts';
import { listSessions, sessionLimits } from './session.ts';
import { signIn, type SignedIn, trySignIn } from './sign-in.ts';
import { endSession, signOut, signOutEverywhere } from './sign-out.ts';

const region = '330800';
const visitor = anyone(region);
const minutes = (world: World, count: number): void => world.clock.set(new Date(world.clock.now().getTime() + count * 60_000));
const limits = (world: World) => sessionLimits(world.deps.config);
const enter = (world: World, login: string, password = builtPassword): Promise<SignedIn> =>
  signIn(world.act(visitor), { login, password }, limits(world));
const whoIs = (world: World, token: string) => actorOfToken(world.db, region, token, world.clock.now(), limits(world));
const told = async (work: Promise<unknown>) => {
  const [outcome] = await Promise.allSettled([work]);
  assert.equal(outcome.status, 'rejected');
  const { name, code, sentence, message } = outcome.reason as NotSignedIn;
  return { name, code, sentence, message };
};
const events = async (world: World, subject: string) => {
  const entries = await world.db.selectFrom('ledger.entry').select(['event', 'body']).where('subject', '=', subject).orderBy('seq').execute();
  return entries.map(({ event, body }) => ({ event, ...(JSON.parse(body) as { particulars: { cause?: string } }).particulars }));
};

dbTest('an unknown login and a wrong password are answered alike, try by try, and both are recorded', async (world) => {
  const { account } = await buildCitizen(world.act(), 1);
  for (let n = 0; n < limits(world).tries; n++) {
    const wrong = await told(enter(world, 'citizen1', 'not this one'));
    assert.equal(wrong.code, 'sign-in-wrong');
    assert.deepEqual(await told(enter(world, 'nobody', 'not this one')), wrong);
  }
  const locked = await told(enter(world, 'citizen1'));
  assert.equal(locked.code, 'sign-in-locked');
  assert.deepEqual(await told(enter(world, 'nobody')), locked);
  const causes = (await events(world, `account:${account.id}`)).filter(({ event }) => event === 'identity.sign-in-refused').map(({ cause }) => cause);
  assert.deepEqual(causes, [...Array(limits(world).tries).fill('wrong-password'), 'locked']);
  const others = await world.db.selectFrom('ledger.entry').select('subject').where('subject', 'like', 'unknown-login:%').execute();
  assert.equal(others.length, limits(world).tries + 1);
  assert.equal((await verifyLedger(world.db)).ok, true);
});

dbTest('an account locked by a stranger is open again after the lock, and a right password clears the count', async (world) => {
  await buildCitizen(world.act(), 1);
  for (let n = 0; n < limits(world).tries; n++) await told(enter(world, 'citizen1', 'not this one'));
  await assert.rejects(enter(world, 'citizen1'), (error) => error instanceof ComeBackLater && error.status === 429 && error.retryAfter === 300);
  minutes(world, 5);
  await enter(world, 'citizen1');
  for (let n = 1; n < limits(world).tries; n++) await told(enter(world, 'citizen1', 'not this one'));
  await enter(world, ' Citizen1 ');
  await told(enter(world, 'citizen1', 'not this one'));
  await enter(world, 'citizen1');
});

dbTest('a lock written by a clock that ran ahead does not outlast the usual time', async (world) => {
  await buildCitizen(world.act(), 1);
  const now = world.clock.now();
  minutes(world, 60 * 24 * 400);
  for (let n = 0; n < limits(world).tries; n++) await told(enter(world, 'citizen1', 'not this one'));
  world.clock.set(now);
  await enter(world, 'citizen1');
});

dbTest('neither token nor password is kept as it is', async (world) => {
  await buildCitizen(world.act(), 1);
  const { token } = await enter(world, 'citizen1');
  assert.match(token, /^[\w-]{43}$/);
  const rows = JSON.stringify([
    await world.db.selectFrom('identity.session').selectAll().execute(),
    await world.db.selectFrom('identity.account').selectAll().execute(),
    await world.db.selectFrom('ledger.entry').selectAll().execute(),
  ]);
  for (const secret of [token, builtPassword]) assert.ok(!rows.includes(secret));
  const [account] = await world.db.selectFrom('identity.account').select('password_hash').execute();
  assert.match(account?.password_hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

dbTest('each sign-in has a token of its own, and a made-up one is nobody', async (world) => {
  const { account } = await buildCitizen(world.act(), 1);
  const [one, two] = [await enter(world, 'citizen1'), await enter(world, 'citizen1')];
  assert.notEqual(one.token, two.token);
  assert.equal((await whoIs(world, one.token))?.id, account.id);
  assert.deepEqual((await whoIs(world, two.token))?.grants, [{ role: 'citizen' }]);
  for (const bad of ['', 'x'.repeat(43), `${one.token}x`, one.token.slice(1)]) assert.equal(await whoIs(world, bad), undefined);
});

dbTest('a session is over when unused for an hour, or after twelve hours though used', async (world) => {
  const { account } = await buildCitizen(world.act(), 1);
  const unused = await enter(world, 'citizen1');
  minutes(world, 59);
  assert.ok(await whoIs(world, unused.token));
  minutes(world, 60);
  assert.equal(await whoIs(world, unused.token), undefined);
  const used = await enter(world, 'citizen1');
  for (let n = 0; n < 14; n++) {
    assert.ok(await whoIs(world, used.token));
    minutes(world, 50);
  }
  minutes(world, 20);
  assert.equal(await whoIs(world, used.token), undefined);
  const causes = (await events(world, `account:${account.id}`)).filter(({ event }) => event === 'identity.session-ended').map(({ cause }) => cause);
  assert.deepEqual(causes, ['idle', 'too-old']);
});

dbTest('a clock set back revives no session that was over', async (world) => {
  await buildCitizen(world.act(), 1);
  const { token } = await enter(world, 'citizen1');
  const before = world.clock.now();
  minutes(world, 60 * 24 * 400);
  assert.equal(await whoIs(world, token), undefined);
  const later = await enter(world, 'citizen1');
  world.clock.set(before);
  assert.equal(await whoIs(world, token), undefined);
  assert.equal(await whoIs(world, later.token), undefined);
});

dbTest('the last use is written at most once a minute', async (world) => {
  await buildCitizen(world.act(), 1);
  const { token } = await enter(world, 'citizen1');
  const lastUse = async () => (await world.db.selectFrom('identity.session').select('last_used_at').executeTakeFirstOrThrow()).last_used_at.getTime();
  const opened = await lastUse();
  minutes(world, 0.9);
  await whoIs(world, token);
  assert.equal(await lastUse(), opened);
  minutes(world, 0.1);
  await whoIs(world, token);
  assert.equal(await lastUse(), opened + 60_000);
});

dbTest('sign-out ends this session, everywhere ends all, and one may end one of one’s own only', async (world) => {
  await buildCitizen(world.act(), 1);
  await buildCitizen(world.act(), 2);
  const [one, two, three] = [await enter(world, 'citizen1'), await enter(world, 'citizen1'), await enter(world, 'citizen1')];
  const other = await enter(world, 'citizen2');
  await assert.rejects(endSession(world.act(other.actor), { session: one.actor.sessionId! }), NotFound);
  await endSession(world.act(two.actor), { session: one.actor.sessionId! });
  assert.equal(await whoIs(world, one.token), undefined);
  assert.deepEqual((await listSessions(world.act(two.actor), limits(world))).map(({ current }) => current).sort(), [false, true]);
  await signOut(world.act(two.actor));
  assert.equal(await whoIs(world, two.token), undefined);
  assert.ok(await whoIs(world, three.token));
  assert.equal(await signOutEverywhere(world.act(three.actor)), 1);
  assert.equal(await whoIs(world, three.token), undefined);
  assert.ok(await whoIs(world, other.token));
});

dbTest('an account that is closed is out at once and cannot sign in until it is opened again', async (world) => {
  const officer = await buildOfficer(world.act(), 'zhoumin');
  const { token } = await enter(world, 'zhoumin');
  await disableAccount(world.act(), { account: officer.id, cause: '离职' });
  assert.equal(await whoIs(world, token), undefined);
  assert.equal((await told(enter(world, 'zhoumin', 'not this one'))).code, 'sign-in-wrong');
  await assert.rejects(enter(world, 'zhoumin'), (error) => error instanceof Forbidden && error.code === 'account-disabled');
  await enableAccount(world.act(), { account: officer.id, cause: '返岗' });
  assert.equal(await whoIs(world, token), undefined, 'the old session stays over');
  await enter(world, 'zhoumin');
});

dbTest('rights come and go with the post, on the next request', async (world) => {
  const [clerk, examiner] = await buildPosts(world.act(), 'clerk', 'examiner');
  const { id: account } = await buildOfficer(world.act(), 'zhoumin');
  const { token } = await enter(world, 'zhoumin');
  assert.deepEqual((await whoIs(world, token))?.grants, []);
  const holding = await appoint(world.act(), { account, post: clerk!.id, from: '2026-03-12' });
  await appoint(world.act(), { account, post: examiner!.id, from: '2026-03-13', to: '2026-03-20' });
  const asClerk = { role: 'clerk', organ: clerk!.organ, post: clerk!.id, division: '330802' };
  assert.deepEqual((await whoIs(world, token))?.grants, [asClerk], 'a post begins on its first day');
  minutes(world, 60 * 15);
  const next = await enter(world, 'zhoumin');
  assert.deepEqual((await whoIs(world, next.token))?.grants, [asClerk, { role: 'examiner', organ: examiner!.organ, post: examiner!.id }]);
  await endHolding(world.act(), { holding: holding.id });
  assert.deepEqual((await whoIs(world, next.token))?.grants.map(({ role }) => role), ['examiner']);
  await assert.rejects(endHolding(world.act(), { holding: holding.id }), Refused);
});

dbTest('a new password asks for the old one, counts wrong ones, and ends the other sessions', async (world) => {
  await buildCitizen(world.act(), 1);
  const [here, there] = [await enter(world, 'citizen1'), await enter(world, 'citizen1')];
  const change = (oldPassword: string, newPassword: string) => changePassword(world.act(here.actor), { oldPassword, newPassword }, limits(world));
  assert.equal((await told(change('not this one', 'a fresh long one'))).code, 'old-password-wrong');
  assert.equal((await told(change(builtPassword, 'short'))).code, 'invalid');
  assert.equal((await told(change(builtPassword, builtPassword))).code, 'invalid');
  await change(builtPassword, 'a fresh long one');
  assert.ok(await whoIs(world, here.token));
  assert.equal(await whoIs(world, there.token), undefined);
  assert.equal(await trySignIn(world.act(visitor), { login: 'citizen1', password: builtPassword }, limits(world)), undefined);
  await enter(world, 'citizen1', 'a fresh long one');
  for (let n = 0; n < limits(world).tries; n++) await told(change('not this one', 'another long one'));
  assert.equal((await told(change('a fresh long one', 'another long one'))).code, 'sign-in-locked');
});
