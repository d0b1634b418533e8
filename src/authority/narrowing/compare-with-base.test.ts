import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { creditCodeFor } from '#government';
import { handlingForms, type HandlingFormCode } from '../codes.ts';
import { buildEntry } from '../factory.ts';
import type { PowerEntry } from '../power.ts';
import { compareWithBase, deviationsFrom } from './compare-with-base.ts';

const texts = ['有固定场所', '有专业人员', '有管理制度', '有安全设施', '无犯罪记录'];
const papers = ['申请表', '营业执照', '平面图', '身份证', '章程'];
const forms = Object.keys(handlingForms) as HandlingFormCode[];
const limit = fc.record({ n: fc.integer({ min: 2, max: 40 }), unit: fc.constantFrom('workday', 'calendarDay') });
const base: fc.Arbitrary<PowerEntry> = fc
  .record({ statutoryLimit: limit, conditions: fc.subarray(texts, { minLength: 1 }), materials: fc.subarray(papers, { minLength: 1 }).map((names) => names.map((name, i) => ({ name, required: i % 2 === 0 }))), channels: fc.subarray(forms, { minLength: 1, maxLength: 4 }) })
  .map((fields) => buildEntry(creditCodeFor({ registrar: '1', kind: '1', division6: '330802', serial8: 'DM009001' }), { ...fields, promisedLimit: { n: fields.statutoryLimit.n - 1, unit: fields.statutoryLimit.unit } }));

/** A lower entry that only narrows: limits shorter or the same, conditions and materials dropped or made optional, channels added. */
const narrowed = (above: PowerEntry): fc.Arbitrary<PowerEntry> =>
  fc.record({ shorter: fc.nat(above.promisedLimit!.n), conditions: fc.subarray([...above.conditions!]), materials: fc.subarray([...above.materials!]), loosened: fc.boolean(), more: fc.subarray(forms) }).map(({ shorter, conditions, materials, loosened, more }) => ({
    ...above, conditions, promisedLimit: { ...above.promisedLimit!, n: above.promisedLimit!.n - shorter }, materials: materials.map((one) => ({ ...one, required: one.required && !loosened })), channels: [...new Set([...above.channels!, ...more])],
  }));

const widenings: readonly [name: string, at: RegExp, widen: (entry: PowerEntry, above: PowerEntry) => PowerEntry][] = [
  ['a longer promise', /^promisedLimit$/, (entry, above) => ({ ...entry, promisedLimit: { ...above.promisedLimit!, n: above.promisedLimit!.n + 1 } })],
  ['no promise', /^promisedLimit$/, ({ promisedLimit: _promised, ...entry }) => entry],
  ['a longer limit by law', /^statutoryLimit$/, (entry, above) => ({ ...entry, statutoryLimit: { ...above.statutoryLimit!, n: above.statutoryLimit!.n + 1 } })],
  ['no limit by law', /^statutoryLimit$/, ({ statutoryLimit: _statutory, ...entry }) => entry],
  ['one more condition', /^conditions\.\d+$/, (entry) => ({ ...entry, conditions: [...entry.conditions!, '有一百万元存款'] })],
  ['one more material', /^materials\.\d+$/, (entry) => ({ ...entry, materials: [...entry.materials!, { name: '存款证明', required: false }] })],
  ['an optional material made required', /^materials\.\d+$/, (entry, above) => ({ ...entry, materials: above.materials!.map((one) => ({ ...one, required: true })) })],
  ['one way of handling taken away', /^channels$/, (entry, above) => ({ ...entry, channels: entry.channels!.filter((one) => one !== above.channels![0]) })],
];

test('what only narrows never deviates, and every difference is told', () => {
  fc.assert(
    fc.property(base.chain((above) => fc.tuple(fc.constant(above), narrowed(above))), ([above, own]) => {
      const differences = compareWithBase(above, own);
      assert.deepEqual(differences.filter(({ permitted }) => !permitted), []);
      const [dropped, added] = [above.conditions!.length - own.conditions!.length, own.channels!.length - above.channels!.length];
      assert.equal(differences.filter(({ field }) => field === 'conditions').length, dropped);
      assert.equal(differences.filter(({ field }) => field === 'channels').length, added);
      assert.equal(differences.some(({ field }) => field === 'promisedLimit'), own.promisedLimit!.n < above.promisedLimit!.n);
    }),
  );
});

test('each widening planted in what narrows is found, with its field and no other', () => {
  const tried = new Set<string>();
  fc.assert(
    fc.property(base.chain((above) => fc.tuple(fc.constant(above), narrowed(above))), fc.constantFrom(...widenings), ([above, own], [name, at, widen]) => {
      fc.pre(name !== 'an optional material made required' || above.materials!.some(({ required }) => !required));
      const found = deviationsFrom(above, widen(own, above));
      assert.ok(found.length > 0, name);
      for (const one of found) assert.match(one.at, at, name);
      tried.add(name);
    }),
    { numRuns: 400 },
  );
  assert.equal(tried.size, widenings.length);
});
