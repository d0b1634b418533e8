import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  birthDateOf, checkResidentNumber, fromOldNumber, maskResidentNumber, normaliseResidentNumber, residentNumberCheck, residentNumberFor, sexOf,
} from './resident-number.ts';

const TODAY = '2026-11-22';
const REAL = '11010519491231002X';
const code = (text: string, today = TODAY) => checkResidentNumber(text, today)?.code;
const withCheck = (first17: string) => first17 + residentNumberCheck(first17);

test('any digit of the standard’s own number changed is refused', () => {
  for (let i = 0; i < 18; i++) {
    for (const sign of '0123456789X') {
      if (sign !== REAL[i]) assert.notEqual(code(REAL.slice(0, i) + sign + REAL.slice(i + 1)), undefined, `${i} ${sign}`);
    }
  }
});

test('a day that does not exist is refused with the day', () => {
  const problem = checkResidentNumber(withCheck('33080220010230001'), TODAY);
  assert.equal(problem?.code, 'birthDate');
  assert.match(problem?.sentence['zh-CN'] ?? '', /2001-02-30/);
  assert.equal(code(withCheck('33080219000229001')), 'birthDate', '1900 was no leap year');
  assert.equal(code(withCheck('33080220000229001')), undefined, '2000 was');
  assert.equal(code(withCheck('33080220011301001')), 'birthDate');
});

test('a birth after today or before 1900 is refused', () => {
  assert.equal(code(withCheck('33080220261123001')), 'future');
  assert.equal(code(withCheck('33080220261122001')), undefined, 'born today');
  assert.equal(code(withCheck('33080220261123001'), '2026-11-23'), undefined, 'tomorrow it is good');
  assert.equal(code(withCheck('33080217990101001')), 'tooEarly');
});

test('an unknown division is refused, an abolished one is not', () => {
  assert.equal(code(withCheck('99010119900101001')), 'division');
  assert.equal(code(withCheck('33089919900101001')), 'division');
  assert.equal(code(withCheck('33000019900101001')), 'division');
  assert.equal(code(withCheck('33082119900101001')), undefined);
});

test('an old 15-digit number is named as such, with the number that replaced it', () => {
  const problem = checkResidentNumber('110105491231002', TODAY);
  assert.equal(problem?.code, 'oldNumber');
  assert.match(problem?.sentence['zh-CN'] ?? '', /11010519491231002X/);
  assert.equal(fromOldNumber('110105491231002'), REAL);
});

test('length and signs are refused with the place', () => {
  assert.match(checkResidentNumber('12345', TODAY)?.sentence['zh-CN'] ?? '', /5位/);
  assert.match(checkResidentNumber('1101051949123100XX', TODAY)?.sentence.en ?? '', /Character 17/);
});

test('a small or full-width x and spaces are read as the card has them', () => {
  assert.equal(code('11010519491231002x'), undefined);
  assert.equal(code(' 110105 19491231 002ｘ'), undefined);
  assert.equal(normaliseResidentNumber('11010519491231002x'), REAL);
});

test('birth date, sex and mask', () => {
  assert.equal(birthDateOf(REAL), '1949-12-31');
  assert.equal(sexOf(REAL), 'female');
  assert.equal(sexOf(withCheck('33080219900101001')), 'male');
  assert.equal(maskResidentNumber('330802199001011234'), '3308**********1234');
  assert.equal(maskResidentNumber('1234'), '****');
});

test('a made number is valid and says what it was made of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1900, max: 2025 }), fc.integer({ min: 0, max: 999 }), (day, year, n) => {
      const birthDate = `${year}-02-${String(day).padStart(2, '0')}`;
      const made = residentNumberFor({ division6: '330802', birthDate, sequence3: String(n).padStart(3, '0') });
      assert.equal(code(made), undefined);
      assert.equal(birthDateOf(made), birthDate);
    }),
    { numRuns: 200 },
  );
});

test('hostile text is answered with a problem, never with a throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => code(text) !== undefined), { numRuns: 300 });
});
