import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProcess } from './check-process.ts';
import { graphOf } from './factory.ts';

function found(...lines: string[]): string[] {
  return checkProcess(graphOf(...lines)).map(({ code, at }) => `${code} ${at}`);
}

test('a task that leads nowhere is named as stuck', () => {
  assert.deepEqual(found('s>t1', "t1>x1", "x1>e1:a='1'", "x1>t2:a='2'"), ['no-way-on t2']);
});

test('a loop that cannot end is named', () => {
  assert.deepEqual(found('s>x1', "x1>t1:default", "x1>e1:a='1'", 't1>t2', 't2>t1'), ['stuck t1', 'stuck t2', 'unreachable e1']);
});

test('a task behind two questions that cannot both be answered so is named as dead', () => {
  const asked = (second: string) => found('s>t1', 't1>x1', "x1>x2:a='1'", 'x1>e1:default', `x2>t2:${second}`, 'x2>e2:default', 't2>e2');
  assert.deepEqual(asked("a='2'"), ['unreachable t2']);
  assert.deepEqual(asked("b='2'"), []);
  // And a way that only seems to lead astray: who answers 1 at the first is never asked for 2 at the second.
  assert.deepEqual(found('s>t1', 't1>x1', "x1>x2:a='1'", "x1>e1:a='2'", "x2>e2:a='1'", 'x2>t2:default', 't2>t2'), ['unreachable t2']);
});

test('a node that nothing leads to is named', () => {
  assert.deepEqual(found('s>e1', 't1>e1'), ['unreachable t1']);
});

test('a join that waits for a branch not taken is named', () => {
  assert.deepEqual(found('s>t1', 't1>x1', "x1>t2:a='1'", 'x1>t3:default', 't2>p1', 't3>p1', 'p1>e1'), ['waits-for-ever p1', 'unreachable e1']);
});

test('parallel branches that meet without a join would do the rest twice', () => {
  assert.deepEqual(found('s>p1', 'p1>t1', 'p1>t2', 't1>t3', 't2>t3', 't3>e1'), ['twice-at-once t3']);
});

test('a gateway without a condition, with one that cannot be read, and with two that hold at once', () => {
  assert.deepEqual(found('s>t1', 't1>x1', 'x1>e1', "x1>e2:a='1'"), ['no-condition x1']);
  assert.deepEqual(found('s>t1', 't1>x1', 'x1>e1:default', 'x1>e2:days > 3'), ['condition-unreadable x1']);
  assert.deepEqual(found('s>t1', 't1>x1', "x1>e1:a='1'", "x1>e2:a in ('1', '2')"), ['condition-twice x1']);
  assert.deepEqual(found('s>t1', 't1>x1', "x1>e1:a='1'", "x1>e2:b='2'"), ['condition-mixed x1']);
});

test('a loop without anything to do, and a question that nobody can answer', () => {
  assert.deepEqual(found('s>t1', 't1>x1', "x1>x2:a='1'", 'x1>e1:default', 'x2>x1'), ['spins x1']);
  assert.deepEqual(found('s>x1', "x1>e1:a='1'", "x1>e2:a='2'"), ['undecided-at-start x1']);
});

test('a task with two flows out, a flow into the start, two starts', () => {
  assert.deepEqual(found('s>t1', 't1>e1', 't1>e2'), ['ways-on t1']);
  assert.deepEqual(found('s>t1', 't1>x1', "x1>s:a='1'", 'x1>e1:default'), ['way-into-start s']);
  assert.deepEqual(found('s1>e1', 's2>e1'), ['no-start process']);
});

test('a sentence names the node in both languages', () => {
  const [first] = checkProcess(graphOf('s>t1', 't1>t2', "t2>x1", "x1>t1:a='1'", 'x1>t3:default'));
  assert.deepEqual(first?.sentence, { 'zh-CN': '流程没有结束', en: 'The process has no end' });
});

test('a stuck task is named by its English name in English', () => {
  const graph = graphOf('s>t1', 't1>x1', "x1>e1:a='1'", "x1>t2:a='2'");
  Object.assign(graph.nodes.find(({ id }) => id === 't2')!, { name: '现场勘验', nameEn: 'Site inspection' });
  assert.deepEqual(checkProcess(graph).map(({ sentence }) => sentence), [{ 'zh-CN': '“现场勘验”走不下去：没有出线', en: '“Site inspection” is stuck: no flow leads on' }]);
});

test('correction loops, parallel opinions and several ends are sound', () => {
  assert.deepEqual(found('s>t1', 't1>x1', "x1>a1:m='complete'", "x1>t2:m='incomplete'", 'x1>e1:default', 't2>t1', 'a1>p1', 'p1>t3', 'p1>w1', 't3>p2', 'w1>p2', 'p2>e2'), []);
});
