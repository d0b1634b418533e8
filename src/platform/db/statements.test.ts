import assert from 'node:assert/strict';
import { z } from 'zod';
import { ownerTest } from '../../../test/support/owner-database.ts';
import { smallApp } from '../../../test/support/small-app.ts';
import { committedTest, worldDeps } from '../../../test/support/world.ts';
import { type Act, atOnce, systemActor } from '../act.ts';
import { apiRoute } from '../http/api-route.ts';
import { beginningOf, record } from '../ledger/record.ts';
import { databaseOver, openPool } from './open-database.ts';
import { keepBy, keepRow } from './keep.ts';
import type { Db } from './tables.ts';

declare module '../ledger/record.ts' {
  interface LedgerEvents {
    'test.raced': { n: number };
  }
}

const at = new Date('2026-03-12T09:42:00+08:00');
const actOn = (db: Db): Act => ({ db, at, actor: systemActor('330800') });
const file = { region: '330800', digest: 'd', algorithm: 'sha-256', size: 1, media_type: 'text/plain', stored_at: at };

committedTest('only a key that another may take makes an act begin again: any other that is taken is a fault and stays one', async ({ db }) => {
  let begun = 0;
  const twice = async (contested?: readonly string[]): Promise<unknown> => {
    begun = 0;
    return atOnce(actOn(db), async (inside) => {
      begun += 1;
      await keepRow(inside, 'platform.file', file, contested);
    }).catch((error: unknown) => error);
  };
  assert.equal(await twice(), undefined);
  const fault = (await twice()) as { code: string };
  assert.deepEqual([fault.code, begun], ['23505', 1]);
  const overtaken = (await twice(['platform.file_pkey'])) as { code: string };
  assert.deepEqual([overtaken.code, begun], ['40001', 4]);
  // A division by nothing is our sign only where a row had to be found.
  const divided = (await atOnce(actOn(db), async (inside) => {
    begun += 1;
    await keepBy(inside, 'insert into platform.setting (name, value) values ($1, to_jsonb(1 / $2::int))', ['test', 0]);
  }).catch((error: unknown) => error)) as { code: string };
  assert.deepEqual([divided.code, begun], ['22012', 5]);
});

ownerTest('of two processes that send the same request at once one does it, and both give its answer', 'empty', async ({ address, db }) => {
  const pool = openPool(address, 4);
  try {
    let [waiting, begun] = [0, 0];
    let meet = (): void => {};
    const both = new Promise<void>((resolve) => (meet = resolve));
    const app = async (own: Db) => smallApp({ ...(await worldDeps(own)), db: own }, [apiRoute(
      { method: 'post', path: '/things', who: 'anyone', object: 'thing', audit: 'test.raced' },
      { summary: 'Keep a thing', tag: 'test', answers: { 201: z.object({}) }, takes: { body: z.strictObject({}) } },
      async ({ act }) => {
        const n = (begun += 1);
        await keepRow(act, 'platform.file', { ...file, digest: `thing ${n}` });
        // Both are past all their reads before either writes.
        if (++waiting === 2) meet();
        await both;
        return { status: 201, body: { n } };
      },
    )]);
    const send = async (own: Db) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': 'raced-by-two', 'x-actor': 'lin' };
      const response = await (await app(own)).request('/api/v1/things', { method: 'POST', headers, body: '{}' });
      return [response.status, await response.text()];
    };
    const [one, other] = await Promise.all([send(db), send(databaseOver(pool))]);
    assert.deepEqual(one, other);
    assert.equal(one![0], 201);
    assert.equal((await db.selectFrom('platform.file').select('digest').execute()).length, 1);
  } finally {
    await pool.end();
  }
});

committedTest('an act that is overtaken four times in a row is answered 503 and told when to come again; a fault is answered 500', async (world) => {
  const { db } = world;
  await record(actOn(db), 'test.raced', 'raced', { n: 0 });
  const app = smallApp(world.deps, ['/chain', '/fault'].map((path) => apiRoute(
    { method: 'post', path, who: 'anyone', object: 'thing', audit: 'test.raced' },
    { summary: 'Keep a thing', tag: 'test', answers: { 201: z.object({}) } },
    async ({ act }) => {
      // It read the chain before another wrote, each time.
      if (path === '/chain') await record(act, 'test.raced', 'raced', { n: 1 }, beginningOf('raced'));
      else for (const _ of [1, 2]) await keepRow(act, 'platform.file', file);
      return { status: 201, body: {} };
    },
  )));
  const send = (path: string) => app.request(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'over-and-over', 'x-actor': 'lin' }, body: '{}' });
  const [chain, fault] = [await send('/chain'), await send('/fault')];
  assert.deepEqual([chain.status, chain.headers.get('retry-after')], [503, '2']);
  assert.deepEqual([fault.status, fault.headers.get('retry-after')], [500, null]);
});
