import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { Invalid } from '../errors.ts';
import { answerDeadline, DeadlineAnswer } from './deadline-answer.ts';
import { deadlineCommand } from './deadline-command.ts';
import { DeadlineInput, DeadlineQuery, readDeadlineInput, readDeadlineQuery } from './deadline-input.ts';

const good = { accepted: '2025-04-01', limit: { n: 20, unit: 'workday' } };
const today = '2026-03-01';

function refuses(work: () => unknown, ...fields: string[]): void {
  assert.throws(work, (error) => {
    assert.ok(error instanceof Invalid, String(error));
    assert.deepEqual(Object.keys(error.fields), fields);
    for (const sentence of Object.values(error.fields)) {
      assert.match(sentence['zh-CN'], /[一-龥]/);
      assert.doesNotMatch(sentence.en, /[一-龥]|Invalid input/);
    }
    return true;
  });
}

test('an input that is not one is refused with a sentence for each field, in both languages', () => {
  const bad: [unknown, ...string[]][] = [
    [null, 'body'],
    [[], 'body'],
    ['x', 'body'],
    [{}, 'accepted', 'limit'],
    [{ ...good, accepted: '2025-02-30' }, 'accepted'],
    [{ ...good, accepted: 20250401 }, 'accepted'],
    [{ ...good, accepted: '1899-12-31' }, 'accepted'],
    [{ ...good, limit: { n: -1, unit: 'workday' } }, 'limit.n'],
    [{ ...good, limit: { n: 3661, unit: 'workday' } }, 'limit.n'],
    [{ ...good, limit: { n: 1.5, unit: 'workday' } }, 'limit.n'],
    [{ ...good, limit: { n: '20', unit: 'workday' } }, 'limit.n'],
    [{ ...good, limit: { n: 121, unit: 'month' } }, 'limit.n'],
    [{ ...good, limit: { n: 20, unit: 'year' } }, 'limit.unit'],
    [{ ...good, limit: { n: 20 } }, 'limit.unit'],
    [{ ...good, limit: { n: 20, unit: 'workday', days: 1 } }, 'limit.days'],
    [{ ...good, holidays: [] }, 'holidays'],
    [JSON.parse(`{"accepted":"2025-04-01","limit":{"n":20,"unit":"workday"},"__proto__":{"n":1}}`), '__proto__'],
    [{ ...good, constructor: 1 }, 'constructor'],
    [{ ...good, extensions: {} }, 'extensions'],
    [{ ...good, extensions: [10] }, 'extensions.0'],
    [{ ...good, extensions: [{}] }, 'extensions.0.n'],
    [{ ...good, extensions: Array.from({ length: 21 }, () => ({ n: 1 })) }, 'extensions'],
    [{ ...good, extensions: [{ n: 3660 }] }, 'limit.n'],
    [{ ...good, suspensions: [{ to: '2025-04-10' }] }, 'suspensions.0.from'],
    [{ ...good, suspensions: [{ from: '2025-04-10', to: '2025-04-09' }] }, 'suspensions.0.to'],
    [{ ...good, suspensions: [{ from: '2025-04-10', to: '2025-04-09T' }] }, 'suspensions.0.to'],
    [{ ...good, suspensions: Array.from({ length: 51 }, () => ({ from: '2025-04-10', to: '2025-04-10' })) }, 'suspensions'],
    [{ ...good, suspensions: [{ from: '2025-04-10', to: '2199-04-10' }] }, 'suspensions'],
    [{ ...good, suspensions: [{ from: '2025-04-10' }], asOf: '2199-04-10' }, 'suspensions'],
    [{ ...good, suspensions: [{ from: '2025-04-10', ground: 'x'.repeat(101) }] }, 'suspensions.0.ground'],
    [{ ...good, asOf: 'today' }, 'asOf'],
  ];
  for (const [raw, ...fields] of bad) refuses(() => readDeadlineInput(raw), ...fields);
  refuses(() => answerDeadline(readDeadlineInput({ accepted: '2200-12-20', limit: good.limit }), today), 'limit');
});

test('a query that is not one is refused', () => {
  const query = { from: '2026-02-12', n: '20', unit: 'workday' };
  refuses(() => readDeadlineQuery({}), 'from', 'n', 'unit');
  for (const n of ['', '-1', '1.5', '1e3', '3661', '99999', ' 20', ['20', '21']]) refuses(() => readDeadlineQuery({ ...query, n }), 'n');
  refuses(() => readDeadlineQuery({ ...query, n: '121', unit: 'month' }), 'n');
  refuses(() => readDeadlineQuery({ ...query, unit: 'WORKDAY' }), 'unit');
  refuses(() => readDeadlineQuery({ ...query, lang: 'en' }), 'lang');
});

test('what is asked for is answered, and the answer fits its own schema', () => {
  const input = { ...good, extensions: [{ n: 10 }], suspensions: [{ from: '2025-04-14', to: '2025-04-25', ground: '听证' }] };
  const answer = answerDeadline(readDeadlineInput(input), today);
  assert.deepEqual([answer.dueDate, answer.provisional], ['2025-05-30', false]);
  assert.deepEqual(z.strictObject(DeadlineAnswer.shape).parse(JSON.parse(JSON.stringify(answer))), answer);
  assert.equal(answerDeadline(readDeadlineQuery({ from: '2026-02-12', n: '20', unit: 'workday' }), today).dueDate, '2026-03-18');
});

test('an open suspension without asOf is looked at as of today', () => {
  const answer = answerDeadline(readDeadlineInput({ accepted: '2026-02-24', limit: good.limit, suspensions: [{ from: '2026-02-25' }] }), today);
  assert.deepEqual([answer.asOf, answer.standingStill], [today, true]);
});

test('the schemas describe themselves for the API document', () => {
  for (const schema of [DeadlineInput, DeadlineQuery, DeadlineAnswer]) {
    const { properties, description } = z.toJSONSchema(schema, { io: 'input' });
    assert.ok(description);
    assert.ok(Object.keys(properties ?? {}).length >= 3);
  }
});

test('the command refuses what it does not know and answers as the API does', () => {
  refuses(() => deadlineCommand(['--start', '2026-02-12', '--rule', 'x', 'extra'], today), 'x', 'extra', '--rule');
  refuses(() => deadlineCommand(['--start', '2026-02-12', '--n', 'ten', '--unit', 'workday'], today), 'limit.n');
  refuses(() => deadlineCommand([], today), 'accepted', 'limit.n', 'limit.unit');
  const args = ['--start', '2025-04-01', '--n', '20', '--unit', 'workday', '--extension', '10', '--suspension', '2025-04-14..2025-04-25'];
  assert.equal(deadlineCommand([...args, '--json'], today).dueDate, '2025-05-30');
  const open = deadlineCommand(['--start=2026-02-24', '--n=20', '--unit=workday', '--suspension=2026-02-25..'], today);
  assert.equal(open.standingStill, true);
});
