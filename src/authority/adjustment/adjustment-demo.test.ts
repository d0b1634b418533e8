import assert from 'node:assert/strict';
import { aliveTest, demoTest } from '../../../test/support/world.ts';
import { EntryInput } from './entry-input.ts';
import { listAdjustments, listWork } from './list-adjustments.ts';

aliveTest('the demo has proposals in five states, and each of the cast finds those that wait for them, the overdue first', async (world) => {
  const { rows } = await listAdjustments(world.db, '330800', {});
  assert.deepEqual(rows.map(({ state }) => state).sort(), ['approved', 'awaitingApproval', 'inReview', 'published', 'returned']);
  const waiting = async (login: string) => (await listWork(world.db, (await world.as(login)).actor)).waiting.map(({ state }) => state);
  assert.deepEqual(await waiting('fangzhengping'), ['inReview']);
  assert.deepEqual(await waiting('hemingli'), ['approved']);
  assert.deepEqual(await waiting('shenyanqing'), ['approved']);
  assert.deepEqual(await waiting('jinshian'), ['awaitingApproval']);
  assert.deepEqual(await waiting('yuzhihe'), []);
  assert.ok((await listWork(world.db, (await world.as('fangzhengping')).actor)).waiting[0]!.dueOn! < '2026-03-12');
});

demoTest('whatever stands on the list can be proposed as it is: the API takes every entry of the demo', async (world) => {
  const rows = await world.db.selectFrom('authority.power_version').select('content').execute();
  for (const { content } of rows) assert.deepEqual(EntryInput.parse(content), content);
  assert.ok(rows.length > 100);
});
