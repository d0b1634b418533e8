import assert from 'node:assert/strict';
import { anyone } from '#platform/act.ts';
import { verifyLedger } from '#platform/ledger/verify-ledger.ts';
import { committedTest } from '../../test/support/world.ts';
import { actorOfToken } from './actor-of-token.ts';
import { buildCitizen, builtPassword } from './factory.ts';
import { sessionLimits } from './session.ts';
import { signIn } from './sign-in.ts';

const visitor = anyone('330800');

committedTest('of many guesses sent at once only as many count as may be tried, and no answer is a fault', async (world) => {
  const limits = sessionLimits(world.deps.config);
  await buildCitizen(world.act(), 1);
  const guess = (login: string, n: number) => signIn(world.act(visitor), { login, password: n < 15 ? `guess number ${n}` : builtPassword }, limits);
  for (const login of ['citizen1', 'nobody.here']) {
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, (_, n) => guess(login, n)));
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'signed-in'));
    assert.ok(codes.filter((code) => code === 'sign-in-wrong').length <= limits.tries, codes.join());
    assert.ok(codes.every((code) => ['sign-in-wrong', 'sign-in-locked', 'signed-in'].includes(code)), codes.join());
  }
});

committedTest('sign-ins of one account at once all succeed, and a session found over by many at once ends once', async (world) => {
  const limits = sessionLimits(world.deps.config);
  const { account } = await buildCitizen(world.act(), 1);
  const opened = await Promise.all(Array.from({ length: 8 }, () => signIn(world.act(visitor), { login: 'citizen1', password: builtPassword }, limits)));
  assert.equal(new Set(opened.map(({ token }) => token)).size, 8);
  const later = new Date(world.clock.now().getTime() + 24 * 3_600_000);
  const found = await Promise.all(Array.from({ length: 8 }, () => actorOfToken(world.db, '330800', opened[0]!.token, later, limits)));
  assert.deepEqual(found, Array(8).fill(undefined));
  const ends = await world.db
    .selectFrom('ledger.entry').select('seq').where('subject', '=', `account:${account.id}`).where('event', '=', 'identity.session-ended').execute();
  assert.equal(ends.length, 1);
  assert.equal((await verifyLedger(world.db)).ok, true);
});
