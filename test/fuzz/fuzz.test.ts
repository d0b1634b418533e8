import assert from 'node:assert/strict';
import { env, stdout } from 'node:process';
import { committedTest } from '../support/world.ts';
import { fuzz, layGround } from './fuzz.ts';

// `npm run fuzz -- --requests 20000 --seed 2` sets these.
const requests = Number(env['FUZZ_REQUESTS'] ?? 600);
const seed = Number(env['FUZZ_SEED'] ?? 1);
const from = Number(env['FUZZ_FROM'] ?? 0);

committedTest(`${requests} requests that nobody should send: each is refused or answered as documented, none breaks anything`, async (world) => {
  const ground = await layGround(world);
  assert.ok(ground.forms.length > 30, `${ground.forms.length} forms`);
  const { statuses, faults } = await fuzz(world, ground, { requests, seed, from });
  if (env['FUZZ_REQUESTS']) stdout.write(`${JSON.stringify({ seed, requests, statuses, faults: faults.length })}\n`);
  assert.equal(faults.length, 0, `${faults.length} faults\n${faults.slice(0, 40).join('\n')}`);
  if (requests >= 600) for (const status of [200, 303, 401, 403, 404, 422]) assert.ok(statuses[status], `no answer ${status}: the requests do not reach what they are to try`);
  // And it still works as before.
  assert.equal((await world.request('/readyz')).status, 200);
  assert.equal((await world.request('/desk', { headers: { cookie: ground.cookieOf('zhoumin') } })).status, 200);
});
