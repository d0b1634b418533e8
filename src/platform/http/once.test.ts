import assert from 'node:assert/strict';
import { z } from 'zod';
import { smallApp } from '../../../test/support/small-app.ts';
import { committedTest, type World } from '../../../test/support/world.ts';
import { Refused } from '../errors.ts';
import { said } from '../i18n.ts';
import { setTimer } from '../timers.ts';
import { apiRoute } from './api-route.ts';

declare module '../timers.ts' {
  interface Timers {
    'test.thing-kept': { word: string };
  }
}

const key = 'a-key-of-a-request';

/** A route that keeps a thing, counts how often it did, and can be held up or made to fail. */
function keeping(world: World) {
  const seen = { times: 0, held: Promise.resolve(), started: () => {} };
  const route = apiRoute(
    { method: 'post', path: '/things', who: 'anyone', object: 'thing', audit: 'test.kept' },
    { summary: 'Keep a thing', tag: 'test', answers: { 201: z.object({}) }, takes: { body: z.strictObject({ word: z.string() }) } },
    async ({ act, body }) => {
      const n = (seen.times += 1);
      await setTimer(act, 'test.thing-kept', `${body.word} ${n}`, act.at, body);
      seen.started();
      await seen.held;
      if (body.word === 'refused') throw new Refused('not-now', said('现在不行', 'Not now'));
      return { status: 201, headers: { location: `/things/${n}` }, body: { n, at: act.at } };
    },
  );
  const app = smallApp(world.deps, [route]);
  const send = async (word: string, given: { key?: string; actor?: string } = {}) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': given.key ?? key, 'x-actor': given.actor ?? 'lin' };
    const response = await app.request('/api/v1/things', { method: 'POST', headers, body: JSON.stringify({ word }) });
    return { status: response.status, location: response.headers.get('location'), text: await response.text() };
  };
  const kept = async () => (await world.db.selectFrom('platform.timer').select('subject').where('kind', '=', 'test.thing-kept').execute()).length;
  return { seen, send, kept };
}

const codeOf = (text: string) => (JSON.parse(text) as { code: string }).code;

committedTest('a request is done once under its key', async (world) => {
  const { seen, send, kept } = keeping(world);

  for (const bad of ['short', 'has a space in it', 'x'.repeat(129), 'ünïcödé-key']) {
    const refused = await send('a', { key: bad });
    assert.deepEqual([refused.status, codeOf(refused.text)], [422, 'invalid'], bad);
  }
  assert.equal(seen.times, 0);

  // What was refused leaves nothing: neither the thing nor the key.
  const refused = await send('refused');
  assert.deepEqual([refused.status, codeOf(refused.text), await kept()], [409, 'not-now', 0]);

  const first = await send('a');
  assert.deepEqual([first.status, first.location, await kept()], [201, '/things/2', 1]);
  world.clock.set(new Date(world.clock.now().getTime() + 86_400_000));
  assert.deepEqual(await send('a'), first);
  assert.equal(await kept(), 1);

  const other = await send('b');
  assert.deepEqual([other.status, codeOf(other.text), await kept()], [422, 'request-key-reused', 1]);

  const stranger = await send('a', { actor: 'wang' });
  assert.deepEqual([stranger.status, stranger.location, await kept()], [201, '/things/3', 2]);
});

committedTest('the same request while the first is still being done is told so, on another connection', async (world) => {
  const { seen, send, kept } = keeping(world);
  let goOn = (): void => {};
  seen.held = new Promise((resolve) => (goOn = resolve));
  const started = new Promise<void>((resolve) => (seen.started = resolve));
  const first = send('slow');
  await started;
  const second = await send('slow');
  assert.deepEqual([second.status, codeOf(second.text)], [409, 'request-in-flight']);
  goOn();
  const done = await first;
  assert.deepEqual([done.status, seen.times, await kept()], [201, 1, 1]);
  assert.deepEqual(await send('slow'), done);
});

committedTest('of twenty at the same moment one is done, and none of the others has any effect', async (world) => {
  const { seen, send, kept } = keeping(world);
  const answers = await Promise.all(Array.from({ length: 20 }, () => send('many')));
  assert.ok(answers.every(({ status }) => status === 201 || status === 409));
  assert.equal(new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text)).size, 1);
  assert.deepEqual([seen.times, await kept()], [1, 1]);
});
