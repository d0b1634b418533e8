import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { command, emptyFolder } from './support/child.ts';
import { sourceFiles } from './support/source-tree.ts';

test('C1 a start with a wrong setting ends at once, and names it with its rule', async () => {
  const data = emptyFolder('wrong');
  const words = ['start', '--data', data, '--port', '99999999', '--database-url', 'mysql://root:secret@db/x'];
  const { code, err } = await command(words, { REGION: '33', STOP_SECONDS: 'soon' });
  assert.equal(code, 1);
  for (const said of [/^PORT=99999999: .*\. Port to listen on/m, /^DATABASE_URL=mysql:\/\/…@db\/x: must begin with postgres:/m, /^REGION=33: must be six digits/m, /^STOP_SECONDS=soon: /m]) assert.match(err, said);
  assert.doesNotMatch(err, /secret|at .+\.ts:\d/);
  assert.deepEqual(readdirSync(data), [], 'and it began nothing');
});

test('C1 an unknown command says which there are', async () => {
  const { code, out } = await command(['strat']);
  assert.equal(code, 2);
  for (const name of ['start', 'seed', 'verify', 'backup', 'restore', 'reconcile', 'checkpoint', 'deadline', 'routes', 'settings']) assert.match(out, new RegExp(`^  ${name} `, 'm'));
});

test('C3 routes --json: method, path, object, roles and fields of every route', async () => {
  const { code, out } = await command(['routes', '--json']);
  const table = JSON.parse(out) as { method: string; path: string; object: string; roles: string | string[]; fields: string[] }[];
  assert.deepEqual([code, table.length > 70], [0, true]);
  const submit = table.find(({ method, path }) => method === 'post' && path === '/api/v1/cases')!;
  assert.deepEqual([submit.object, submit.roles, submit.fields], ['case', ['citizen'], ['itemCode', 'division', 'applicantId', 'answers', 'files']]);
  for (const { method, path, object, roles, fields } of table) assert.ok(method && path.startsWith('/') && object && roles.length > 0 && Array.isArray(fields), path);
});

test('C9 deadline --json is the derivation of the issue', async () => {
  const words = ['deadline', '--start', '2025-04-01', '--n', '20', '--unit', 'workday', '--extension', '10', '--suspension', '2025-04-14..2025-04-25', '--json'];
  const { code, out } = await command(words);
  const answer = JSON.parse(out) as { dueDate: string; provisional: boolean; countedDays: string[]; skippedDays: unknown[] };
  assert.deepEqual([code, answer.dueDate, answer.provisional, answer.countedDays.length], [0, '2025-05-30', false, 30]);
});

test('C10 there is one clock: nobody else asks what time it is', () => {
  const asks = /\bnew Date\(\)|\bDate\.now\(|\bDate\(\)/;
  const files = sourceFiles('src').filter(({ path }) => !/\.(test|oracle)\.tsx?$|factory\.tsx?$/.test(path));
  assert.deepEqual(files.filter(({ text }) => asks.test(text)).map(({ path }) => path), ['src/platform/clock.ts']);
});
