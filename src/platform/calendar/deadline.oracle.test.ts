import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from './day.ts';
import { deriveDeadline } from './deadline.ts';
import { julian, makeUpDays, oracleDeadline, oracleWorks, textOf, type OracleCase } from './deadline.oracle.ts';
import { isWorkday } from './working-days.ts';

// `npm run oracle` tries 100,000.
const cases = Number(process.env['MINGTANG_ORACLE_CASES'] ?? 2000);
const first = julian(2015, 1, 1);
const last = julian(2026, 12, 31);
const leapDays = [2015, 2016, 2020, 2023, 2024, 2026].flatMap((year) => [`${year}-02-28`, addDays(`${year}-02-28`, 1)]);
const yearEnds = Array.from({ length: 12 }, (_, index) => `${2015 + index}-12-31`);

const anyUnit = fc.constantFrom('workday' as const, 'calendarDay' as const, 'month' as const);
const anyStart = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: first, max: last }).map(textOf) },
  { weight: 1, arbitrary: fc.constantFrom(...leapDays, ...yearEnds, ...makeUpDays) },
  { weight: 1, arbitrary: fc.integer({ min: julian(2012, 1, 1), max: julian(2030, 12, 31) }).map(textOf) },
);
const anyAmount = (unit: OracleCase['unit']) =>
  unit === 'month' ? fc.integer({ min: 0, max: 12 }) : fc.oneof(fc.constantFrom(0, 1, 5, 20, 30, 45, 60), fc.integer({ min: 0, max: 120 }));
const anyCase: fc.Arbitrary<OracleCase> = fc.tuple(anyStart, anyUnit, anyUnit, fc.boolean()).chain(([start, unit, other, same]) =>
  fc.record({
    start: fc.constant(start),
    unit: fc.constant(unit),
    n: anyAmount(unit),
    extension: fc.option(anyAmount(same ? unit : other).map((n) => ({ n, unit: same ? unit : other })), { nil: undefined }),
    suspensions: fc.array(
      fc.tuple(fc.integer({ min: -10, max: 90 }), fc.integer({ min: 0, max: 40 })).map(([after, length]) => ({
        from: addDays(start, after),
        to: addDays(start, after + length),
      })),
      { maxLength: 4 },
    ),
  }),
);

test('every day from 2012 to 2030 works exactly when the copied notices say so', () => {
  let seen = 0;
  for (let at = julian(2012, 1, 1); at <= julian(2030, 12, 31); at += 1, seen += 1) {
    const day = textOf(at);
    assert.equal(isWorkday(day), oracleWorks(day), day);
  }
  assert.equal(seen, 6940);
});

test('limits of 1, 5, 20 and 45 working days from every day of 2015 to 2026 equal the oracle', () => {
  for (let at = first; at <= last; at += 1)
    for (const n of [1, 5, 20, 45]) agrees({ start: textOf(at), n, unit: 'workday', suspensions: [] });
});

test(`${cases} random rules with extensions and suspensions equal the oracle`, () => {
  fc.assert(fc.property(anyCase, agrees), { numRuns: cases });
});

test('the derivation tells of every day once, and numbers the counted days without a gap', () => {
  fc.assert(
    fc.property(anyCase, (oneCase) => {
      const { start, dueDate, countedDays, skippedDays } = derived(oneCase);
      const told = [...countedDays, ...skippedDays].map(({ day }) => day).sort();
      const days = [];
      for (let day = start; countedDays.length > 0 && day <= dueDate; day = addDays(day, 1)) days.push(day);
      assert.deepEqual(told, days);
      assert.deepEqual(countedDays.map(({ number }) => number), countedDays.map((_, index) => index + 1));
      assert.equal(countedDays.at(-1)?.day ?? start, dueDate);
    }),
    { numRuns: Math.min(cases, 5000) },
  );
});

function derived({ start, n, unit, extension, suspensions }: OracleCase) {
  return deriveDeadline({ start, limit: { n, unit }, suspensions, ...(extension && { extensions: [extension] }) });
}

function agrees(oneCase: OracleCase): void {
  const expected = oracleDeadline(oneCase);
  const deadline = derived(oneCase);
  assert.equal(deadline.dueDate, expected.dueDate);
  assert.deepEqual(deadline.provisionalYears, expected.years);
  assert.equal(deadline.provisional, expected.years.length > 0);
}
