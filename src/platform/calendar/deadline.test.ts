import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid } from '../errors.ts';
import { said } from '../i18n.ts';
import { chineseNumber, ruleOfLaw } from './deadline-basis.ts';
import { deriveDeadline } from './deadline.ts';
import type { DeadlineRule, TimeUnit } from './deadline-rule.ts';

const due = (start: string, n: number, unit: TimeUnit = 'workday', more: Partial<DeadlineRule> = {}) =>
  deriveDeadline({ start, limit: { n, unit }, ...more });

test('a rule that cannot be counted is refused, each field with its sentence', () => {
  const refused = (rule: DeadlineRule, ...fields: string[]) =>
    assert.throws(() => deriveDeadline(rule), (error) => {
      assert.ok(error instanceof Invalid);
      assert.deepEqual(Object.keys(error.fields), fields);
      return true;
    });
  const limit = { n: 20, unit: 'workday' as const };
  refused({ start: '2025-02-30', limit }, 'start');
  refused({ start: '2025-02-03', limit: { n: -1, unit: 'workday' } }, 'limit.n');
  refused({ start: '2025-02-03', limit: { n: 1.5, unit: 'workday' } }, 'limit.n');
  refused({ start: '2025-02-03', limit, extensions: [{ n: Number.NaN }] }, 'extensions.0.n');
  refused({ start: '2025-02-03', limit, suspensions: [{ from: '2025-02-06', to: '2025-02-05' }] }, 'suspensions.0.to');
  refused({ start: '2025-02-03', limit, suspensions: [{ from: '2025-02-06' }] }, 'asOf');
  refused({ start: '2200-12-01', limit: { n: 30, unit: 'workday' } }, 'limit');
  refused({ start: '2025-02-03', limit: { n: 1e9, unit: 'month' } }, 'limit');
});

test('working days from the day after the start, over holidays and make-up days, as the calendar of 2025 and 2026 has them', () => {
  const vectors: [string, number, string][] = [
    ['2026-01-30', 5, '2026-02-06'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-02-12', 20, '2026-03-18'],
    ['2026-04-28', 20, '2026-05-28'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-18', 30, '2026-11-05'],
    ['2026-09-25', 5, '2026-10-09'],
    ['2026-11-20', 20, '2026-12-18'],
    ['2025-01-24', 20, '2025-02-27'],
    ['2025-01-24', 45, '2025-04-03'],
    ['2025-09-26', 20, '2025-10-30'],
  ];
  for (const [start, n, dueDate] of vectors) {
    const deadline = due(start, n);
    assert.deepEqual([deadline.dueDate, deadline.provisional, deadline.countedDays.length], [dueDate, false, n], start);
  }
});

test('an extension lengthens the limit and a suspension is left out, each with its article', () => {
  const deadline = due('2025-04-01', 20, 'workday', {
    extensions: [{ n: 10 }],
    suspensions: [{ from: '2025-04-14', to: '2025-04-25', ground: said('听证', 'Hearing') }],
  });
  assert.equal(deadline.dueDate, '2025-05-30');
  assert.equal(deadline.provisional, false);
  assert.deepEqual(deadline.basis.map(({ article }) => article), [201, 82, 42, 45]);
  assert.equal(deadline.suspensions[0]?.skips, 10);
  const why = Object.fromEntries(deadline.skippedDays.map((skipped) => [skipped.day, skipped]));
  assert.deepEqual(why['2025-04-01'], { day: '2025-04-01', why: 'startDay' });
  assert.deepEqual(why['2025-04-05'], { day: '2025-04-05', why: 'holiday', name: said('清明节', 'Qingming Festival') });
  assert.deepEqual(why['2025-04-14'], { day: '2025-04-14', why: 'suspension', name: said('听证', 'Hearing') });
  assert.deepEqual(why['2025-04-19'], { day: '2025-04-19', why: 'weekend' });
  assert.deepEqual(deadline.countedDays.find(({ day }) => day === '2025-04-27')?.makesUpFor, said('劳动节', 'Labour Day'));
});

test('the hearing of the entertainment licence: promised 17 March, statutory 31 March', () => {
  const suspensions = [{ from: '2026-02-27', to: '2026-03-10' }];
  const promised = due('2026-02-12', 10, 'workday', { suspensions });
  assert.equal(promised.dueDate, '2026-03-17');
  assert.equal(promised.suspensions[0]?.skips, 9);
  assert.equal(due('2026-02-12', 20, 'workday', { suspensions }).dueDate, '2026-03-31');
});

test('calendar days count every day; a last day off moves to the day after it (Civil Code 203)', () => {
  const moved = due('2026-09-18', 9, 'calendarDay');
  assert.deepEqual([moved.dueDate, moved.movedFrom, moved.countedDays.length], ['2026-09-28', '2026-09-27', 9]);
  assert.deepEqual(moved.basis.map(({ article }) => article), [201, 203]);
  assert.equal(due('2026-09-18', 10, 'calendarDay').movedFrom, undefined);
  assert.equal(due('2026-05-02', 7, 'calendarDay').dueDate, '2026-05-09', 'a make-up Saturday is not a day off');
  assert.equal(due('2026-09-20', 11, 'calendarDay').dueDate, '2026-10-08');
  assert.equal(due('2026-03-02', 5, 'calendarDay').dueDate, '2026-03-09', 'Saturday moves to Monday');
});

test('months end on the corresponding day or the last day of the month (Civil Code 202)', () => {
  assert.equal(due('2026-01-31', 1, 'month').dueDate, '2026-02-28', 'a make-up Saturday');
  assert.equal(due('2025-08-31', 6, 'month').dueDate, '2026-02-28');
  assert.equal(due('2024-01-31', 1, 'month').dueDate, '2024-02-29');
  assert.equal(due('2026-03-04', 1, 'month').dueDate, '2026-04-07', '4 April lies in Qingming');
  assert.equal(due('2026-01-31', 1, 'month', { extensions: [{ n: 1 }] }).dueDate, '2026-03-31');
  assert.deepEqual(due('2026-01-31', 1, 'month').basis.map(({ article }) => article), [201, 202]);
});

test('a suspension pushes calendar days and months by its own length', () => {
  const suspensions = [{ from: '2026-03-10', to: '2026-03-19' }];
  assert.equal(due('2026-03-02', 14, 'calendarDay', { suspensions }).dueDate, '2026-03-26');
  assert.equal(due('2026-03-02', 1, 'month', { suspensions }).dueDate, '2026-04-13', '2 April and 10 days is a Sunday');
});

test('where suspensions overlap each day is taken out once; before the start and after the end they take nothing', () => {
  const suspensions = [
    { from: '2026-06-01', to: '2026-06-05' },
    { from: '2026-06-03', to: '2026-06-09' },
    { from: '2026-05-01', to: '2026-05-25' },
    { from: '2026-08-01', to: '2026-08-25' },
  ];
  const deadline = due('2026-05-25', 10, 'workday', { suspensions });
  assert.deepEqual(deadline.suspensions.map(({ skips }) => skips), [5, 2, 0, 0]);
  assert.equal(deadline.dueDate, due('2026-05-25', 10, 'workday', { suspensions: [{ from: '2026-06-01', to: '2026-06-09' }] }).dueDate);
});

test('an open suspension makes the clock stand still: the date holds if counting resumes the day after', () => {
  const open = (asOf: string) => due('2026-06-01', 10, 'workday', { suspensions: [{ from: '2026-06-08' }], asOf });
  assert.deepEqual([open('2026-06-10').dueDate, open('2026-06-10').standingStill], ['2026-06-18', true]);
  assert.deepEqual([open('2026-06-11').dueDate, open('2026-06-11').standingStill], ['2026-06-22', true]);
  assert.equal(open('2026-06-05').standingStill, false, 'it has not begun');
  const after = due('2026-06-01', 3, 'workday', { suspensions: [{ from: '2026-06-08' }], asOf: '2026-06-20' });
  assert.deepEqual([after.dueDate, after.standingStill], ['2026-06-04', false], 'the period ended before it began');
});

test('a limit of 0 is due on the start day itself, even on a day off', () => {
  const deadline = due('2026-10-01', 0);
  assert.deepEqual([deadline.dueDate, deadline.countedDays, deadline.skippedDays], ['2026-10-01', [], []]);
  assert.deepEqual(deadline.basis.map(({ article }) => article), [34]);
});

test('a deadline that needs a year without a notice is provisional and names the year', () => {
  assert.deepEqual(due('2026-12-18', 20).provisionalYears, [2027]);
  assert.equal(due('2026-12-18', 9).provisional, false);
  assert.deepEqual(due('2026-12-01', 60, 'calendarDay').provisionalYears, [2027]);
  assert.deepEqual(due('2026-12-20', 300).provisionalYears, [2027, 2028]);
  assert.deepEqual(due('2014-12-25', 10).provisionalYears, [2014]);
});

test('a procedure names its own law, and extensions may have their own unit', () => {
  const disclosure = ruleOfLaw(said('政府信息公开条例', 'Regulations on Open Government Information'), 33, said('二十个工作日', '20 working days'));
  const deadline = due('2026-06-01', 20, 'workday', { law: { limit: disclosure, extension: disclosure }, extensions: [{ n: 1, unit: 'month' }] });
  assert.deepEqual(deadline.basis.map(({ of, article }) => [of, article]), [
    ['limit', 33], ['startDay', 201], ['workdays', 82], ['months', 202], ['extension', 33],
  ]);
  assert.equal(deadline.basis[0]?.cited['zh-CN'], '政府信息公开条例第三十三条');
  assert.equal(deadline.dueDate, '2026-07-30', '30 June and one month');
});

test('articles are numbered in Chinese', () => {
  const written = [1, 10, 12, 20, 82, 100, 110, 201, 1010, 1260].map(chineseNumber);
  assert.deepEqual(written, ['一', '十', '十二', '二十', '八十二', '一百', '一百一十', '二百零一', '一千零一十', '一千二百六十']);
  assert.throws(() => chineseNumber(0), RangeError);
});
