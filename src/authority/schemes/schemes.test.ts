import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { creditCodeFor } from '#government';
import { itemTypes, levels, type ItemTypeCode } from '../code-sets.ts';
import type { PartName } from './code-parts.ts';
import { type CodeKind, codeSchemes, type CodeSchemeName, partsOf, schemeGeneratedIn } from './code-schemes.ts';
import { type Parts, readCode, writeCode } from './read-code.ts';

const real = '12441500196720244T3442199806003';
const problemOf = (code: string) => {
  const read = readCode(code);
  assert.ok('problem' in read, code);
  return read.problem;
};

test('a code that is none names the part and the place where it is wrong', () => {
  const wrong: [string, PartName | 'length', number?][] = [
    [real.replace('T3442', 'U3442'), 'creditCode', 1], [`11440106007517417L${real.slice(18)}`, 'creditCode', 1], [real.replace('T3', 'T8'), 'level', 19],
    [real.replace('T344', 'T399'), 'region2', 20], [real.replace('T34421', 'T34419'), 'type', 22], [real.replace('99806', '9980A'), 'main5', 24], [real.replace(/003$/, '0Y3'), 'sub3', 29],
    [`${real}2022063100`, 'length'], [`${real}202206310001`, 'day', 32], [`${real}202206230000`, 'serial', 40], [`${real}0A`, 'item2', 32],
    ['ZZ00101000', 'letters', 1], ['XK0010101Y', 'sub3', 8], [`XK00101000${'A'.repeat(15)}`, 'length'], ['XK00101000a', 'tail', 11], ['', 'length'],
  ];
  for (const [code, part, position] of wrong) {
    const problem = problemOf(code);
    assert.deepEqual([problem.part, problem.position], [part, position], code);
    assert.ok(problem.sentence['zh-CN'] && problem.sentence.en && !problem.sentence.en.includes('{'), code);
  }
});

test('a wrong check digit is told as that, whichever of the two it is', () => {
  assert.match(problemOf(real.replace('T3442', 'U3442')).sentence['zh-CN'], /第 1 至 18 位（统一社会信用代码）.*校验/);
  assert.match(problemOf(real.replace('T3442', 'U3442')).sentence.en, /check character/);
});

test('parts that cannot stand in a code are not written', () => {
  assert.throws(() => writeCode('guide2016', 'case', {}), RangeError);
  assert.throws(() => writeCode('guide2016', 'basic', { letters: 'XK', main5: '00101' }), RangeError);
  assert.throws(() => writeCode('guide2016', 'implementing', { letters: 'XK', main5: '00101', sub3: '000', tail: '' }), RangeError);
  assert.throws(() => writeCode('national', 'basic', { region2: '33', type: '01', main5: '00001', sub3: '01Y' }), RangeError);
});

const digits = (n: number) => fc.integer({ min: 0, max: 10 ** n - 1 }).map((value) => String(value).padStart(n, '0'));
const some: { readonly [P in PartName]: fc.Arbitrary<string> } = {
  creditCode: fc.tuple(fc.constantFrom('110000', '330802', '441500'), digits(8)).map(([division6, serial8]) => creditCodeFor({ registrar: '1', kind: '1', division6, serial8 })),
  level: fc.constantFrom(...Object.keys(levels)),
  region2: fc.constantFrom('00', '33', '52', '65'),
  type: fc.constantFrom(...Object.keys(itemTypes), '21', '99'),
  letters: fc.constantFrom(...(Object.keys(itemTypes) as ItemTypeCode[]).map((type) => itemTypes[type].letters)),
  main5: digits(5),
  sub3: fc.oneof(digits(3), fc.constant('00Y')),
  item2: digits(2),
  day: fc.date({ min: new Date('2016-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10).replaceAll('-', '')),
  serial: fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0')),
  tail: fc.stringMatching(/^[0-9A-Z]{1,14}$/),
};

test('what is written in any scheme is read back, and one sign lost is never read as the same kind of code', () => {
  const lengths: Record<string, number> = { 'national basic': 12, 'national implementing': 31, 'national businessItem': 33, 'national case': 43, 'guide2016 basic': 10 };
  for (const scheme of Object.keys(codeSchemes) as CodeSchemeName[]) {
    for (const kind of Object.keys(codeSchemes[scheme].kinds) as CodeKind[]) {
      const names = partsOf(scheme, kind)!;
      fc.assert(
        fc.property(fc.record(Object.fromEntries(names.map((name) => [name, some[name]]))) as fc.Arbitrary<Parts>, fc.nat(), (parts, at) => {
          const code = writeCode(scheme, kind, parts);
          assert.ok(code.length <= 50 && (lengths[`${scheme} ${kind}`] ?? code.length) === code.length);
          assert.deepEqual(readCode(code), { scheme, kind, parts: { ...parts } });
          const lost = code.slice(0, at % code.length) + code.slice((at % code.length) + 1);
          const read = readCode(lost);
          assert.ok('problem' in read || kind === 'implementing' || read.kind !== kind);
        }),
        { numRuns: 60 },
      );
    }
  }
});

test('a changed sign of a credit code is always found', () => {
  fc.assert(
    fc.property(some.creditCode, fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (creditCode, at, sign) => {
      fc.pre(creditCode[at] !== sign);
      const code = creditCode.slice(0, at) + sign + creditCode.slice(at + 1) + '3442199806003';
      const read = readCode(code);
      assert.ok('problem' in read && (read.problem.part === 'creditCode' || read.problem.part === 'length' || read.problem.part === 'letters'), code);
    }),
  );
});

test('a jurisdiction generates the scheme of its own row and day', () => {
  assert.equal(schemeGeneratedIn('330800', '2026-01-01'), 'national');
  assert.deepEqual(['2017-12-31', '2018-01-01', '2020-11-18', '2020-11-19'].map((on) => schemeGeneratedIn('520100', on)), ['national', 'guide2016', 'guide2016', 'national']);
});
