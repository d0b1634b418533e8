import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { committedTest, dbTest, testRegion, type World } from '../../test/support/world.ts';
import { silentLog } from './log.ts';
import { clearTimer, fireNextTimer, setTimer, startTimers, type TimerHandlers } from './timers.ts';

declare module './timers.ts' {
  interface Timers {
    'test.bell': { word: string };
    'test.broken': { word: string };
    'test.unknown': { word: string };
  }
}

const depsOf = ({ db, clock }: Pick<World, 'db' | 'clock'>) => ({ db, clock, log: silentLog, region: testRegion });
const minutes = (world: World, n: number) => new Date(world.clock.now().getTime() + n * 60_000);
const waiting = async ({ db }: World) =>
  (await db.selectFrom('platform.timer').select(['subject', 'due_at', 'attempts']).orderBy('due_at').execute()).map(({ subject, due_at: dueAt, attempts }) => ({ subject, dueAt, attempts }));

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (await holds()) return;
    await sleep(20);
  }
  assert.fail('waited in vain');
}

dbTest('a timer whose handler fails is put off by a minute more each time, with nothing of its work kept', async (world) => {
  const start = world.clock.now();
  await setTimer(world.act(), 'test.broken', 'one', start, { word: 'x' });
  const handlers: TimerHandlers = {
    'test.broken': async (act) => {
      await setTimer(act, 'test.bell', 'left behind', act.at, { word: 'y' });
      throw new Error('broken');
    },
  };
  for (const [attempts, after] of [[1, 1], [2, 3]] as const) {
    await assert.rejects(fireNextTimer(depsOf(world), handlers), /broken/);
    assert.deepEqual(await waiting(world), [{ subject: 'one', dueAt: new Date(start.getTime() + after * 60_000), attempts }]);
    assert.equal(await fireNextTimer(depsOf(world), handlers), false);
    world.clock.set(new Date(start.getTime() + after * 60_000));
  }
});

dbTest('a timer that nobody handles is kept, and does not keep the others', async (world) => {
  await setTimer(world.act(), 'test.unknown', 'one', minutes(world, -2), { word: 'x' });
  await setTimer(world.act(), 'test.bell', 'two', minutes(world, -1), { word: 'y' });
  const rung: string[] = [];
  const handlers: TimerHandlers = { 'test.bell': async (_act, subject) => void rung.push(subject) };
  await assert.rejects(fireNextTimer(depsOf(world), handlers), /no handler for timer test.unknown/);
  assert.equal(await fireNextTimer(depsOf(world), handlers), true);
  assert.deepEqual([rung, (await waiting(world)).map(({ subject }) => subject)], [['two'], ['one']]);
});

dbTest('a timer fires when it is due and not before, as the system, with what it was given; a second one replaces it', async (world) => {
  await setTimer(world.act(), 'test.bell', 'one', minutes(world, 1), { word: 'first' });
  await setTimer(world.act(), 'test.bell', 'one', minutes(world, 2), { word: 'second' });
  await setTimer(world.act(), 'test.bell', 'two', minutes(world, 2), { word: 'taken back' });
  await clearTimer(world.act(), 'test.bell', 'two');
  const rung: unknown[] = [];
  const handlers: TimerHandlers = { 'test.bell': async (act, subject, payload) => void rung.push([act.actor.kind, subject, payload.word]) };
  world.clock.set(minutes(world, 1));
  assert.equal(await fireNextTimer(depsOf(world), handlers), false);
  world.clock.set(minutes(world, 1));
  assert.equal(await fireNextTimer(depsOf(world), handlers), true);
  assert.equal(await fireNextTimer(depsOf(world), handlers), false);
  assert.deepEqual(rung, [['system', 'one', 'second']]);
});

committedTest('with two runners each timer fires once, and a failing one keeps nobody', async (world) => {
  const subjects = Array.from({ length: 60 }, (_, n) => `bell ${n}`);
  await setTimer(world.act(), 'test.broken', 'first of all', minutes(world, -9), { word: 'x' });
  for (const subject of subjects) await setTimer(world.act(), 'test.bell', subject, minutes(world, -1), { word: subject });
  const rung: string[] = [];
  let broke = 0;
  const handlers: TimerHandlers = {
    'test.bell': async (_act, subject) => {
      await sleep(1);
      rung.push(subject);
    },
    'test.broken': async () => {
      broke += 1;
      throw new Error('broken');
    },
  };
  const runners = [startTimers(depsOf(world), handlers), startTimers(depsOf(world), handlers)];
  await until(async () => rung.length >= subjects.length && (await waiting(world)).length === 1);
  await Promise.all(runners.map((runner) => runner.stop()));
  assert.deepEqual(rung.sort(), subjects.sort());
  assert.equal(broke, 1);
  assert.deepEqual(await waiting(world), [{ subject: 'first of all', dueAt: minutes(world, 1), attempts: 1 }]);
});

committedTest('a timer set while the runner rests is not forgotten, and a stop waits for what is under way', async (world) => {
  let finished = 0;
  const handlers: TimerHandlers = {
    'test.bell': async () => {
      await sleep(200);
      finished += 1;
    },
  };
  const runner = startTimers(depsOf(world), handlers);
  await sleep(50);
  await setTimer(world.act(), 'test.bell', 'one', world.clock.now(), { word: 'x' });
  await until(async () => (await waiting(world)).length === 1);
  await sleep(1_100);
  await runner.stop();
  assert.deepEqual([finished, await waiting(world)], [1, []]);
});
