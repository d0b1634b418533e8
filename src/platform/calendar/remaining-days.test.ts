import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveDeadline } from './deadline.ts';
import { remainingDays } from './remaining-days.ts';

test('overdue is negative from the first day after the last day, weekend or not', () => {
  assert.equal(remainingDays('2026-03-13', '2026-03-14'), -1);
  assert.equal(remainingDays('2026-03-13', '2026-03-16'), -1);
  assert.equal(remainingDays('2026-03-13', '2026-03-17'), -2);
});

test('the last day itself has none left, the day before it one', () => {
  assert.equal(remainingDays('2026-03-17', '2026-03-17'), 0);
  assert.equal(remainingDays('2026-03-17', '2026-03-16'), 1);
  assert.equal(remainingDays('2026-03-17', '2026-03-13'), 2);
});

test('suspended working days still to come are not days left', () => {
  const deadline = deriveDeadline({
    start: '2026-02-12',
    limit: { n: 10, unit: 'workday' },
    suspensions: [{ from: '2026-02-27', to: '2026-03-10' }],
  });
  assert.equal(remainingDays(deadline, '2026-02-12'), 10);
  assert.equal(remainingDays(deadline, '2026-02-26'), 5);
  assert.equal(remainingDays(deadline, '2026-03-04'), 5);
  assert.equal(remainingDays(deadline, '2026-03-12'), 3);
});
