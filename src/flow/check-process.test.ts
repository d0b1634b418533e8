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
  assert.deepEqual(found('s>x1', "x1>t1:default", "x1>e1:a='1'", 't1>t2', 't2>t1'), ['stuck t1', 'stuck t2']);
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

test('correction loops, parallel opinions and several ends are sound', () => {
  assert.deepEqual(found('s>t1', 't1>x1', "x1>a1:m='complete'", "x1>t2:m='incomplete'", 'x1>e1:default', 't2>t1', 'a1>p1', 'p1>t3', 'p1>w1', 't3>p2', 'w1>p2', 'p2>e2'), []);
});
