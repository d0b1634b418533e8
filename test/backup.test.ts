import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { reconcileAll } from '../src/commands/reconcile.ts';
import { verifyAll } from '../src/commands/verify.ts';
import { buildCaseAt } from '../src/cases/factory/build-case-at.ts';
import { PlaceTaken, makeBackup } from '#platform/backup/make-backup.ts';
import { inOrder } from '#platform/backup/list-tables.ts';
import { NotRestorable } from '#platform/backup/manifest.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import { verifyBackup } from '#platform/backup/verify-backup.ts';
import { fixedClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import type { DatabaseAddress } from '#platform/db/open-database.ts';
import { openFileStore } from '#platform/files/file-store.ts';
import { silentLog } from '#platform/log.ts';
import type { Platform } from '#platform/open-platform.ts';
import { openSigningKey } from '#platform/signing-key.ts';
import { test } from 'node:test';
import { actorOfLogin } from './support/cast.ts';
import { type OwnDatabase, ownerTest } from './support/owner-database.ts';
import { testServer } from './support/test-database.ts';
import { testMoment, testRegion } from './support/world.ts';

const origin = { origin: 'test', withKey: true };

test('tables stand after those they refer to', () => {
  assert.deepEqual(inOrder(['a', 'b', 'c'], [{ from: 'a', to: 'c' }, { from: 'c', to: 'b' }]), ['b', 'c', 'a']);
  assert.deepEqual(inOrder(['a', 'b'], [{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }]), ['b', 'a']);
});

async function platformOver({ db, ownerPool: owner, address }: OwnDatabase): Promise<Platform> {
  const data = mkdtempSync(join(tmpdir(), 'mingtang-data-'));
  const config = readConfig({ REGION: testRegion, MINGTANG_DATA: data, LOG_LEVEL: 'silent' });
  const deps = { config, db, clock: fixedClock(testMoment), log: silentLog, files: await openFileStore(join(data, 'files'), 1024 * 1024), key: openSigningKey(join(data, 'keys')) };
  return { deps, owner, address, close: async () => {} };
}

let made = 0;

/** The URL of a new, empty database on the server of the tests. */
async function emptyDatabase(): Promise<string> {
  const { connection }: DatabaseAddress = await testServer();
  const name = `restored_${process.pid}_${made++}`;
  const admin = new pg.Client({ ...connection });
  await admin.connect();
  await admin.query(`create database ${name}`).finally(() => admin.end());
  if (!connection.connectionString) return `postgres://${connection.user}@${encodeURIComponent(String(connection.host))}/${name}`;
  const url = new URL(connection.connectionString);
  url.pathname = `/${name}`;
  return url.href;
}

async function drop(url: string): Promise<void> {
  const admin = new pg.Client({ ...(await testServer()).connection });
  await admin.connect();
  await admin.query(`drop database if exists ${url.split('/').at(-1)!} with (force)`).finally(() => admin.end());
}

ownerTest('a backup is taken once, and restored only whole, to an empty place, by the version and for the region that made it', 'demo', async (own) => {
  const platform = await platformOver(own);
  const { db, deps: { clock, key, files } } = { db: own.db, deps: platform.deps };
  const as = async (login: string) => ({ db, actor: await actorOfLogin(db, testRegion, login, clock.now()), at: clock.now() });
  const before = await buildCaseAt({ as, deps: { files, key }, db }, 'issued');
  const home = mkdtempSync(join(tmpdir(), 'mingtang-backup-'));
  const out = join(home, 'backup');
  const manifest = await makeBackup(platform, out, origin);
  assert.ok(manifest.files >= 1 && manifest.tables.find((table) => table.name === 'cases."case"')?.rows === 1);
  await assert.rejects(makeBackup(platform, out, origin), PlaceTaken);
  assert.equal(existsSync(`${out}.making`), false);

  const url = await emptyDatabase();
  const to = (name: string, over: Record<string, string> = {}) => readConfig({ REGION: testRegion, MINGTANG_DATA: join(home, name), DATABASE_URL: url, LOG_LEVEL: 'silent', ...over });
  mkdirSync(join(home, 'taken'));
  writeFileSync(join(home, 'taken', 'something'), '');
  await assert.rejects(restoreBackup(to('taken'), out), NotRestorable);
  await assert.rejects(restoreBackup(to('new'), join(home, 'nothing')), NotRestorable);
  await assert.rejects(restoreBackup(to('new', { REGION: '330700' }), out), /of region 330800/);
  const altered = (name: string, alter: (folder: string) => void): string => {
    const folder = join(home, name);
    cpSync(out, folder, { recursive: true });
    alter(folder);
    return folder;
  };
  const older = altered('older', (folder) => writeFileSync(join(folder, 'manifest.json'), readFileSync(join(folder, 'manifest.json'), 'utf8').replace(/"digest": "[0-9a-f]{8}/, '"digest": "00000000')));
  await assert.rejects(restoreBackup(to('new'), older), /Another version/);
  const cut = altered('cut', (folder) => cpSync(join(folder, 'tables', 'cases.draft.jsonl.gz'), join(folder, 'tables', 'cases.step.jsonl.gz')));
  await assert.rejects(restoreBackup(to('new'), cut), /is not what was backed up/);
  assert.equal(existsSync(join(home, 'new')), false, 'nothing is left of a restore that failed');

  assert.deepEqual((await verifyBackup(cut, manifest)).altered, ['cases.step']);
  const changed = altered('changed', (folder) => {
    const path = join(folder, 'tables', 'ledger.entry.jsonl.gz');
    writeFileSync(path, gzipSync(gunzipSync(readFileSync(path)).toString('utf8').replace(/(event\\":\\"cases\.)accepted/, '$1refused')));
  });
  const found = await verifyBackup(changed, manifest);
  assert.deepEqual([found.ok, found.altered, found.faults.map((fault) => [fault.kind, fault.seq])], [false, ['ledger.entry'], [['altered', 2]]]);
  const whole = await verifyBackup(out, manifest);
  assert.deepEqual([whole.ok, whole.checkpoint.agrees, whole.faults, whole.altered], [true, true, [], []]);

  const { platform: restored } = await restoreBackup(to('new'), out);
  const checkpoint = readFileSync(join(out, 'checkpoint.txt'), 'utf8');
  const verified = await verifyAll(restored.deps.db, { checkpoints: [checkpoint], receipts: [] }, restored.deps.key);
  assert.deepEqual([verified.ok, verified.endKnown, verified.faults], [true, true, []]);
  assert.deepEqual((await reconcileAll({ ...restored.deps, clock }, ['cases', 'files', 'licences', 'holdings'])).mismatches, []);
  assert.equal(restored.deps.key.id, key.id);
  const again = await makeBackup({ ...restored, deps: { ...restored.deps, clock } }, join(home, 'again'), origin);
  const digests = (tables: typeof manifest.tables) => tables.map(({ name, rows, digest }) => `${name} ${rows} ${digest}`);
  assert.deepEqual(digests(again.tables.filter(({ name }) => !name.startsWith('ledger.checkpoint'))), digests(manifest.tables.filter(({ name }) => !name.startsWith('ledger.checkpoint'))));
  assert.equal((await restored.deps.db.selectFrom('cases.case').select('no').executeTakeFirstOrThrow()).no, before.no);
  await restored.close();
  await assert.rejects(restoreBackup(to('second'), out), /not empty/);
  await drop(url);
  rmSync(home, { recursive: true });
  assert.ok(readdirSync(platform.deps.config.MINGTANG_DATA).length > 0);
});

ownerTest('what is acknowledged before a backup begins is in it, whatever is written meanwhile', 'demo', async (own) => {
  const platform = await platformOver(own);
  const { db } = own;
  const write = async (n: number): Promise<void> => void (await db.insertInto('platform.setting').values({ name: `n${n}`, value: String(n) }).execute());
  for (let n = 0; n < 50; n++) await write(n);
  const home = mkdtempSync(join(tmpdir(), 'mingtang-backup-'));
  let go = true;
  const meanwhile = (async () => { for (let n = 50; go; n++) await write(n); })();
  const manifest = await makeBackup(platform, join(home, 'backup'), { origin: 'test', withKey: false });
  go = false;
  await meanwhile;
  const settings = manifest.tables.find((table) => table.name === 'platform.setting')!;
  assert.ok(settings.rows >= 50);
  assert.equal(existsSync(join(home, 'backup', 'keys')), false);
  rmSync(home, { recursive: true });
});
