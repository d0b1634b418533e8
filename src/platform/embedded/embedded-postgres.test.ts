import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const nobody = 65534;

async function ask(connection: pg.PoolConfig, query: string): Promise<string | undefined> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return Object.values((await client.query<Record<string, unknown>>(query)).rows[0] ?? {}).map(String)[0];
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

test('the embedded server is made, joined, comes back after kill -9, keeps what was committed, and stops', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingtang-embedded-'));
  chmodSync(folder, 0o755);
  const keeper = await startEmbeddedPostgres(folder, { keeper: true });
  try {
    const { connection } = keeper.address;
    assert.equal(keeper.startedHere, true);
    assert.equal(await ask(connection, `select current_setting('listen_addresses') || current_setting('fsync')`), 'on');
    await ask(connection, 'create table kept as select 42 as n');

    const beside = await startEmbeddedPostgres(folder, { keeper: false });
    assert.deepEqual([beside.startedHere, await ask(beside.address.connection, 'select n from kept')], [false, '42']);

    const killed = keeper.pid()!;
    process.kill(killed, 'SIGKILL');
    let answer: string | undefined;
    for (let waited = 0; waited < 30_000 && answer === undefined; waited += 100) {
      await sleep(100);
      answer = keeper.pid() === killed ? undefined : await ask(connection, 'select n from kept');
    }
    assert.equal(answer, '42');
    assert.notEqual(keeper.pid(), killed);
  } finally {
    await keeper.stop();
  }
  assert.equal(keeper.pid(), undefined);
  assert.equal(await ask(keeper.address.connection, 'select 1'), undefined);
  rmSync(folder, { recursive: true });
});

// As root the test above ran the server as nobody; this one is the case of everybody else.
function whyNotAsAnother(): string | false {
  if (process.getuid?.() !== 0) return 'the test above was run by an ordinary user';
  const reads = spawnSync('test', ['-r', fileURLToPath(import.meta.url)], { uid: nobody, gid: nobody, cwd: '/' });
  return reads.status === 0 ? false : 'other users cannot read this folder';
}

test('an ordinary user starts it as well', { skip: whyNotAsAnother() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingtang-embedded-user-'));
  chownSync(folder, nobody, nobody);
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(import.meta.resolve('./embedded-postgres.ts'))};
    const server = await startEmbeddedPostgres(process.env.FOLDER, { keeper: true });
    console.log('started', server.startedHere, process.getuid());
    await server.stop();`;
  const done = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    uid: nobody, gid: nobody, encoding: 'utf8', timeout: 60_000,
    env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, FOLDER: join(folder, 'data') },
  });
  assert.equal(done.stdout.trim(), `started true ${nobody}`, done.stderr);
  assert.equal(statSync(join(folder, 'data', 'postgres')).uid, nobody);
  rmSync(folder, { recursive: true });
});
