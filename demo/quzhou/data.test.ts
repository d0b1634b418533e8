import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkCreditCode } from '../../src/government/credit-code.ts';
import { birthDateOf, checkResidentNumber } from '../../src/identity/resident-number.ts';
import castData from './cast.json' with { type: 'json' };
import divisionsData from './divisions-quzhou.json' with { type: 'json' };
import englishData from './item-english.json' with { type: 'json' };
import eventsData from './life-events.json' with { type: 'json' };
import formsData from './forms.json' with { type: 'json' };
import hallsData from './halls.json' with { type: 'json' };
import itemsData from './items.json' with { type: 'json' };
import organsData from './organs.json' with { type: 'json' };

interface Shown { label: Said; widget: string; required: boolean; sensitivity: string; options?: Record<string, Said>; visibleWhen?: { field: string; is: unknown[] }; autofill?: string; fields?: Record<string, Shown> }
interface Said { 'zh-CN': string; en: string }
interface Form { item: string; schema: { properties: Record<string, { enum?: string[]; items?: { enum?: string[] } }>; required: string[] }; steps: { key: string; title: Said; fields: string[] }[]; fields: Record<string, Shown> }

const forms = formsData.forms as unknown as Form[];
const items = itemsData.items;
const applied = items.filter((item) => item.appliedFor);
const organIds = new Map(organsData.organs.map((organ) => [organ.id, organ]));
const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
ajv.addFormat('resident-number', (text) => checkResidentNumber(text, '2026-11-22') === undefined);
ajv.addFormat('credit-code', (text) => checkCreditCode(text) === undefined);

test('every body that exercises a power is an organ of the list', () => {
  const bodies: Record<string, string[]> = organsData.bodies;
  for (const item of items) {
    for (const body of item.exercisingBodies) {
      const names = 'names' in body && body.names ? body.names : 'name' in body && body.name ? [body.name] : [];
      assert.ok(names.length > 0, item.name);
      for (const name of names) {
        assert.ok((bodies[name]?.length ?? 0) > 0, `${item.id} ${name}`);
        for (const id of bodies[name] ?? []) assert.equal(organIds.get(id)?.level.startsWith(body.level.slice(0, 2)) || body.level === '村(社区)级', true, `${name} ${body.level} ${id}`);
      }
    }
  }
});

test('organs have a parent that exists, a division, a valid credit code of their own and a telephone that answers', () => {
  const divisions = new Set(divisionsData.divisions.map((division) => division.code));
  assert.equal(new Set(organsData.organs.map((organ) => organ.creditCode)).size, organsData.organs.length);
  assert.equal(new Set(organsData.organs.map((organ) => organ.name)).size, organsData.organs.length);
  assert.equal(organIds.size, organsData.organs.length);
  for (const organ of organsData.organs) {
    assert.ok(organ.parent === null || organIds.has(organ.parent), `${organ.id} under ${organ.parent}`);
    assert.ok(divisions.has(organ.division), organ.id);
    assert.equal(checkCreditCode(organ.creditCode), undefined, organ.name);
    assert.equal(organ.creditCode.slice(8, 10), 'DM', 'marked as made for the demo');
    assert.equal(organ.telephone, '12345');
    assert.doesNotMatch(organ.en, /[\u3400-\u9fff{}]/, organ.name);
  }
  for (const hall of hallsData.halls) assert.ok(organsData.organs.some((organ) => 'hall' in organ && organ.hall === hall.id), hall.name);
});

test('every item that is applied for has a form, and no other', () => {
  assert.deepEqual(forms.map((form) => form.item), applied.map((item) => item.id));
});

test('every form’s schema compiles and refuses an empty answer', () => {
  for (const form of forms) {
    const validate = ajv.compile(form.schema);
    assert.equal(validate({}), false, form.item);
    assert.equal(validate({ truthful: true, unknown: 1 }), false, form.item);
  }
});

test('every field of a form stands on one page, in both languages, with options for every value', () => {
  for (const form of forms) {
    assert.deepEqual(form.steps.flatMap((step) => step.fields).toSorted(), Object.keys(form.schema.properties).toSorted(), form.item);
    assert.ok(form.steps.length >= 3 && form.steps.every((step) => step.fields.length > 0), form.item);
    for (const [key, field] of Object.entries(form.fields)) {
      const where = `${form.item} ${key}`;
      bothLanguages(field, where);
      const schema = form.schema.properties[key];
      const values = schema?.enum ?? schema?.items?.enum;
      if (values) assert.deepEqual(Object.keys(field.options ?? {}).toSorted(), values.toSorted(), where);
      if (field.visibleWhen) assert.ok(form.fields[field.visibleWhen.field], `${where} depends on a field that is there`);
    }
  }
});

function bothLanguages(field: Shown, where: string): void {
  for (const said of [field.label, ...Object.values(field.options ?? {})]) {
    assert.match(said['zh-CN'], /[\u3400-\u9fff]/, where);
    assert.doesNotMatch(said.en, /[\u3400-\u9fff]/, where);
    assert.ok(said.en.length > 0, where);
  }
  for (const [key, inner] of Object.entries(field.fields ?? {})) bothLanguages(inner, `${where}.${key}`);
}

test('forms ask for what the matter needs, never for remarks only', () => {
  for (const form of forms) {
    const own = form.steps.filter((step) => !['applicant', 'operator', 'delivery'].includes(step.key)).flatMap((step) => step.fields);
    assert.ok(own.length >= 3, `${form.item} asks only ${own.join()}`);
    assert.ok(!own.includes('remarks'), form.item);
  }
});

test('every form can be answered in full', () => {
  for (const form of forms) {
    const validate = ajv.getSchema(`urn:mingtang:form:${form.item}:1`) ?? ajv.compile(form.schema);
    assert.equal(validate(anyAnswer(form.schema)), true, `${form.item} ${JSON.stringify(validate.errors)}`);
  }
});

interface Schema { type?: string; enum?: unknown[]; const?: unknown; minimum?: number; exclusiveMinimum?: number; minLength?: number; minItems?: number; format?: string; pattern?: string; items?: Schema; properties?: Record<string, Schema> }

function anyAnswer(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, anyAnswer(inner)]));
  if (schema.type === 'array') return Array.from({ length: Math.max(schema.minItems ?? 0, 1) }, () => anyAnswer(schema.items ?? {}));
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.type === 'number') return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
  if (schema.format === 'date') return '2026-12-01';
  if (schema.format === 'resident-number') return castData.citizens[0]?.residentNumber;
  if (schema.format === 'credit-code') return castData.organisations[0]?.creditCode;
  if (schema.pattern !== undefined) return '13805700001';
  return '甲'.repeat(schema.minLength ?? 1);
}

const NOODLES = {
  operatorName: '禾下面馆（演示）', operatorCreditCode: castData.organisations[0]?.creditCode, legalRepresentative: '林晓岚', contactName: '林晓岚', contactPhone: '13805700001',
  premisesCounty: '330802', premisesAddress: '府山街道坊门街18号', businessArea: 86.5, premisesRight: 'rented', hasWarehouse: false,
  mainKind: 'catering', cateringItems: ['hotDishes', 'drinks'], dinersAtOnce: 36, online: false,
  staffCount: 5, safetyManagerName: '林晓岚', safetyManagerPhone: '13805700001', safetyManagerTerms: 'partTime', systems: ['purchase', 'health'],
  way: 'ordinary', readyOn: '2026-11-30', deliveryWay: 'electronic', truthful: true,
};

test('the noodle house can apply for its food licence, and is refused what does not fit', () => {
  const form = forms.find((candidate) => candidate.item === '330800-XK-006');
  assert.ok(form);
  const validate = ajv.getSchema('urn:mingtang:form:330800-XK-006:1') ?? ajv.compile(form.schema);
  assert.equal(validate(NOODLES), true, JSON.stringify(validate.errors));
  const { cateringItems: _left, ...withoutItems } = NOODLES;
  assert.equal(validate(withoutItems), false, 'a caterer says what is served');
  assert.equal(validate({ ...NOODLES, hasWarehouse: true }), false, 'a storehouse has an address');
  assert.equal(validate({ ...NOODLES, businessArea: 0 }), false);
  assert.equal(validate({ ...NOODLES, operatorCreditCode: '11440106007517417L' }), false);
  assert.equal(validate({ ...NOODLES, truthful: false }), false);
  assert.equal(validate({ ...withoutItems, mainKind: 'sales', salesItems: ['bulk'], dinersAtOnce: undefined }), true, JSON.stringify(validate.errors));
});

test('the cast is well formed: numbers valid, posts in organs that exist, three administrators are three people', () => {
  const people = [...castData.citizens, ...castData.officers];
  assert.equal(new Set(people.map((person) => person.login)).size, people.length);
  assert.equal(new Set(people.map((person) => person.residentNumber)).size, people.length);
  for (const person of people) {
    assert.equal(checkResidentNumber(person.residentNumber, '2026-11-22'), undefined, person.name);
    assert.equal(birthDateOf(person.residentNumber), person.birthDate);
    assert.match(person.residentNumber, /^330801/);
    assert.match(person.phone, /^1380570\d{4}$/);
    assert.ok(person.tryIt['zh-CN'].length > 10 && person.tryIt.en.length > 10);
  }
  for (const officer of castData.officers) assert.equal(organIds.get(officer.organ)?.name, officer.organName);
  const holders = (role: string) => castData.officers.filter((officer) => officer.roles.includes(role as never)).map((officer) => officer.id);
  assert.equal(new Set([...holders('systemAdmin'), ...holders('securityAdmin'), ...holders('auditAdmin')]).size, 3);
  const organsOfRole = (role: string) => castData.officers.filter((officer) => officer.roles.includes(role as never)).map(({ organ }) => organ);
  assert.deepEqual([...new Set(organsOfRole('examiner'))].sort(), [...new Set(organsOfRole('head'))].sort(), 'where someone examines, someone else decides');
  assert.ok(new Set(organsOfRole('head')).size >= 6 && new Set(organsOfRole('clerk')).size >= 3);
  for (const role of ['clerk', 'head', 'supervisor', 'listManager', 'editor']) assert.ok(holders(role).length > 0, role);
  for (const organisation of castData.organisations) {
    assert.equal(checkCreditCode(organisation.creditCode), undefined);
    for (const id of [organisation.legalRepresentative, ...organisation.agents]) assert.ok(castData.citizens.some((citizen) => citizen.id === id), id);
  }
});

test('everything that a guide names has an English name', () => {
  const english: Record<string, Record<string, string>> = Object.fromEntries(Object.entries(englishData).filter(([key]) => key !== 'title')) as never;
  const named = (section: string, phrases: readonly (string | undefined | null)[]) => {
    for (const phrase of phrases) if (phrase) assert.ok(english[section]?.[phrase], `${section}: ${phrase}`);
  };
  for (const item of items) {
    named('items', [item.id]);
    named('types', [item.type]);
    named('topics', [item.topic]);
    named('departments', [item.department]);
    named('levels', item.levels);
    named('handling', [item.handling]);
    named('applicants', item.applicants);
    named('depths', [item.onlineDepth?.name]);
    named('results', [item.result?.name]);
    named('resultKinds', [item.result?.kind]);
    named('validity', [item.result?.validity]);
    named('steps', [...item.steps, ...item.specialProcedures].map((step) => step.name));
    named('roles', item.steps.map((step) => step.role));
    named('limits', item.steps.map((step) => step.limit));
    named('materials', item.materials.map((material) => material.name));
    named('sources', item.materials.map((material) => material.source));
    named('requiredWhen', item.materials.map((material) => ('requiredWhen' in material ? material.requiredWhen : undefined)));
    named('conditions', item.conditions);
  }
  named('divisions', divisionsData.divisions.map((division) => division.code));
  named('organs', organsData.organs.map((organ) => organ.name));
  named('zones', hallsData.halls.flatMap((hall) => hall.windows.map((window) => window.zone)));
  named('windowKinds', hallsData.halls.flatMap((hall) => hall.windows.map((window) => window.kind)));
  named('lifeEvents', eventsData.events.map((event) => event.name));
  named('members', eventsData.events.flatMap((event) => event.members.filter((member) => member.itemId === null).map((member) => member.name)));
  for (const words of Object.values(english)) for (const en of Object.values(words)) assert.doesNotMatch(en, /[\u3400-\u9fff]/, en);
});
