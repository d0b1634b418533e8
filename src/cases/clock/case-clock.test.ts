import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseClock, clockDates, respondBy } from './case-clock.ts';
import type { CaseLimits } from '../case.ts';
import { lampBounds, lampOf } from './lamp.ts';

const limits: CaseLimits = {
  statutory: { n: 20, unit: 'workday', basis: '行政许可法 42' },
  promised: { n: 5, unit: 'workday' },
  extension: { n: 10, unit: 'workday' },
};
const submitted = {
  state: 'submitted' as const, receivedOn: '2026-02-12', correction: null, acceptedOn: null, limits, extensions: [], suspensions: [],
  suspended: false, decidedAt: null, closedAt: null,
};
const accepted = { ...submitted, state: 'accepted' as const, acceptedOn: '2026-02-12' };

test('without an answer the clock is overdue the day after, on a Saturday too', () => {
  assert.equal(lampOf({ dueOn: '2026-03-13', suspended: false, clock: 'decide', closedAt: null }, '2026-03-14'), 'overdue');
  assert.equal(lampOf({ dueOn: '2026-03-13', suspended: false, clock: 'decide', closedAt: null }, '2026-03-13'), 'nearlyDue');
  assert.equal(lampOf({ dueOn: '2026-03-13', suspended: false, clock: 'decide', closedAt: null }, '2026-03-10'), 'inTime');
});

test('lists draw the line between the lamps where lampOf draws it', () => {
  for (let day = 1; day <= 31; day++) {
    const dueOn = `2026-03-${String(day).padStart(2, '0')}`;
    const { today, inTimeFrom } = lampBounds('2026-03-12');
    const listed = dueOn < today ? 'overdue' : dueOn < inTimeFrom ? 'nearlyDue' : 'inTime';
    assert.equal(lampOf({ dueOn, suspended: false, clock: 'decide', closedAt: null }, today), listed, dueOn);
  }
});

test('before acceptance only the five days of Art. 32 run, without the Spring Festival', () => {
  assert.equal(respondBy('2026-02-12').dueDate, '2026-02-26');
  const clock = caseClock(submitted, '2026-02-13');
  assert.deepEqual([clock.runs, clock.dueOn, clock.statutory, clock.promised], ['respond', '2026-02-26', undefined, undefined]);
  assert.equal(clock.respond?.basis[0]?.cited['zh-CN'], '行政许可法第三十二条');
});

test('after acceptance the promised and the statutory clock run; lists go by the promise', () => {
  assert.deepEqual(clockDates(accepted, '2026-02-13'), {
    clock: 'decide', statutoryDue: '2026-03-18', promisedDue: '2026-02-26', dueOn: '2026-02-26', provisional: false,
  });
  assert.equal(caseClock(accepted, '2026-02-13').statutory?.basis[0]?.cited['zh-CN'], '行政许可法第四十二条');
  const unpromised = { ...accepted, limits: { ...limits, promised: null } };
  assert.equal(clockDates(unpromised, '2026-02-13').dueOn, '2026-03-18');
});

test('suspended days do not count, and the extension lengthens the limit', () => {
  const facts = {
    ...accepted, acceptedOn: '2025-04-01', extensions: [{ n: 10, unit: 'workday' as const, reason: '', on: '2025-04-20' }],
    suspensions: [{ ground: 'hearing' as const, from: '2025-04-14', to: '2025-04-25', days: 10, reason: '' }],
  };
  assert.equal(clockDates(facts, '2025-05-01').statutoryDue, '2025-05-30');
});

test('a suspension resumed on its own day takes nothing out', () => {
  const facts = { ...accepted, suspensions: [{ ground: 'testing' as const, from: '2026-02-26', to: '2026-02-25', days: 1, reason: '' }] };
  assert.equal(clockDates(facts, '2026-02-26').statutoryDue, '2026-03-18');
});

test('while suspended the lamp stands still and the date holds as of today', () => {
  const facts = { ...accepted, suspended: true, suspensions: [{ ground: 'testing' as const, from: '2026-02-25', days: 5, reason: '' }] };
  const clock = caseClock(facts, '2026-02-27');
  assert.equal(clock.lamp, 'suspended');
  assert.equal(clock.promised?.standingStill, true);
  assert.equal(clock.promised?.dueDate, '2026-03-02');
});

test('after the decision ten working days run to deliver, and none once it is closed', () => {
  const decided = { ...accepted, state: 'decided' as const, decidedAt: new Date('2026-02-25T16:30:00Z') };
  assert.deepEqual([caseClock(decided, '2026-02-26').runs, caseClock(decided, '2026-02-26').dueOn], ['deliver', '2026-03-11']);
  const closed = { ...decided, state: 'delivered' as const, closedAt: new Date('2026-02-27T01:00:00Z') };
  assert.deepEqual([caseClock(closed, '2026-02-28').runs, caseClock(closed, '2026-02-28').lamp, clockDates(closed, '2026-02-28').dueOn], [null, undefined, null]);
});

test('a date that needs a year without a notice says so', () => {
  assert.equal(clockDates({ ...accepted, acceptedOn: '2026-12-20' }, '2026-12-21').provisional, false);
  const late = { ...accepted, acceptedOn: '2026-12-28' };
  assert.equal(clockDates(late, '2026-12-29').provisional, true);
});
