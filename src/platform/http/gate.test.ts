import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Arrival, openGate } from './gate.ts';

/** A gate with a clock and turns of our own: nothing happens but what a test asks for. */
function gateOf(limits: { waiting: number; waitMs: number }) {
  const told: string[] = [];
  let at = 0;
  let turns: (() => void)[] = [];
  let timers: { due: number; work: () => void }[] = [];
  const gate = openGate(limits, { now: () => at, next: (turn) => void turns.push(turn), later: (ms, work) => void timers.push({ due: at + ms, work }) });
  const turn = (): boolean => {
    const now = turns;
    turns = [];
    for (const one of now) one();
    return now.length > 0;
  };
  return {
    gate,
    told,
    turn,
    turnsUntilQuiet: () => {
      while (turn());
    },
    pass: (ms: number) => {
      for (const until = at + ms; at < until; ) {
        at += 1;
        const due = timers.filter((timer) => timer.due <= at);
        timers = timers.filter((timer) => timer.due > at);
        for (const { work } of due) work();
      }
    },
    come: (name: string, who: Arrival['who'] = 'public', { takesMs = 0, gone = (): boolean => false } = {}) =>
      gate.arrive({ who, gone, refuse: () => void told.push(`${name} refused`), begin: () => {
        told.push(name);
        at += takesMs;
      } }),
  };
}

test('one is begun in a turn, and between two of them the loop listens', () => {
  const { come, turn, told, gate } = gateOf({ waiting: 9, waitMs: 500 });
  come('a');
  come('b');
  assert.deepEqual([turn(), told], [true, []], 'it listens first');
  turn();
  assert.deepEqual(told, ['a']);
  gate.heard();
  turn();
  assert.deepEqual(told, ['a'], 'somebody was heard: it listens again');
  turn();
  assert.deepEqual(told, ['a', 'b']);
  assert.deepEqual([turn(), turn()], [true, false], 'without anybody there are no turns');
});

test('listening has an end, however many come', () => {
  const { come, turn, told } = gateOf({ waiting: 99, waitMs: 500 });
  for (let n = 0; n < 20; n++) {
    come(`${n}`);
    turn();
  }
  assert.deepEqual(told, ['0']);
});

test('officers go first; sessions not known yet and the public take turns', () => {
  const { come, turnsUntilQuiet, told } = gateOf({ waiting: 9, waitMs: 500 });
  for (const name of ['p1', 'p2', 'p3']) come(name);
  for (const name of ['u1', 'u2']) come(name, 'unknown');
  for (const name of ['o1', 'o2']) come(name, 'officer');
  turnsUntilQuiet();
  assert.deepEqual(told, ['o1', 'o2', 'u1', 'p1', 'u2', 'p2', 'p3']);
});

test('who finds the queue full, or has waited too long, is refused; a full queue of the public refuses no officer', () => {
  const { come, turnsUntilQuiet, pass, told, gate } = gateOf({ waiting: 2, waitMs: 500 });
  for (const name of ['a', 'b', 'c']) come(name, 'public', { takesMs: 600 });
  come('o', 'officer', { takesMs: 10 });
  turnsUntilQuiet();
  assert.deepEqual(told, ['o', 'a'], 'b has waited 610 ms');
  assert.deepEqual(gate.now(), { waiting: 0, held: 2, shed: 2 });
  pass(1_100);
  assert.deepEqual(told, ['o', 'a', 'c refused', 'b refused']);
  assert.deepEqual(gate.now(), { waiting: 0, held: 0, shed: 2 });
});

test('saying no is held a second and said 500 times a second at most', () => {
  const { come, pass, told } = gateOf({ waiting: 1, waitMs: 500 });
  for (let n = 0; n < 1_001; n++) come(`${n}`);
  pass(999);
  assert.equal(told.length, 0);
  pass(1_000);
  assert.ok(told.length >= 490 && told.length <= 510, `${told.length}`);
  pass(2_000);
  assert.equal(told.length, 1_000);
});

test('nothing is begun or told for who has hung up', () => {
  const { come, turnsUntilQuiet, pass, told } = gateOf({ waiting: 2, waitMs: 500 });
  let gone = false;
  for (const name of ['a', 'b', 'c']) come(name, 'public', { gone: () => gone && name !== 'b' });
  gone = true;
  turnsUntilQuiet();
  pass(2_000);
  assert.deepEqual(told, ['b']);
});
