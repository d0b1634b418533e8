import assert from 'node:assert/strict';
import { startTimers } from '#platform/timers.ts';
import { allTimers, fireAll } from '../../../test/support/all-timers.ts';
import { visitorOf } from '../../../test/support/visitor.ts';
import { committedTest, demoTest, type World } from '../../../test/support/world.ts';
import { buildCaseAt } from '../factory/build-case-at.ts';
import { casePaths } from '../paths.ts';
import { extendCase } from '../extend-case.ts';
import { suspendCase } from '../suspend-case.ts';
import { findCase } from '../take-case.ts';
import type { Case } from '../case.ts';

async function fireAt(world: World, at: string): Promise<number> {
  world.clock.set(new Date(at));
  return fireAll(world);
}

async function found(world: World, { region, no }: Case): Promise<Case> {
  return (await findCase(world.db, region, no))!;
}

async function entries(world: World, { no }: Case): Promise<[string, string, Record<string, unknown>][]> {
  const rows = await world.db.selectFrom('ledger.entry').select(['event', 'actor', 'body']).where('subject', '=', `case:${no}`).orderBy('seq').execute();
  return rows.map(({ event, actor, body }) => [event, actor, (JSON.parse(body) as { particulars: Record<string, unknown> }).particulars]);
}

demoTest('acceptance is deemed after the fifth working day has ended, from the day of receipt, once, and not a moment early', async (world) => {
  const file = await buildCaseAt(world, 'submitted');
  assert.equal(await fireAt(world, '2026-03-19T23:59:59.999+08:00'), 0);
  assert.equal((await found(world, file)).state, 'submitted');
  // Its promised limit is the same fifth day: the case is overdue as soon as it is accepted.
  assert.equal(await fireAt(world, '2026-03-20T00:00:00+08:00'), 2);
  const deemed = await found(world, file);
  assert.deepEqual([deemed.state, deemed.deemed, deemed.acceptedOn, deemed.statutoryDue], ['accepted', true, '2026-03-12', '2026-03-26']);
  const [, entry, overdue] = await entries(world, file);
  assert.deepEqual([entry?.[0], entry?.[1], entry?.[2]['basis'], entry?.[2]['acceptedOn']], ['cases.acceptance-deemed', 'system', '行政许可法 32(4)', '2026-03-12']);
  assert.deepEqual([overdue?.[0], overdue?.[2]['clock'], overdue?.[2]['since']], ['cases.overdue', 'promised', '2026-03-19']);
  assert.equal(await fireAt(world, '2026-03-20T00:00:01+08:00'), 0);
});

demoTest('nothing is deemed where an officer acted in time', async (world) => {
  const accepted = await buildCaseAt(world, 'accepted');
  await fireAt(world, '2026-03-20T00:00:00+08:00');
  assert.equal((await found(world, accepted)).deemed, false);
});

demoTest('a correction that is not answered lapses after its last day', async (world) => {
  const file = await buildCaseAt(world, 'correcting');
  await fireAt(world, '2026-04-02T23:59:59+08:00');
  assert.equal((await found(world, file)).state, 'correcting');
  await fireAt(world, '2026-04-03T00:00:00+08:00');
  assert.equal((await found(world, file)).state, 'lapsed');
});

demoTest('a limit that passes is noted once, the promised one and then the statutory one', async (world) => {
  const file = await buildCaseAt(world, 'reviewed');
  await fireAt(world, '2026-03-20T00:00:00+08:00');
  await fireAt(world, '2026-03-27T00:00:00+08:00');
  await fireAt(world, '2026-05-01T00:00:00+08:00');
  const noted = (await entries(world, file)).filter(([event]) => event === 'cases.overdue').map(([, , { clock, since }]) => [clock, since]);
  assert.deepEqual(noted, [['promised', '2026-03-19'], ['statutory', '2026-03-26']]);
});

demoTest('after weeks of standstill each limit is still noted once, when the timers are fired at last', async (world) => {
  const file = await buildCaseAt(world, 'reviewed');
  await fireAt(world, '2026-06-01T00:00:00+08:00');
  const noted = (await entries(world, file)).filter(([event]) => event === 'cases.overdue').map(([, , { clock }]) => clock);
  assert.deepEqual(noted, ['promised', 'statutory']);
});

demoTest('a limit that was extended, or stands still, does not pass', async (world) => {
  const file = await buildCaseAt(world, 'reviewed');
  const head = await world.as('yewenqing');
  await extendCase(head, { no: file.no, reason: '案情复杂' }, world.deps.key);
  await fireAt(world, '2026-03-20T00:00:00+08:00');
  await suspendCase({ ...head, at: world.clock.now() }, { no: file.no, ground: 'hearing', reason: '听证', days: 20 }, world.deps.key);
  await fireAt(world, '2026-05-01T00:00:00+08:00');
  assert.deepEqual((await entries(world, file)).filter(([event]) => event === 'cases.overdue'), []);
});

committedTest('the platform’s own timers count a case as accepted once the fifth working day is over, and desk, case and supervision say so', async (world) => {
  const file = await buildCaseAt(world, 'submitted');
  const { db, clock, log, config } = world.deps;
  world.clock.set(new Date('2026-03-19T23:59:59+08:00'));
  const timers = startTimers({ db, clock, log, region: config.REGION }, allTimers(world.deps));
  try {
    world.clock.set(new Date('2026-03-20T00:00:01+08:00'));
    // Both notes of the loop: accepted by law, and at once over the promised limit that began on the day of receipt.
    for (let state = await found(world, file); !state.deemed || !state.late; state = await found(world, file)) await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    await timers.stop();
  }
  const examiner = await visitorOf(world, 'chenliqun');
  const supervisor = await visitorOf(world, 'wujing');
  const citizen = await visitorOf(world, 'linxiaolan');
  const said = async (visitor: typeof citizen, path: string) => (await visitor.open(path)).html.replaceAll(/<[^>]*>/g, '');
  assert.match(await said(examiner, '/desk'), /审查（视为受理）/);
  assert.match(await said(examiner, casePaths.deskCase(file.no)), /逾期未告知，视为受理[\s\S]*从收到材料的 3 月 12 日起即为受理[\s\S]*行政许可法第 32 条第 4 项/);
  assert.match(await said(supervisor, `/supervision/cases/${file.no}`), /自收到之日起视为受理（行政许可法第三十二条第四项）/);
  assert.match(await said(citizen, casePaths.case(file.no)), /视为受理/);
});
