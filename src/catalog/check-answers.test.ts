import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Invalid } from '#platform/errors.ts';
import { answersFromForm } from './answers-from-form.ts';
import { checkAnswers } from './check-answers.ts';
import { buildForm } from './factory.ts';

const item = { form: buildForm(), contentHash: 'form-of-tests' };
const good = {
  name: '禾下面馆', creditCode: '92330802DM900001XQ', phone: '13805700001', area: 120.5, staff: 3, kind: 'catering',
  dishes: ['hot'], warehouse: false, openOn: '2026-05-01', people: [{ name: '林晓岚', duty: '厨师' }], truthful: true,
};

function problems(answers: unknown): Record<string, string> {
  let found: Record<string, string> = {};
  assert.throws(
    () => checkAnswers(item, answers),
    (error) => {
      assert.ok(error instanceof Invalid);
      found = Object.fromEntries(Object.entries(error.fields).map(([name, sentence]) => [name, sentence['zh-CN']]));
      for (const { en } of Object.values(error.fields)) assert.doesNotMatch(en, /\{\w+\}/);
      return true;
    },
  );
  return found;
}

test('what is no object of answers is refused', () => {
  for (const raw of [null, 'x', 7, [], undefined]) assert.ok('answers' in problems(raw));
});

test('each missing answer is named with its label, in the order of the form', () => {
  const found = problems({});
  assert.equal(found['name'], '请填写“经营者名称”');
  assert.equal(found['kind'], '请选择“主体业态”');
  assert.equal(found['truthful'], '请确认：内容真实');
  assert.deepEqual(Object.keys(found).slice(0, 3), ['name', 'creditCode', 'phone']);
});

test('each wrong answer says what is wrong and how to mend it', () => {
  const wrong = { creditCode: '92330802DM900001XX', phone: '1380570000', area: 0, staff: 1.5, kind: 'other', dishes: ['hot', 'hot'], openOn: '2026-02-30', truthful: false };
  const found = problems({ ...good, ...wrong, name: '面'.repeat(101) });
  assert.deepEqual(Object.keys(found).sort(), [...Object.keys(wrong), 'name'].sort());
  assert.equal(found['name'], '“经营者名称”最多 100 个字，现在有 101 个');
  assert.match(found['phone']!, /11 位手机号码/);
  assert.match(found['area']!, /要大于 0 平方米/);
  assert.match(found['staff']!, /整数/);
  assert.match(found['openOn']!, /2026-03-17/);
  assert.match(found['creditCode']!, /校验|第/);
});

test('an unknown field is refused by name, also inside a row, also __proto__', () => {
  assert.match(problems({ ...good, colour: 'red' })['colour']!, /没有“colour”/);
  assert.ok('people.0.age' in problems({ ...good, people: [{ name: '甲', duty: '厨师', age: 3 }] }));
  assert.ok('__proto__' in problems(JSON.parse('{"__proto__": {"x": 1}}')));
});

test('a row of a group is named by its number', () => {
  const found = problems({ ...good, people: [good.people[0], { name: '乙' }] });
  assert.deepEqual(found, { 'people.1.duty': '请填写“岗位”' });
  assert.match(problems({ ...good, people: [] })['people']!, /至少 1 行/);
});

test('what becomes required by another answer is asked for, and what is not asked for is left out', () => {
  assert.deepEqual(Object.keys(problems({ ...good, warehouse: true })), ['warehouseAddress']);
  const kept = checkAnswers(item, { ...good, warehouse: false, warehouseAddress: '某处' });
  assert.ok(!('warehouseAddress' in kept));
});

test('answers are kept trimmed and codes as the registers write them', () => {
  const kept = checkAnswers(item, { ...good, name: '  禾下面馆\u0000 ', creditCode: ' 9233 0802 dm900001xq ', note: '  ' });
  assert.equal(kept['name'], '禾下面馆');
  assert.equal(kept['creditCode'], good.creditCode);
  assert.ok(!('note' in kept));
});

test('a sent form is read: numbers, ticks, yes and no, rows', () => {
  const sent = {
    token: 'x', name: '禾下面馆', creditCode: good.creditCode, phone: good.phone, area: '１,２00.5', staff: ' 3 ', kind: 'catering', dishes: ['', 'hot'], warehouse: 'no',
    openOn: '2026-05-01', 'people.0.name': '林晓岚', 'people.0.duty': '厨师', 'people.7.name': '', 'people.7.duty': '', truthful: 'yes',
  };
  const answers = answersFromForm(item, sent);
  assert.deepEqual(checkAnswers(item, answers), { ...good, area: 1200.5 });
  assert.match(problems(answersFromForm(item, { ...sent, area: '很大' }))['area']!, /数字/);
  assert.deepEqual(answersFromForm(item, sent, ['staff']), { staff: 3 });
});

const keys = fc.constantFrom(...Object.keys(good), 'people.0.name', 'people.999.duty', 'x');

test('whatever is sent, answers are given back or refused by field', () => {
  fc.assert(
    fc.property(fc.object({ key: keys, maxDepth: 2 }), fc.dictionary(keys, fc.oneof(fc.string(), fc.array(fc.string()))), (raw, sent) => {
      for (const answers of [raw, answersFromForm(item, sent)]) {
        try {
          checkAnswers(item, answers);
        } catch (error) {
          assert.ok(error instanceof Invalid && Object.keys(error.fields).length > 0, String(error));
        }
      }
    }),
    { numRuns: 300 },
  );
});
