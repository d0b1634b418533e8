import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { creditCodeFor } from '#government';
import { caseNumber, checkCaseNumber, parseCaseNumber } from './case-number.ts';
import {
  basicCode, businessItemCode, implementingCode, itemTypes, levels, parseBasicCode, parseImplementingCode, parseItemCode, typeOfLetters, type ItemTypeCode,
  type LevelCode,
} from './codes.ts';

// Real codes of the national platform (standards of the field).
const BASIC = '442199806003';
const IMPLEMENTING = '12441500196720244T3442199806003';
const CASE = '12441500196720244T3442199806003202206230068';

test('parts that cannot stand in a code are refused', () => {
  assert.throws(() => basicCode({ region2: '99', type: '01', main5: '00001', sub3: '000' }), RangeError);
  assert.throws(() => basicCode({ region2: '33', type: '01', main5: '1', sub3: '000' }), RangeError);
  assert.throws(() => implementingCode({ creditCode: '11440106007517417L', level: '4', basic: '330100006000' }), RangeError);
  assert.throws(() => businessItemCode(IMPLEMENTING, '1'), RangeError);
  assert.throws(() => caseNumber(IMPLEMENTING, '2026-02-30', 1), RangeError);
  assert.throws(() => caseNumber(IMPLEMENTING, '2026-02-27', 10_000), RangeError);
  assert.throws(() => caseNumber(IMPLEMENTING, '2026-02-27', 0), RangeError);
  assert.throws(() => caseNumber(IMPLEMENTING, '2026-02-27', 0.5), RangeError);
});

test('a case number that is none is refused with what is wrong', () => {
  assert.equal(checkCaseNumber('123')?.code, 'length');
  assert.match(checkCaseNumber('123')?.sentence['zh-CN'] ?? '', /3位/);
  assert.equal(checkCaseNumber(CASE.replace('T3', 'T9'))?.code, 'implementing');
  assert.equal(checkCaseNumber(CASE.replace('20220623', '20220631'))?.code, 'day');
  assert.equal(checkCaseNumber(CASE.slice(0, 39) + '0000')?.code, 'serial');
  assert.equal(checkCaseNumber(CASE.slice(0, 39) + '00A0')?.code, 'serial');
  assert.equal(parseCaseNumber('123'), undefined);
});

test('types outside the standard and unknown letters are not read', () => {
  assert.equal(parseItemCode('331100001000'), undefined);
  assert.equal(parseItemCode('ZZ00101000'), undefined);
  assert.equal(parseItemCode('XK0010101Y'), undefined);
  assert.equal(parseItemCode('XK00101000' + 'A'.repeat(15)), undefined);
  assert.equal(parseImplementingCode(IMPLEMENTING.replace('T3', 'T8')), undefined);
});

test('real codes are read', () => {
  assert.deepEqual(parseImplementingCode(IMPLEMENTING), { creditCode: '12441500196720244T', level: '3', basic: BASIC });
  assert.ok(parseImplementingCode('11370800MB285591843370117002011'));
  assert.deepEqual(parseCaseNumber(CASE), {
    implementing: { creditCode: '12441500196720244T', level: '3', basic: BASIC }, day: '2022-06-23', serial: 68,
  });
  assert.equal(caseNumber(IMPLEMENTING, '2022-06-23', 68), CASE);
  assert.equal(checkCaseNumber(CASE.toLowerCase().replace(/(.{4})/g, '$1 ')), undefined);
  const business = parseItemCode(`${IMPLEMENTING}01`);
  assert.equal(business?.kind, 'businessItem');
});

test('codes of the 2016 guide are accepted on import', () => {
  assert.deepEqual(parseItemCode('XK0010100Y'), { scheme: 'guide2016', kind: 'basic', type: '01', main5: '00101', sub3: '00Y', rest: '' });
  assert.deepEqual(parseItemCode('GG001010032520000MB1'), {
    scheme: 'guide2016', kind: 'implementing', type: '20', main5: '00101', sub3: '003', rest: '2520000MB1',
  });
  assert.equal(typeOfLetters('QZ'), '03');
  assert.equal(typeOfLetters('AA'), undefined);
});

test('what is formatted parses back', () => {
  const creditCode = creditCodeFor({ registrar: '1', kind: '1', division6: '330802', serial8: '00260801' });
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(itemTypes) as ItemTypeCode[])), fc.constantFrom(...(Object.keys(levels) as LevelCode[])),
      fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 9999 }),
      (type, level, main, serial) => {
        const parts = { region2: '33', type, main5: String(main).padStart(5, '0'), sub3: '000' };
        const basic = basicCode(parts);
        assert.deepEqual(parseBasicCode(basic), parts);
        const implementing = implementingCode({ creditCode, level, basic });
        assert.equal(implementing.length, 31);
        const number = caseNumber(implementing, '2026-11-22', serial);
        assert.equal(number.length, 43);
        assert.deepEqual(parseCaseNumber(number), { implementing: { creditCode, level, basic }, day: '2026-11-22', serial });
      },
    ),
  );
});
