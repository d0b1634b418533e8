import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnswers, getItem, type Item, searchItems } from '#catalog';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { demoTest } from '../../test/support/world.ts';
import { buildApplication } from './factory.ts';
import { isRequired } from './materials.ts';
import { submitApplication } from './submit-application.ts';

const paper = { key: 'm1', name: '监护人证明', originals: 1, copies: 0, required: false, source: 'applicant' as const, requiredWhen: '未满16周岁' };
const minor = { ...paper, requiredIf: { field: 'minor', is: [true] } };
const company = { ...paper, requiredIf: { applicant: ['company'] } };

test('a paper for some cases is required where the answers say so, and possible where nothing is known yet', () => {
  assert.equal(isRequired(minor, { answers: { minor: false }, applicant: {} }), false);
  assert.equal(isRequired(minor, { answers: {}, applicant: {} }), false);
  assert.equal(isRequired(minor, { answers: { minor: true }, applicant: {} }), true);
  assert.equal(isRequired(company, { answers: {}, applicant: { organisationKind: 'individualBusiness' } }), false);
  assert.equal(isRequired(company, { answers: {}, applicant: { organisationKind: 'company' } }), true);
  assert.equal(isRequired(minor), true);
  assert.equal(isRequired({ ...minor, tolerant: true }, { answers: { minor: true }, applicant: {} }), false, 'it may follow later');
  assert.equal(isRequired({ ...minor, exemptWhenShared: true }, { answers: { minor: true }, applicant: {} }), false, 'the state has it');
});

demoTest('every paper for some cases has a rule, and its question has words in both languages', async (world) => {
  const items: Item[] = [];
  for (let page = 1; items.length < 142; page++) for (const { code } of (await searchItems(world.db, { page })).rows) items.push(await getItem(world.db, code));
  const conditional = items.flatMap((item) => item.materials.filter((material) => material.requiredWhen && !material.exemptWhenShared).map((material) => ({ item, material })));
  assert.ok(conditional.length >= 12, `${conditional.length}`);
  for (const { item, material } of conditional) {
    const rule = material.requiredIf;
    assert.ok(rule, `${item.name}: ${material.name}`);
    if ('applicant' in rule) continue;
    const field = item.form!.fields[rule.field]!;
    assert.ok(field.label['zh-CN'] && field.label.en, `${item.name}: ${rule.field}`);
    const schema = (item.form!.schema['properties'] as Record<string, { type?: string; enum?: unknown[] }>)[rule.field]!;
    for (const value of rule.is) assert.ok(schema.type === 'boolean' ? typeof value === 'boolean' : schema.enum?.includes(value), `${item.name}: ${value}`);
  }
});

demoTest('an application without the paper that its answers make necessary is refused by the paper’s name and the case', async (world) => {
  const citizen = await world.as('linxiaolan');
  const fireCheck = (await searchItems(world.db, { q: '消防安全检查' })).rows[0]!.code;
  const item = await getItem(world.db, fireCheck);
  const good = await buildApplication(citizen, world.deps, { itemCode: fireCheck });
  assert.equal(good.answers['way'], 'commitment');
  const { key } = item.materials.find(({ requiredIf }) => requiredIf)!;
  const files = good.files.filter(({ material }) => material !== key);
  await assert.rejects(submitApplication(citizen, { ...good, files }, world.deps.key), (error) => {
    assert.ok(error instanceof Invalid);
    assert.match(error.fields[`materials.${key}`]!['zh-CN'], /请上传“消防安全告知承诺书”（您的情况是：采用告知承诺）/);
    return true;
  });
  assert.ok((await submitApplication(citizen, { ...good, files, answers: { ...good.answers, way: 'ordinary' } }, world.deps.key)).no);
});

test('nobody is born after the day of the application', () => {
  const person = { type: 'string', format: 'resident-number' };
  const schema = { type: 'object', properties: { head: person, members: { type: 'array', items: { type: 'object', properties: { id: person } } } } };
  const field = { label: said('负责人', 'Head'), widget: 'text' as const, required: true, sensitivity: 'personal' as const };
  const form = { schema, steps: [{ key: 'all', title: said('全部', 'All'), fields: ['head', 'members'] }], fields: { head: field, members: { ...field, widget: 'group' as const, fields: { id: field } } } };
  const [tomorrow, grown] = ['330802202603130014', '330802199001010010'];
  const item = { form, contentHash: 'unborn' };
  const answers = { head: tomorrow, members: [{ id: grown }, { id: tomorrow }] };
  assert.throws(() => checkAnswers(item, answers, '2026-03-12'), (error) => {
    assert.ok(error instanceof Invalid);
    assert.deepEqual(Object.keys(error.fields), ['head', 'members.1.id']);
    return /晚于今天/.test(error.fields['head']!['zh-CN']);
  });
  assert.deepEqual(checkAnswers(item, answers, '2026-03-13'), answers);
});
