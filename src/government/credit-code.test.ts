import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCreditCode, creditCodeCheck, creditCodeFor, creditCodeParts, normaliseCreditCode, organisationCodeCheck } from './credit-code.ts';

const REAL = [
  '91350100M000100Y43', '91330102MA28NBU477', '11100000000013338W', '11430000006122244L', '12441500196720244T',
  '12110000400777687U', '11110000000021135M', '11100000000013661B', '11370800MB28559184', '11341702486344515H',
  '11441700007280420Y',
];
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

test('a code seen in the wild with a wrong check sign is refused: it should be 3', () => {
  const problem = checkCreditCode('11440106007517417L');
  assert.equal(problem?.code, 'check');
  assert.match(problem?.sentence['zh-CN'] ?? '', /校验位/);
  assert.match(problem?.sentence.en ?? '', /check character/);
  assert.equal(creditCodeCheck('11440106007517417'), '3');
});

test('each fault has its own sentence', () => {
  assert.equal(checkCreditCode('')?.code, 'length');
  assert.match(checkCreditCode('1110000000001333')?.sentence['zh-CN'] ?? '', /16位/);
  assert.match(checkCreditCode('11100000O00013338W')?.sentence.en ?? '', /Character 9/);
  assert.equal(checkCreditCode('01100000000013338W')?.code, 'registrar');
  assert.equal(checkCreditCode('11990000000013338W')?.code, 'division');
  assert.equal(checkCreditCode('1110A000000013338W')?.code, 'division');
});

test('a code whose organisation part fails its own check is refused, even if the last sign fits', () => {
  const first17 = '9133080212345678' + (organisationCodeCheck('12345678') === '9' ? '8' : '9');
  assert.equal(checkCreditCode(first17 + creditCodeCheck(first17))?.code, 'organisation');
});

test('any single sign changed in a real code is refused', () => {
  for (const code of REAL) {
    for (let i = 0; i < 18; i++) {
      for (const sign of ALPHABET) {
        if (sign === code[i]) continue;
        const changed = code.slice(0, i) + sign + code.slice(i + 1);
        assert.notEqual(checkCreditCode(changed), undefined, changed);
      }
    }
  }
});

test('every real code is accepted', () => {
  for (const code of REAL) assert.equal(checkCreditCode(code), undefined, code);
});

test('small letters, full-width signs, spaces and hyphens are read as the register writes them', () => {
  assert.equal(checkCreditCode(' 9133 0102-ma28nbu477 '), undefined);
  assert.equal(normaliseCreditCode('９１３３０１０２ＭＡ２８ＮＢＵ４７７'), '91330102MA28NBU477');
});

test('organisation codes of the standard', () => {
  assert.equal(organisationCodeCheck('M000100Y'), '4');
  assert.equal(organisationCodeCheck('00001333'), '8');
  assert.equal(organisationCodeCheck('00612224'), '4');
  assert.throws(() => organisationCodeCheck('123'), RangeError);
});

test('a made code is valid and comes apart into what it was made of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('330802', '330881', '100000'), (n, division6) => {
      const parts = { registrar: '1', kind: '1', division6, serial8: String(n).padStart(8, '0') };
      const code = creditCodeFor(parts);
      assert.equal(checkCreditCode(code), undefined);
      assert.deepEqual(creditCodeParts(code), parts);
    }),
    { numRuns: 200 },
  );
});

test('hostile text is answered with a problem, never with a throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => checkCreditCode(text) !== undefined), { numRuns: 300 });
});
