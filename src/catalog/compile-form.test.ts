import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemOfForm } from './compile-form.ts';

const form = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const name = { type: 'string', minLength: 2 };
const ifThen: unknown = JSON.parse('{ "if": { "properties": { "kind": { "const": "a" } } }, "then": { "required": ["name"] } }');

test('a part that was sound in one form is passed over in the next, and nothing else is', async () => {
  assert.equal(await problemOfForm(form({ name }, { allOf: [ifThen] })), undefined);
  assert.match((await problemOfForm(form({ name, age: { type: 'no-type' } }, { allOf: [ifThen] })))!, /age|type/);
  assert.match((await problemOfForm(form({ name: { ...name, minLength: -1 } })))!, /minLength/);
  assert.match((await problemOfForm(form({ name }, { allOf: [ifThen, JSON.parse('{ "if": {}, "then": 7 }')] })))!, /then/);
  assert.match((await problemOfForm(form({ name }, { required: 'name' })))!, /required/);
  assert.match((await problemOfForm(form({ name: { type: 'string', format: 'no-format' } })))!, /no-format/);
});

test('what is broken stays broken: only sound parts are remembered', async () => {
  const broken = form({ name: { type: 'string', pattern: '(' } });
  const first = await problemOfForm(broken);
  assert.deepEqual([first !== undefined, await problemOfForm(broken)], [true, first]);
});

test('a part that points to a place in its form is looked at in every form', async () => {
  const pointing = { $ref: '#/properties/name' };
  assert.equal(await problemOfForm(form({ name, again: pointing })), undefined);
  assert.match((await problemOfForm(form({ again: pointing })))!, /properties\/name/);
});
