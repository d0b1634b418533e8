import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLane } from './admission.ts';

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Whether a place was given, refused, or is still waited for. */
async function outcome(entering: Promise<() => void>): Promise<'in' | 'refused' | 'waits'> {
  const told = entering.then(() => 'in' as const, () => 'refused' as const);
  await turn();
  return Promise.race([told, turn().then(() => 'waits' as const)]);
}

test('beyond the places one waits, beyond the queue one is told when to come back', async () => {
  const lane = openLane({ atOnce: 2, waiting: 1, waitMs: 60_000 });
  const leave = await lane.enter('public');
  await lane.enter('public');
  const third = lane.enter('public');
  assert.equal(await outcome(third), 'waits');
  await assert.rejects(lane.enter('public'), { status: 503, code: 'busy', retryAfter: 2 });
  leave();
  leave(); // handed back twice it counts once
  assert.equal(await outcome(third), 'in');
  const next = lane.enter('public');
  assert.equal(await outcome(next), 'waits');
  assert.deepEqual(lane.now(), { running: 2, waiting: 1, open: 2, shed: 1 });
  (await third)();
  (await next)();
});

test('the places kept for officers are never taken by the public, and officers go first', async () => {
  const lane = openLane({ atOnce: 4, kept: 2, waiting: 4, waitMs: 60_000 });
  const held = [await lane.enter('public'), await lane.enter('public')];
  const waiting = lane.enter('public');
  assert.equal(await outcome(waiting), 'waits');
  held.push(await lane.enter('officer'), await lane.enter('officer'));
  const officer = lane.enter('officer');
  assert.equal(await outcome(officer), 'waits');
  held[0]!();
  assert.deepEqual([await outcome(officer), await outcome(waiting)], ['in', 'waits']);
  held[2]!();
  assert.deepEqual([await outcome(waiting), lane.now().running], ['in', 4]);
});

test('who has waited too long is told to come back, and the next moves up', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const lane = openLane({ atOnce: 1, waiting: 2, waitMs: 1_000 });
  const leave = await lane.enter('public');
  const first = lane.enter('public');
  t.mock.timers.tick(600);
  const second = lane.enter('public');
  const told = assert.rejects(first, { status: 503 });
  t.mock.timers.tick(500);
  await told;
  leave();
  (await second)();
  assert.deepEqual(lane.now(), { running: 0, waiting: 0, open: 1, shed: 1 });
});

test('a pressed process has fewer places for the public, and gets them back one by one', async () => {
  const lane = openLane({ atOnce: 20, kept: 4, waiting: 9, waitMs: 60_000 });
  const calm = { loopDelayMs: 5, poolWaiting: 0 };
  const opened = (pressure: typeof calm): number => (lane.feel(pressure), lane.now().open);
  assert.deepEqual([opened(calm), opened({ ...calm, loopDelayMs: 500 }), opened({ ...calm, poolWaiting: 500 })], [16, 8, 4]);
  for (let n = 0; n < 9; n++) lane.feel({ ...calm, loopDelayMs: 500 });
  assert.equal(lane.now().open, 2, 'some are always let in');
  const leave = [await lane.enter('public'), await lane.enter('public')];
  const third = lane.enter('public');
  assert.equal(await outcome(third), 'waits');
  assert.equal(await outcome(lane.enter('officer')), 'in');
  assert.equal(opened(calm), 3);
  assert.equal(await outcome(third), 'in', 'a place that opens is taken at once');
  for (let n = 0; n < 40; n++) lane.feel(calm);
  assert.equal(lane.now().open, 16);
  leave[0]!();
});
