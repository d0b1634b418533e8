import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkProcess } from './check-process.ts';
import type { ItemForProcess } from './course-of-item.ts';
import { divorce, foodLicence, penalty, schoolBus, waterLicence } from './factory.ts';
import { processFromSteps } from './process-from-steps.ts';
import { type Outcome, type ProcessState, enabledActs, startTokens, step } from './step.ts';

const { items } = JSON.parse(readFileSync('demo/quzhou/items.json', 'utf8')) as { items: (ItemForProcess & { appliedFor: boolean })[] };

/** Does acts one after the other and gives what passed, in order, with the state at the end. */
function run(item: ItemForProcess, ...acts: [string, Outcome?, string?][]): { course: string[]; state: ProcessState } {
  const graph = processFromSteps(item);
  let { state } = startTokens(graph);
  const course: string[] = [];
  for (const [act, outcome, node] of acts) {
    const stepped = step(graph, state, { act, ...(outcome && { outcome }), ...(node && { node }) });
    state = stepped.state;
    for (const effect of stepped.effects) if (effect.kind !== 'awaits' && effect.kind !== 'awaitsTime') course.push(effect.kind === 'ended' ? effect.ending : effect.node);
  }
  return { course, state };
}

test('an item of a type that is applied for, without steps, has no process', () => {
  assert.throws(() => processFromSteps({ ...foodLicence, steps: [] }), /no law gives a course for 行政许可/);
});

test('a licence is granted by its published steps', () => {
  const { course, state } = run(
    foodLicence,
    ['submit'],
    ['accept', { materials: 'complete' }],
    ['review'],
    ['inspect'],
    ['decide', { decision: 'granted' }],
    ['makeCertificate'],
    ['deliver'],
  );
  assert.deepEqual(course, ['submit', 'accept', 'issueAcceptance', 'review', 'inspect', 'decide', 'makeCertificate', 'deliver', 'completed']);
  assert.deepEqual(state.tokens, []);
});

test('materials are corrected, or the application is not accepted, or it is refused and the refusal served', () => {
  const corrected = run(foodLicence, ['submit'], ['accept', { materials: 'incomplete' }], ['correct']);
  assert.deepEqual(corrected.state.tokens, [{ at: 'accept' }]);
  assert.deepEqual(run(foodLicence, ['submit'], ['accept', { materials: 'notAcceptable' }]).course.at(-1), 'notAccepted');
  const refused = run(foodLicence, ['submit'], ['accept', { materials: 'complete' }], ['review'], ['inspect'], ['decide', { decision: 'refused' }], ['deliver']);
  assert.deepEqual(refused.course.slice(-3), ['decide', 'serveRefusal', 'refused']);
});

test('a hearing is held only where it is called for', () => {
  const begun: [string, Outcome?][] = [['submit'], ['accept', { materials: 'complete' }]];
  assert.deepEqual(run(waterLicence, ...begun, ['review']).state.tokens, [{ at: 'decide' }]);
  assert.deepEqual(run(waterLicence, ...begun, ['review', { hear: 'needed' }]).state.tokens, [{ at: 'hear' }]);
  assert.deepEqual(run(waterLicence, ...begun, ['review', { expertReview: 'needed' }], ['expertReview', { hear: 'needed' }], ['hear']).state.tokens, [{ at: 'decide' }]);
});

test('two bodies give their opinions at the same time, in either order', () => {
  const begun: [string, Outcome?, string?][] = [['submit'], ['accept', { materials: 'complete' }]];
  for (const [first, second] of [['giveOpinion', 'giveOpinion2'], ['giveOpinion2', 'giveOpinion']] as const) {
    const { state } = run(schoolBus, ...begun, ['giveOpinion', {}, first], ['giveOpinion', {}, second]);
    assert.deepEqual(state.tokens, [{ at: 'decide' }]);
  }
});

test('cooling-off waits for its thirty days', () => {
  const graph = processFromSteps(divorce);
  assert.equal(graph.nodes.find(({ kind }) => kind === 'timer')?.duration, 'P30D');
  const { state } = run(divorce, ['submit'], ['accept', { materials: 'complete' }], ['timeElapsed'], ['applyForCertificate']);
  assert.deepEqual(state.tokens, [{ at: 'decide' }]);
});

test('a penalty follows the law of penalties', () => {
  const { course } = run(penalty, ['openCase'], ['investigate'], ['notifyParty', { hear: 'needed' }], ['hear', { legalReview: 'needed' }], ['legalReview'], ['decide', { decision: 'penalised' }], ['deliver'], ['perform']);
  assert.deepEqual(course.at(-1), 'completed');
});

test('all items of the demo have a sound process whose drawing is complete, the same each time', () => {
  assert.equal(items.length, 155);
  for (const item of items) {
    const graph = processFromSteps(item);
    assert.deepEqual(checkProcess(graph), [], item.name);
    const counted = graph.nodes.reduce((sum, { task }) => sum + (task?.countsTowardsLimit ? task.days : 0), 0);
    assert.equal(counted, item.steps.reduce((sum, each) => sum + (each.countsTowardsLimit ? each.days : 0), 0), item.name);
    for (const each of item.steps) {
      const shown = graph.nodes.some(({ task, name, kind }) => task?.step === each.name || kind === 'timer' && name === each.name);
      const suspended = each.name === '中止' && graph.nodes.some(({ task }) => task?.suspension);
      assert.ok(shown || suspended, `${item.name} shows ${each.name}`);
    }
    if (item.appliedFor) assert.equal(enabledActs(graph, startTokens(graph).state)[0]?.act, 'submit', item.name);
  }
  assert.deepEqual(processFromSteps(items[3]!), processFromSteps(items[3]!));
});
