import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { Invalid } from '../errors.ts';
import { parse } from './parse.ts';

const Thing = z.strictObject({
  name: z.string().min(2),
  age: z.int('年龄要填整数\nThe age must be a whole number'),
  place: z.string('请填写地点 | The place must be given').optional(),
  tags: z.array(z.strictObject({ word: z.string() })).optional(),
});

function fieldsOf(value: unknown, schema: z.ZodType = Thing) {
  try {
    parse(schema, value);
  } catch (error) {
    assert.ok(error instanceof Invalid, String(error));
    return error.fields;
  }
  assert.fail('was read');
}

test('each field is refused by its path, in both languages', () => {
  const fields = fieldsOf({ name: 'x', tags: [{ word: 'a' }, { word: 1 }] });
  assert.deepEqual(Object.keys(fields), ['name', 'age', 'tags.1.word']);
  for (const { 'zh-CN': zh, en } of Object.values(fields)) {
    assert.match(zh, /[一-龥]/);
    assert.doesNotMatch(en, /[一-龥]/);
  }
});

test('a message of our own is taken apart at its line feed, or at its bar', () => {
  assert.deepEqual(fieldsOf({ name: 'ab', age: 1.5, place: 7 }), {
    age: { 'zh-CN': '年龄要填整数', en: 'The age must be a whole number' },
    place: { 'zh-CN': '请填写地点', en: 'The place must be given' },
  });
});

test('a message in one language serves for both', () => {
  assert.deepEqual(fieldsOf(1, z.string('text')), { body: { 'zh-CN': 'text', en: 'text' } });
});

test('an unknown key is named itself, whatever it is called', () => {
  const hostile = JSON.parse('{"name":"ab","age":1,"__proto__":1,"constructor":2,"tags":[{"word":"a","b\\nc":1}]}') as unknown;
  const fields = fieldsOf(hostile);
  assert.deepEqual(Object.keys(fields).sort(), ['__proto__', 'constructor', 'tags.0.b\nc']);
  assert.doesNotMatch(fields['tags.0.b\nc']!.en, /[一-龥]/);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('a flood of unknown keys is answered by a few, cut short', () => {
  const flood = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`${n}-${'x'.repeat(500)}`, n]));
  const fields = fieldsOf({ name: 'ab', age: 1, ...flood });
  assert.equal(Object.keys(fields).length, 20);
  assert.ok(Object.keys(fields).every((name) => name.length <= 200));
  assert.ok(JSON.stringify(fields).length < 20_000, String(JSON.stringify(fields).length));
});

test('a list of a hundred thousand wrong things is answered by a hundred', () => {
  const tags = Array.from({ length: 100_000 }, () => 0);
  assert.equal(Object.keys(fieldsOf({ name: 'ab', age: 1, tags })).length, 100);
});

test('what fits is read, without anything else', () => {
  assert.deepEqual(parse(z.object({ n: z.coerce.number() }), { n: '3', more: 1 }), { n: 3 });
});
