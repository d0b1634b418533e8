import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtProgram } from '../bin/bundle.js';
import { whyNotThisNode } from '../bin/node-version.js';
import { command, emptyFolder } from './support/child.ts';

// A program of one word, which stands in a file beside it, and which knows where its sources lie.
function smallProgram(word: string): string {
  const root = emptyFolder('bundle');
  for (const folder of ['src/words', 'demo']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'src/words/word.ts'), `export const word: string = '${word}';\n`);
  writeFileSync(
    join(root, 'src/main.ts'),
    `import { readFileSync } from 'node:fs';
     import { word } from './words/word.ts';
     const beside = readFileSync(new URL('./beside.txt', import.meta.url), 'utf8');
     console.log(word, beside, import.meta.dirname.endsWith('/src'));
     if (word === 'fails') throw new Error(word);\n`,
  );
  writeFileSync(join(root, 'src/beside.txt'), 'beside');
  return root;
}

async function said(root: string): Promise<string> {
  const program = await builtProgram(root);
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', './bin/source-lines.js', program!.entry.slice('file://'.length)], { encoding: 'utf8' });
  return stdout.trim() + stderr;
}

test('a changed source is never answered from an old bundle, even with the same length and the same time', async () => {
  const root = smallProgram('first');
  const source = join(root, 'src/words/word.ts');
  const { atime, mtime } = statSync(source);
  assert.equal(await said(root), 'first beside true');
  writeFileSync(source, `export const word: string = 'other';\n`);
  utimesSync(source, atime, mtime);
  assert.equal(await said(root), 'other beside true');
  writeFileSync(join(root, 'demo/new.json'), '{}');
  const two = readdirSync(join(root, 'build')).length;
  await builtProgram(root);
  assert.equal(readdirSync(join(root, 'build')).length, two + 1, 'a new file counts as a change too');
  rmSync(root, { recursive: true });
});

test('a source that does not change is bundled once, and an error tells the line of the source', async () => {
  const root = smallProgram('fails');
  const program = (await builtProgram(root))!;
  const { mtimeMs, ino } = statSync(new URL(program.entry));
  assert.match(await said(root), /^fails beside true[^]*src\/main\.ts:5/);
  const again = statSync(new URL((await builtProgram(root))!.entry));
  assert.deepEqual([again.mtimeMs, again.ino], [mtimeMs, ino]);
  rmSync(root, { recursive: true });
});

test('where nothing can be written there is no bundle, and a broken source is an error, not the bundle of yesterday', async () => {
  const root = smallProgram('kept');
  writeFileSync(join(root, 'build'), 'not a folder');
  assert.equal(await builtProgram(root), undefined);
  rmSync(join(root, 'build'));
  await builtProgram(root);
  writeFileSync(join(root, 'src/main.ts'), 'const broken: = 1;\n');
  await assert.rejects(builtProgram(root), /Unexpected|Build failed/);
  assert.equal(readdirSync(join(root, 'build')).length, 1, 'and leaves nothing behind');
  rmSync(root, { recursive: true });
});

test('the bundle and the sources have the same routes', async () => {
  const bundled = await command(['routes', '--json']);
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', 'routes', '--json'], { encoding: 'utf8', env: { ...process.env, LOG_LEVEL: 'error' } });
  assert.equal(bundled.code, 0, bundled.err);
  assert.ok(bundled.out.length > 10_000);
  assert.equal(bundled.out, stdout);
});

test('an old Node is told what to do', () => {
  assert.match(whyNotThisNode('v20.20.2')!, /needs Node 22 or newer and found v20\.20\.2\. .* run npm ci/);
  assert.deepEqual([whyNotThisNode('v22.0.0'), whyNotThisNode('v24.21.0')], [undefined, undefined]);
});
