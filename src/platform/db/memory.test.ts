import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { ownerTest } from '../../../test/support/owner-database.ts';
import { openRemembering } from './open-database.ts';
import { recall } from './memory.ts';
import type { Db } from './tables.ts';

const region = '330800';

/** Waits until something holds, however long a busy machine takes to come to it. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds()); await sleep(5)) assert.ok(Date.now() < end, 'it never came to hold');
}

async function firstSession(db: Db): Promise<{ account: string; end: (db: Db) => Promise<unknown> }> {
  const { id: account } = await db.selectFrom('identity.account').select('id').orderBy('login').limit(1).executeTakeFirstOrThrow();
  await sql`insert into identity.session (region, id, token_digest, account, created_at, last_used_at)
    values (${region}, gen_random_uuid(), ${Buffer.alloc(32, 7)}, ${account}, now(), now())`.execute(db);
  return { account, end: (on) => sql`update identity.session set ended_at = now() where account = ${account}`.execute(on) };
}

ownerTest('what was read is kept until the database tells that it changed, here at once and from another process', 'demo', async ({ address, db: elsewhere }) => {
  const { db, memory, close } = await openRemembering(address, 3);
  try {
    const { account, end } = await firstSession(elsewhere);
    let reads = 0;
    const read = () => recall(db, 'identity', 'thing', async () => (reads += 1), { about: () => [account] });
    assert.deepEqual([await read(), await read()], [1, 1]);

    // In the same process: when the commit is acknowledged the change has been heard of, with no time between.
    for (let round = 0; round < 30; round++) {
      const before = await read();
      await end(db);
      assert.ok((await read()) > before);
    }
    const before = await read();
    await end(elsewhere);
    await until(async () => (await read()) > before);

    // What was read before a change and comes in after it is not kept.
    const late = recall(db, 'identity', 'late', async () => (await end(db), 'old'), { about: () => [account] });
    assert.equal(await late, 'old');
    const newest = () => recall(db, 'identity', 'late', async () => 'new', { about: () => [account] });
    assert.equal(await newest(), 'new');

    // A transaction sees what may never be committed: it neither uses the memory nor fills it.
    await db.transaction().execute(async (inside) => assert.equal(await recall(inside, 'identity', 'late', async () => 'inside', { about: () => [account] }), 'inside'));
    assert.equal(await newest(), 'new');
    assert.equal(memory.listens(), true);
  } finally {
    await close();
  }
});

ownerTest('a memory that cannot hear of changes keeps nothing, until it can again', 'empty', async ({ address, ownerPool }) => {
  const { db, memory, close } = await openRemembering(address, 2);
  try {
    let reads = 0;
    const read = () => recall(db, 'thing', 'one', async () => (reads += 1));
    assert.deepEqual([await read(), await read()], [1, 1]);
    await ownerPool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`);
    await until(() => !memory.listens());
    assert.deepEqual([await read(), await read()], [2, 3]);
    await until(() => memory.listens());
    assert.deepEqual([await read(), await read()], [4, 4]);
    assert.equal(reads, 4);
  } finally {
    await close();
  }
});

ownerTest('what is kept of a kind is bounded by what it takes, and those used last stay', 'empty', async ({ address }) => {
  const { db, close } = await openRemembering(address, 1);
  try {
    const reads: string[] = [];
    const read = (key: string) => recall(db, 'thing', key, async () => (reads.push(key), 'x'.repeat(key === 'whole' ? 2_000 : 500)), { bytes: 3_000 });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b', 'whole', 'b', 'whole', 'a']) await read(key);
    assert.deepEqual(reads, ['a', 'b', 'c', 'b', 'whole', 'whole']);
  } finally {
    await close();
  }
});

ownerTest('statements are prepared once and given up when there are too many', 'empty', async ({ address, ownerPool }) => {
  const { db, close } = await openRemembering(address, 1);
  try {
    for (let n = 0; n < 450; n++) await sql`select ${n}::int as ${sql.id(`n${n}`)}`.execute(db);
    const again = await sql<{ n3: number }>`select ${3}::int as ${sql.id('n3')}`.execute(db);
    assert.deepEqual(again.rows, [{ n3: 3 }]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements where ${true}`.execute(db);
    assert.ok(rows[0]!.n <= 200, String(rows[0]!.n));
    assert.ok(ownerPool);
  } finally {
    await close();
  }
});
