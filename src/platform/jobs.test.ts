import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { named, testServer } from '../../test/support/test-database.ts';
import { committedTest, type World } from '../../test/support/world.ts';
import { inTransaction } from './act.ts';
import { openOwnerPool } from './db/open-database.ts';
import { enqueue, type JobHandlers, startJobs } from './jobs.ts';
import { silentLog } from './log.ts';

declare module './jobs.ts' {
  interface Jobs {
    'test.tell': { word: string };
    'test.break': { word: string };
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 25) {
    if (await holds()) return;
    await sleep(25);
  }
  assert.fail('waited in vain');
}

/** Does jobs on the test's database while `work` runs. */
async function withRunner(world: World, handlers: JobHandlers, work: (jobsLeft: () => Promise<{ task: string; attempts: number; error: string | null }[]>) => Promise<void>): Promise<void> {
  const server = await testServer();
  const found = await sql<{ name: string }>`select current_database() as name`.execute(world.db);
  const owner = openOwnerPool({ ...server, connection: { ...server.connection, ...named(server, found.rows[0]!.name) } }, 4);
  const runner = await startJobs({ owner, db: world.db, clock: world.clock, log: silentLog }, handlers);
  try {
    // The database of tests comes with jobs of the slices, which nobody does here.
    await work(async () => (await owner.query(`select task_identifier as task, attempts, last_error as error from graphile_worker.jobs where task_identifier = any($1) order by id`, [Object.keys(handlers)])).rows);
  } finally {
    await runner.stop();
    await owner.end();
  }
}

committedTest('a job commits with the act or is never done, and a failing one is tried again without keeping the others', async (world) => {
  const told: unknown[] = [];
  const handlers: JobHandlers = {
    'test.tell': async (act, { word }) => void told.push([act.actor.kind, act.actor.region, act.at.toISOString(), word]),
    'test.break': async () => {
      throw new Error('broken for now');
    },
  };
  await withRunner(world, handlers, async (jobsLeft) => {
    await assert.rejects(
      inTransaction(world.act(), async (act) => {
        await enqueue(act, 'test.tell', { word: 'never' });
        throw new Error('the act failed');
      }),
      /the act failed/,
    );
    await inTransaction(world.act(), async (act) => {
      await enqueue(act, 'test.break', { word: 'x' });
      await enqueue(act, 'test.tell', { word: 'after the commit' });
      await sleep(300);
      assert.deepEqual(told, []);
    });
    // The attempt is counted when it begins, the error is written when it has failed.
    await until(async () => told.length === 1 && (await jobsLeft()).some(({ error }) => error !== null));
    assert.deepEqual(told, [['system', '330800', world.clock.now().toISOString(), 'after the commit']]);
    const [left, ...more] = await jobsLeft();
    assert.deepEqual([left?.task, left?.attempts, more], ['test.break', 1, []]);
    assert.match(left?.error ?? '', /broken for now/);
  });
});

committedTest('under one key there is one job, with what was given last', async (world) => {
  for (const word of ['first', 'second']) await enqueue(world.act(), 'test.tell', { word }, 'the-only-one');
  const told: string[] = [];
  await withRunner(world, { 'test.tell': async (_act, { word }) => void told.push(word) }, async (jobsLeft) => {
    await until(async () => (await jobsLeft()).length === 0);
  });
  assert.deepEqual(told, ['second']);
});
