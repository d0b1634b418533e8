import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay } from './day.ts';
import { deriveDeadline } from './deadline.ts';
import { calendarVersionOf, noticesOfChina } from './notices.ts';
import { addWorkdays, calendarDay, calendarKnownOn, calendarOf, calendarOfChina, isWorkday, workdaysBetween } from './working-days.ts';

test('a year without a notice is Monday to Friday and says that no notice is issued', () => {
  assert.deepEqual([2014, 2015, 2026, 2027].map((year) => calendarOfChina.hasNotice(year)), [false, true, true, false]);
  assert.deepEqual(calendarDay('2027-10-01'), { day: '2027-10-01', kind: 'workday', works: true, noticed: false });
  assert.equal(calendarDay('2014-10-01').kind, 'workday');
});

test('each day has its kind, and an exception the name of its holiday', () => {
  const kinds = ['2026-02-12', '2026-02-14', '2026-02-15', '2026-02-20', '2026-02-07'].map((day) => calendarDay(day));
  assert.deepEqual(kinds.map(({ kind }) => kind), ['workday', 'makeUpWorkday', 'holiday', 'holiday', 'weekend']);
  assert.deepEqual(kinds.map(({ name }) => name?.['zh-CN']), [undefined, '春节', '春节', '春节', undefined]);
  assert.equal(calendarDay('2025-10-06').name?.en, 'Mid-Autumn Festival');
  assert.equal(calendarDay('2015-09-04').name?.['zh-CN'], '抗战胜利纪念日');
});

test('working days are added forwards and backwards without the day itself', () => {
  assert.equal(addWorkdays('2026-02-12', 5), '2026-02-26');
  assert.equal(addWorkdays('2026-02-26', -5), '2026-02-12');
  assert.equal(addWorkdays('2026-02-15', 0), '2026-02-15');
  assert.equal(workdaysBetween('2026-02-12', '2026-02-26'), 5);
  assert.equal(workdaysBetween('2026-02-26', '2026-02-12'), -5);
  assert.equal(workdaysBetween('2026-02-15', '2026-02-15'), 0);
});

test('the notices stand in the order of their issue, each year has one, and the amendments change what they say', () => {
  const days = noticesOfChina.map(({ issuedOn }) => issuedOn);
  assert.deepEqual(days, days.toSorted());
  assert.ok(days.every(isDay));
  const arranging = noticesOfChina.filter(({ amends }) => !amends).map(({ year }) => year);
  assert.deepEqual(arranging, Array.from({ length: 12 }, (_, index) => 2015 + index));
  for (const { day, before } of noticesOfChina.flatMap(({ changes }) => changes ?? []))
    assert.notEqual(calendarDay(day).kind, before, day);
});

test('the calendar known on a day follows only the notices issued by then', () => {
  assert.equal(calendarOfChina.version, 'cn-2026+3');
  const before = calendarKnownOn('2020-01-25');
  assert.equal(before.version, 'cn-2020+2');
  assert.equal(isWorkday('2020-01-31', before), true);
  assert.equal(calendarDay('2020-02-01', before).kind, 'makeUpWorkday');
  assert.equal(isWorkday('2020-01-31', calendarKnownOn('2020-01-26')), false);
  assert.equal(isWorkday('2020-02-01'), false);
  assert.equal(isWorkday('2018-12-31', calendarKnownOn('2018-12-03')), true);
  assert.equal(isWorkday('2018-12-31', calendarKnownOn('2018-12-04')), false);
  const autumn = deriveDeadline({ start: '2025-10-30', limit: { n: 60, unit: 'workday' } }, calendarKnownOn('2025-10-30'));
  assert.deepEqual([autumn.provisional, autumn.provisionalYears, autumn.calendarVersion], [true, [2026], 'cn-2025+3']);
});

test('a new notice makes a provisional deadline firm and moves it', () => {
  const rule = { start: '2027-01-28', limit: { n: 5, unit: 'workday' as const } };
  const provisional = deriveDeadline(rule);
  const notices = [...noticesOfChina, { year: 2027, number: 'for this test', issuedOn: '2026-11-01' }];
  const newYear = { 'zh-CN': '春节', en: 'Spring Festival' };
  const firm = deriveDeadline(rule, calendarOf(notices, (day) => (day === '2027-02-03' ? { works: false, name: newYear } : undefined)));
  assert.deepEqual([provisional.dueDate, provisional.provisionalYears], ['2027-02-04', [2027]]);
  assert.deepEqual([firm.dueDate, firm.provisional, firm.calendarVersion], ['2027-02-05', false, 'cn-2027+3']);
  assert.equal(calendarVersionOf([]), 'cn-none+0');
});
