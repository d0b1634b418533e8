import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths, dayInChina, dayNumber, dayOfNumber, formatDay, isDay, sayDay, startOfDay, weekday } from './day.ts';

test('what is not a day of the calendar from 1900 to 2200 is refused', () => {
  const notDays = ['2025-02-29', '1900-02-29', '2025-04-31', '2025-00-10', '2025-13-01', '2025-01-00', '1899-12-31'];
  const notWritten = ['2201-01-01', '2025-1-1', '2025-01-01T00:00', ' 2025-01-01', '2025/01/01', '', '20250101', '２０２５-01-01'];
  for (const text of [...notDays, ...notWritten, null, undefined, 20250101, ['2025-01-01']]) {
    assert.equal(isDay(text), false, String(text));
    assert.throws(() => dayNumber(text as string), RangeError);
  }
  assert.throws(() => addDays('2200-12-31', 1), RangeError);
  assert.throws(() => dayOfNumber(0.5), RangeError);
});

test('a real day is one, and its number leads back to it', () => {
  for (const day of ['1900-01-01', '1969-12-31', '1970-01-01', '2000-02-29', '2024-02-29', '2100-02-28', '2200-12-31']) {
    assert.equal(isDay(day), true, day);
    assert.equal(dayOfNumber(dayNumber(day)), day);
  }
});

test('the day in China begins at 16:00 UTC of the day before', () => {
  assert.equal(dayInChina(new Date('2026-03-16T15:59:59.999Z')), '2026-03-16');
  assert.equal(dayInChina(new Date('2026-03-16T16:00:00Z')), '2026-03-17');
  assert.equal(startOfDay('2026-03-17').toISOString(), '2026-03-16T16:00:00.000Z');
});

test('months lead to the corresponding day, or to the last day of the month', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
  assert.equal(addMonths('2025-12-15', 1), '2026-01-15');
  assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
  assert.equal(addMonths('2025-03-31', 20), '2026-11-30');
});

test('the week runs from Monday, 1, to Sunday, 7', () => {
  assert.deepEqual(['2026-03-16', '2026-03-22', '1969-12-28'].map(weekday), [1, 7, 7]);
});

test('a day is written for people, with its year unless that is this year', () => {
  assert.equal(formatDay('2026-03-17', 'zh-CN', { thisYear: 2026 }), '3 月 17 日（星期二）');
  assert.equal(formatDay('2026-03-17', 'en', { thisYear: 2026 }), 'Tuesday 17 March');
  assert.deepEqual(sayDay('2026-03-22', { thisYear: 2027 }), { 'zh-CN': '2026 年 3 月 22 日（星期日）', en: 'Sunday 22 March 2026' });
  assert.deepEqual(sayDay('2026-03-22', { bare: true }), { 'zh-CN': '2026 年 3 月 22 日', en: '22 March 2026' });
});
