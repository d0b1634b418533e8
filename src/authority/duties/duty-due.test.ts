import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayNumber, weekday } from '#platform/calendar/day.ts';
import { calendarOf } from '#platform/calendar/working-days.ts';
import { said } from '#platform/i18n.ts';
import { checkDuty } from './check-duty.ts';
import { dutiesOfLaw } from './duties-of-law.ts';
import type { DutyEntry } from './duty.ts';
import { derivationOf, dueOf, firstYearOf, termAfter, termOfYear } from './duty-due.ts';

const [publication, yearly] = [dutiesOfLaw.find(({ code }) => code === 'XKF-40')!, dutiesOfLaw.find(({ code }) => code === 'GKT-49-1')!];
const inspection: DutyEntry = { ...publication, code: 'JC', trigger: { kind: 'recurring', event: 'licenceIssued' }, limit: { n: 12, unit: 'month' } };

test('a duty without basis, without limit, with one that is over, or of a day that no year has is refused by field', () => {
  const fields = (changes: object): string[] => Object.keys(checkDuty({ ...publication, ...changes } as DutyEntry, '2026-01-01'));
  assert.deepEqual(fields({ bases: [] }), ['bases']);
  assert.deepEqual(fields({ bases: [{ ...publication.bases[0]!, inForceTo: '2025-12-31' }] }), ['bases.0']);
  assert.deepEqual(fields({ bases: [{ ...publication.bases[0]!, article: undefined }] }), ['bases.0']);
  assert.deepEqual(fields({ limit: undefined }), ['limit']);
  assert.deepEqual(fields({ limit: { n: 0, unit: 'workday' } }), ['limit']);
  assert.deepEqual(fields({ code: '第一' }), ['code']);
  assert.deepEqual(fields({ englishName: ' ' }), ['name']);
  const ofYear = (changes: object): string[] => Object.keys(checkDuty({ ...yearly, ...changes } as DutyEntry, '2026-01-01'));
  assert.deepEqual(ofYear({ trigger: { kind: 'yearly', from: '02-01', by: '01-31' } }), ['trigger']);
  assert.deepEqual(ofYear({ trigger: { kind: 'yearly', from: '01-01', by: '02-29' } }), ['trigger']);
  assert.deepEqual(ofYear({ owedBy: 'bodyOfPower' }), ['owedBy']);
  assert.deepEqual(ofYear({ limit: { n: 1, unit: 'month' } }), ['limit']);
  for (const entry of dutiesOfLaw) assert.deepEqual(checkDuty(entry, '2026-01-01'), {}, entry.code);
});

test('a decision granted before Spring Festival is published by the twentieth working day, and each counted day stands in the derivation', () => {
  const term = termAfter(publication, '2026-02-12')!;
  assert.equal(dueOf(term), '2026-03-18');
  const derived = derivationOf(term, publication.bases[0])!;
  assert.equal(derived.countedDays.length, 20);
  assert.deepEqual(derived.basis.map(({ of, cited }) => [of, cited['zh-CN']])[0], ['limit', '行政许可法第四十条']);
});

test('the last day that a law names is not moved off a day off, and a year that can no longer be kept is not owed', () => {
  assert.equal(dueOf(termOfYear(yearly, 2026)!), '2026-01-31'); // a Saturday
  assert.equal(derivationOf(termOfYear(yearly, 2026)!, yearly.bases[0]), undefined);
  assert.deepEqual(['2026-01-01', '2026-01-31', '2026-02-01'].map((day) => firstYearOf(yearly, day)), [2026, 2026, 2027]);
});

test('periods that recur begin on the corresponding day of the event, whatever became of the one before, and end with the licence', () => {
  const starts = [1, 2, 3, 4, 5].map((period) => termAfter(inspection, '2024-02-29', { period })!.start);
  assert.deepEqual(starts, ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  assert.equal(termAfter(inspection, '2024-02-29', { period: 3, by: '2027-02-26' }), undefined);
  assert.equal(termAfter(inspection, '2024-02-29', { period: 3, by: '2027-02-27' })?.start, '2026-02-28');
});

// Any days of two years may be days off or make-up days.
const first = '2025-06-01';
const anyCalendar = fc.record({ off: fc.uniqueArray(fc.nat(730), { maxLength: 60 }), on: fc.uniqueArray(fc.nat(730), { maxLength: 30 }) });

test('over any calendar the last day is the one that counting on the fingers gives', () => {
  fc.assert(
    fc.property(anyCalendar, fc.nat(300), fc.integer({ min: 1, max: 60 }), fc.constantFrom('workday' as const, 'calendarDay' as const), ({ off, on }, startsAt, n, unit) => {
      const offDays = new Set(off.map((days) => addDays(first, days)));
      const onDays = new Set(on.map((days) => addDays(first, days)).filter((day) => !offDays.has(day)));
      const exception = (day: string) => (offDays.has(day) ? { works: false, name: said('假', 'off') } : onDays.has(day) ? { works: true, name: said('补', 'on') } : undefined);
      const calendar = calendarOf([2025, 2026, 2027].map((year) => ({ year, number: '', issuedOn: '2020-01-01' })), exception);
      const works = (day: string): boolean => !offDays.has(day) && (onDays.has(day) || weekday(day) <= 5);
      const start = addDays(first, startsAt);
      let [day, left] = [start, n];
      while (left > 0) {
        day = addDays(day, 1);
        if (unit === 'calendarDay' || works(day)) left -= 1;
      }
      while (!works(day)) day = addDays(day, 1); // 民法典 203
      const term = termAfter({ ...publication, limit: { n, unit } }, start)!;
      assert.equal(dueOf(term, calendar), day);
      assert.ok(dayNumber(day) > dayNumber(start));
    }),
    { numRuns: 400 },
  );
});
