import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DataFolderInUse, lockDataFolder } from './data-folder-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingtang-lock-'));
after(() => rmSync(folder, { recursive: true }));

/** Another process that holds the folder until it is killed. */
async function holder(): Promise<ChildProcess> {
  const code = `import { lockDataFolder } from ${JSON.stringify(import.meta.resolve('./data-folder-lock.ts'))};
    await lockDataFolder(process.env.FOLDER); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { env: { ...process.env, FOLDER: folder }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((held) => child.stdout!.once('data', held));
  return child;
}

const gone = (child: ChildProcess) => new Promise((done) => void child.once('exit', done));

test('a folder that another process holds is refused quickly, by every name it has, and is free once that one is killed', async () => {
  const child = await holder();
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  const started = performance.now();
  for (const name of [folder, `${folder}/`, link]) {
    await assert.rejects(lockDataFolder(name), (error) => error instanceof DataFolderInUse && error.message.includes('MINGTANG_DATA'), name);
  }
  assert.ok(performance.now() - started < 2_000);
  rmSync(link);
  child.kill('SIGKILL');
  await gone(child);
  await (await lockDataFolder(folder)).release();
});

test('a folder held in this process is refused too, and free after its release; another folder is another', async () => {
  const held = await lockDataFolder(folder);
  await assert.rejects(lockDataFolder(folder), DataFolderInUse);
  const other = mkdtempSync(join(tmpdir(), 'mingtang-lock-'));
  await (await lockDataFolder(other)).release();
  rmSync(other, { recursive: true });
  await held.release();
  await (await lockDataFolder(folder)).release();
});

test('a folder that is not there is refused', async () => {
  await assert.rejects(lockDataFolder(join(folder, 'nowhere')), { code: 'ENOENT' });
});
