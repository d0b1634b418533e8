import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { named, testServer } from '../../../test/support/test-database.ts';
import { listMigrations, migrate, SchemaMismatch, statementsOf } from './migrate.ts';
import { openOwnerPool } from './open-database.ts';

let made = 0;

/** A database without anything in it, for as long as `work` takes. */
async function onEmptyDatabase(work: (open: () => pg.Pool) => Promise<void>): Promise<void> {
  const server = await testServer();
  const name = `test_migrate_${process.pid}_${made++}`;
  const admin = new pg.Client({ ...server.connection });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const pools: pg.Pool[] = [];
  try {
    await work(() => {
      const pool = openOwnerPool({ ...server, connection: { ...server.connection, ...named(server, name) } }, 2);
      pools.push(pool);
      return pool;
    });
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

test('of two that migrate at once one does the work and the other finds it done', async () => {
  const all = listMigrations().map(({ name }) => name);
  await onEmptyDatabase(async (open) => {
    const done = await Promise.all([migrate(open()), migrate(open()), migrate(open())]);
    assert.deepEqual(done.map((names) => names.length).sort((a, b) => a - b), [0, 0, all.length]);
    assert.deepEqual(done.flat(), all);
    assert.deepEqual(await migrate(open()), []);
  });
});

test('a migration that was edited after it was applied is refused by name, and so is a newer database', async () => {
  await onEmptyDatabase(async (open) => {
    const pool = open();
    const [first] = await migrate(pool);
    await pool.query('update platform.migration set digest = $1 where name = $2', ['of another text', first]);
    await assert.rejects(migrate(pool), (error) => error instanceof SchemaMismatch && error.message.includes(first!));
    await pool.query('update platform.migration set digest = $1 where name = $2', [listMigrations()[0]!.digest, first]);
    await pool.query('insert into platform.migration (name, digest) values ($1, $2)', ['9999_from_tomorrow.sql', 'x']);
    await assert.rejects(migrate(pool), (error) => error instanceof SchemaMismatch && /newer than this version.*9999_from_tomorrow/.test(error.message));
    // The refusal let go of the lock: the next start is not kept waiting.
    await pool.query('delete from platform.migration where name = $1', ['9999_from_tomorrow.sql']);
    assert.deepEqual(await migrate(open()), []);
  });
});

test('the running application can neither rewrite history nor change the schema', async () => {
  await onEmptyDatabase(async (open) => {
    const pool = open();
    await migrate(pool);
    await pool.query('grant mingtang_app to current_user');
    for (const statement of [
      `update ledger.entry set body = ''`,
      'delete from ledger.entry',
      'truncate ledger.entry',
      'alter table ledger.entry disable trigger all',
      'drop table ledger.entry',
      `update platform.migration set digest = ''`,
      'create table platform.mine (n int)',
    ]) {
      await assert.rejects(pool.query(`begin; set local role mingtang_app; ${statement}; commit`), { code: '42501' }, statement);
    }
  });
});

test('a text is cut into statements at line ends, not inside a function', () => {
  const text = `-- a note;\ncreate table a (n int);\ncreate function f() returns int as $$\nbegin\n  return 1;\nend $$ language plpgsql;\ninsert into a values (1)\n`;
  assert.deepEqual(statementsOf(text).map((statement) => statement.split('\n').length), [1, 4, 1]);
  for (const { name, text: whole } of listMigrations()) assert.ok(statementsOf(whole).every((statement) => statement.endsWith(';')), name);
});
