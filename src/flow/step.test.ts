import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refused } from '#platform/errors.ts';
import { graphOf } from './factory.ts';
import { enabledActs, presentNodes, startTokens, step } from './step.ts';

const graph = graphOf('s>t1', 't1>x1', "x1>a1:m='complete'", "x1>t2:m='incomplete'", 't2>t1', 'a1>p1', 'p1>t3', 'p1>t4', 't3>p2', 't4>p2', 'p2>e1');

test('an act that is not enabled is refused, saying which are', () => {
  const { state } = startTokens(graph);
  assert.throws(() => step(graph, state, { act: 't3' }), (error) => {
    assert(error instanceof Refused);
    assert.equal(error.code, 'act-not-enabled');
    assert.deepEqual(error.particulars, { act: 't3', enabled: ['t1'] });
    assert.equal(error.sentence['zh-CN'], '现在不能办“t3”；可以办：t1');
    return true;
  });
});

test('an act whose outcome leaves the gateway undecided is refused and moves nothing', () => {
  const { state } = startTokens(graph);
  assert.throws(() => step(graph, state, { act: 't1' }), { code: 'outcome-missing' });
  assert.throws(() => step(graph, state, { act: 't1', outcome: { m: 'perhaps' } }), { code: 'outcome-missing' });
  assert.deepEqual(presentNodes(state), ['t1']);
});

test('an act that two waiting tasks share needs the node', () => {
  const twin = graphOf('s>p1', 'p1>t1', 'p1>t2', 't1>p2', 't2>p2', 'p2>e1');
  for (const node of twin.nodes) if (node.task) node.task.act = 'opinion';
  const { state } = startTokens(twin);
  assert.throws(() => step(twin, state, { act: 'opinion' }), { code: 'act-ambiguous' });
  assert.deepEqual(presentNodes(step(twin, state, { act: 'opinion', node: 't2' }).state), ['t1', 'p2']);
});

test('nothing can be done once a process has ended', () => {
  const short = graphOf('s>t1', 't1>e1');
  const ended = step(short, startTokens(short).state, { act: 't1' });
  assert.deepEqual(ended, { state: { tokens: [] }, effects: [{ kind: 'done', node: 't1', act: 't1' }, { kind: 'ended', node: 'e1', ending: 'e1' }] });
  assert.throws(() => step(short, ended.state, { act: 't1' }), { code: 'process-ended' });
});

test('the enabled act says what its outcome must say', () => {
  assert.deepEqual(enabledActs(graph, startTokens(graph).state), [
    { act: 't1', node: 't1', name: 't1', role: 'clerk', lane: 'lane', outcomes: { m: { values: ['complete', 'incomplete'], required: true } } },
  ]);
});

test('correction goes round, acceptance passes by itself, opinions join', () => {
  let { state } = startTokens(graph);
  state = step(graph, state, { act: 't1', outcome: { m: 'incomplete' } }).state;
  assert.deepEqual(presentNodes(state), ['t2']);
  state = step(graph, state, { act: 't2' }).state;
  const accepted = step(graph, state, { act: 't1', outcome: { m: 'complete' } });
  assert.deepEqual(accepted.effects.map(({ kind, node }) => `${kind} ${node}`), ['done t1', 'passed a1', 'awaits t3', 'awaits t4']);
  state = step(graph, accepted.state, { act: 't4' }).state;
  assert.deepEqual(enabledActs(graph, state).map(({ act }) => act), ['t3']);
  const last = step(graph, state, { act: 't3' });
  assert.deepEqual(last.state.tokens, []);
  assert.equal(last.effects.at(-1)?.kind, 'ended');
});

test('a timer rests with its duration and is moved by time', () => {
  const waiting = graphOf('s>w1', 'w1>e1');
  const { state, effects } = startTokens(waiting);
  assert.deepEqual(effects, [{ kind: 'awaitsTime', node: 'w1', duration: 'P1D' }]);
  assert.deepEqual(step(waiting, state, { act: 'timeElapsed' }).state.tokens, []);
});
