import assert from 'node:assert/strict';
import { getItem, searchItems } from '#catalog';
import { type Act, systemActor } from '#platform/act.ts';
import { fireNextTimer } from '#platform/timers.ts';
import { demoTest, type World } from '../../test/support/world.ts';
import { acceptCase } from './accept-case.ts';
import type { Case } from './case.ts';
import { allTimers } from '../../test/support/all-timers.ts';
import { decideCase } from './decide-case.ts';
import { deliverResult } from './deliver-result.ts';
import { buildCase } from './factory.ts';
import { issueResult } from './issue-result.ts';
import { reviewCase } from './review-case.ts';
import { processOf, stagesDue } from './run-process.ts';
import { findCase } from './take-case.ts';

/** One item of each course that the published processes take: those of one course differ in words only. */
async function itemOfEachCourse(world: World): Promise<string[]> {
  const courses = new Map<string, string>();
  for (let page = 1; ; page++) {
    const { rows, total } = await searchItems(world.db, { page });
    for (const { code } of rows) {
      const item = await getItem(world.db, code);
      const graph = item.appliedFor && (await processOf(world.db, item));
      if (graph) courses.set(graph.nodes.map(({ id }) => id).join(' '), code);
    }
    if (page * 20 >= total || rows.length === 0) return [...courses.values()];
  }
}

// A stand-in for the officers of every body: what they may do is tested with the cast, here the course itself.
function hands(world: World): { first: Act; second: Act } {
  const first = world.act();
  return { first, second: { ...first, actor: { ...systemActor(first.actor.region), id: 'system-2' } } };
}

async function throughReview(world: World, act: Act, before: Case): Promise<Case> {
  let file = before;
  for (let steps = 0; steps < 20; steps++) {
    const graph = await processOf(world.db, file);
    const due = stagesDue(graph, file.tokens);
    if (due[0]) {
      file = await reviewCase(act, { no: file.no, stage: due[0].node, opinion: 'pass', text: '符合', officers: ['甲', '乙'], needs: due[0].mayNeed.map(({ key }) => key) });
      continue;
    }
    if (!file.tokens.some(({ at }) => graph.nodes.some(({ id, kind }) => id === at && kind === 'timer'))) return file;
    const { clock, log, config } = world.deps;
    const later = { now: () => new Date(clock.now().getTime() + 200 * 86_400_000) };
    while (await fireNextTimer({ db: world.db, clock: later, log, region: config.REGION }, allTimers(world.deps)));
    file = (await findCase(world.db, file.region, file.no))!;
  }
  return assert.fail(`${file.item.name['zh-CN']} does not come out of review`);
}

demoTest('every course of the jurisdiction’s processes comes to its end, granted and refused', async (world) => {
  const citizen = await world.as('linxiaolan');
  const { key } = world.deps;
  const { first, second } = hands(world);
  const codes = await itemOfEachCourse(world);
  assert.ok(codes.length >= 25, `${codes.length} courses`);
  for (const [outcome, state] of [['granted', 'issued'], ['refused', 'decided']] as const) {
    for (const itemCode of codes) {
      let file = await buildCase(citizen, world.deps, { itemCode });
      const name = file.item.name['zh-CN'];
      file = await throughReview(world, first, await acceptCase(first, { no: file.no }, key));
      file = await decideCase(second, { no: file.no, outcome, reasons: '理由' }, key);
      if (outcome === 'granted') file = await issueResult(second, { no: file.no }, key);
      assert.equal(file.state, state, name);
      file = await deliverResult(first, { no: file.no, way: 'online', to: '林晓岚' }, key);
      assert.deepEqual([file.state, file.tokens, file.clock], ['delivered', [], null], name);
    }
  }
});
