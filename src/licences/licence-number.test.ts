import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkLicenceNumber, licenceNumber, mod3736, parseLicenceNumber } from './licence-number.ts';
import { checkVerificationCode, showVerificationCode, verificationCodeFrom } from './verification-code.ts';

const ROOT = '1.2.156.3005.2.';
const REAL = [
  '11100000000013338W011.11430000006122244L.20230000403.001.U',
  '11100000000013338W009.11330105002500287C.2025052201.002.0',
];
const DIVISION_FOR_ISSUER = `${ROOT}11100000MB03271699022.340100.000000016.001.9`;

test('any character changed in a real identifier is refused', () => {
  for (const real of REAL) {
    for (let i = 0; i < real.length; i++) {
      const sign = real[i] === '.' ? '0' : real[i] === '7' ? '8' : '7';
      const changed = ROOT + real.slice(0, i) + sign + real.slice(i + 1);
      assert.notEqual(checkLicenceNumber(changed), undefined, changed);
    }
  }
  assert.equal(checkLicenceNumber(`${ROOT}${REAL[0]}`.replace('3005', '3006'))?.code, 'shape');
});

test('each fault has its own sentence', () => {
  const code = (number: string) => checkLicenceNumber(ROOT + number)?.code;
  assert.equal(code('1.2.3'), 'shape');
  assert.equal(code('11100000000013338W01A.11430000006122244L.1.001.U'), 'type');
  assert.equal(code('11100000000013338W011.11430000006122244M.1.001.U'), 'issuer');
  assert.equal(code(`11100000000013338W011.11430000006122244L.${'1'.repeat(33)}.001.U`), 'serial');
  assert.equal(code('11100000000013338W011.11430000006122244L.1.000.U'), 'version');
  assert.equal(code('11100000000013338W011.11430000006122244L.20230000403.001.T'), 'check');
  assert.match(checkLicenceNumber('x')?.sentence['zh-CN'] ?? '', /电子证照标识/);
});

test('a division in the issuer’s place is accepted on import and never made', () => {
  assert.equal(checkLicenceNumber(DIVISION_FOR_ISSUER)?.code, 'issuer');
  assert.equal(checkLicenceNumber(DIVISION_FOR_ISSUER, 'imported'), undefined);
  assert.equal(parseLicenceNumber(DIVISION_FOR_ISSUER, 'imported')?.issuer18, '340100');
  assert.throws(() => licenceNumber({ type21: '11100000MB03271699022', issuer18: '340100', serial: '1', version: 1 }), RangeError);
});

test('real identifiers are accepted and made again from their parts', () => {
  for (const real of REAL) {
    assert.equal(checkLicenceNumber(ROOT + real), undefined, real);
    const parts = parseLicenceNumber(ROOT + real);
    assert.ok(parts);
    assert.equal(licenceNumber(parts), ROOT + real);
  }
});

// The field notes print M for this one; ISO 7064 MOD 37,36 over the same characters gives D, as it gives the three others right.
test('an identifier with a UUID for serial', () => {
  const fields = '11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001';
  assert.equal(mod3736(fields.replaceAll('.', '')), 'D');
  assert.equal(checkLicenceNumber(`${ROOT}${fields}.D`), undefined);
  assert.equal(checkLicenceNumber(`${ROOT}${fields}.M`)?.code, 'check');
});

test('parts outside the standard throw', () => {
  const good = { type21: '11100000000013338W011', issuer18: '11430000006122244L', serial: 'A1', version: 1 };
  assert.equal(licenceNumber(good).endsWith(mod3736('11100000000013338W01111430000006122244LA1001')), true);
  assert.throws(() => licenceNumber({ ...good, version: 1000 }), RangeError);
  assert.throws(() => licenceNumber({ ...good, serial: 'a-1' }), RangeError);
});

test('a verification code shows one wrong sign and two neighbours swapped', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 16 }), fc.nat(15), fc.constantFrom(...'23456789ABCDEFGHJKMNPQRTUVWXY'), (bytes, i, sign) => {
      const code = verificationCodeFrom(bytes);
      assert.equal(checkVerificationCode(code), undefined);
      assert.equal(checkVerificationCode(` ${showVerificationCode(code).toLowerCase()} `), undefined);
      if (code[i] !== sign) assert.equal(checkVerificationCode(code.slice(0, i) + sign + code.slice(i + 1))?.code, 'check');
      const swapped = code.slice(0, i) + (code[i + 1] ?? '') + (code[i] ?? '') + code.slice(i + 2);
      if (i < 14 && swapped !== code) assert.equal(checkVerificationCode(swapped)?.code, 'check');
    }),
  );
  assert.equal(checkVerificationCode('ABC')?.code, 'length');
  assert.equal(checkVerificationCode('ABCD-2345-ABCD-234O')?.code, 'alphabet');
  assert.throws(() => verificationCodeFrom(new Uint8Array(11)), RangeError);
});
