import { checkCreditCode } from '#government';
import { said, type Said } from '#platform/i18n.ts';

/** What is wrong with an electronic licence's identifier, as a sentence. */
export interface LicenceNumberProblem {
  readonly code: 'shape' | 'type' | 'issuer' | 'serial' | 'version' | 'check';
  readonly sentence: Said;
}

/** Parts of an electronic licence's identifier (电子证照标识, GB/T 36904). */
export interface LicenceNumberParts {
  /** Credit code of the body that defines the type, and three digits. */
  readonly type21: string;
  /** Credit code of the issuing body. */
  readonly issuer18: string;
  /** Digits and capital letters, 1 to 32. */
  readonly serial: string;
  /** 1 when first issued, grows by one with each change. */
  readonly version: number;
}

const ROOT = '1.2.156.3005.2';
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Check sign of ISO 7064 MOD 37,36 over digits and capital letters. */
export function mod3736(text: string): string {
  let product = 36;
  for (const sign of text) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) throw new RangeError(`MOD 37,36 reads 0-9 and A-Z, got ${JSON.stringify(sign)}`);
    product = ((product + value) % 36 || 36) * 2 % 37;
  }
  return SIGNS.charAt((37 - product) % 36);
}

/** An electronic licence's identifier. Throws RangeError on parts that cannot stand in one. */
export function licenceNumber(parts: LicenceNumberParts): string {
  const version = String(parts.version).padStart(3, '0');
  const fields = [parts.type21, parts.issuer18, parts.serial, version];
  const joined = fields.join('');
  const number = `${ROOT}.${fields.join('.')}.${/^[0-9A-Z]+$/.test(joined) ? mod3736(joined) : '?'}`;
  const problem = checkLicenceNumber(number);
  if (problem) throw new RangeError(`not the parts of a licence identifier (${problem.code}): ${JSON.stringify(parts)}`);
  return number;
}

/**
 * What is wrong with an electronic licence's identifier, or nothing. `imported` admits what other systems wrote:
 * a six-digit division in the place of the issuer's credit code. We never make such a one.
 */
export function checkLicenceNumber(text: string, from: 'own' | 'imported' = 'own'): LicenceNumberProblem | undefined {
  const match = /^1\.2\.156\.3005\.2\.([0-9A-Z]+)\.([0-9A-Z]+)\.([0-9A-Z]+)\.([0-9A-Z]+)\.([0-9A-Z])$/.exec(text);
  if (!match) {
    return problem(
      'shape',
      `电子证照标识应为“${ROOT}.类型.颁发机构.流水号.版本.校验位”，只用数字和大写字母`,
      `An electronic licence identifier reads “${ROOT}.type.issuer.serial.version.check”, in digits and capital letters`,
    );
  }
  const [, type21 = '', issuer = '', serial = '', version = '', check = ''] = match;
  if (!/^\w{18}\d{3}$/.test(type21) || checkCreditCode(type21.slice(0, 18)) !== undefined) {
    return problem('type', '证照类型代码应为18位统一社会信用代码加3位数字', 'The type is a credit code of 18 characters and 3 digits');
  }
  const sixDigits = from === 'imported' && /^\d{6}$/.test(issuer);
  if (!sixDigits && checkCreditCode(issuer) !== undefined) {
    return problem('issuer', '颁发机构代码不是有效的统一社会信用代码', 'The issuer is not a valid unified social credit code');
  }
  if (serial.length > 32) return problem('serial', '流水号不超过32位', 'The serial has at most 32 characters');
  if (!/^\d{3}$/.test(version) || version === '000') {
    return problem('version', '版本号应为001至999', 'The version is a number from 001 to 999');
  }
  if (mod3736(type21 + issuer + serial + version) !== check) {
    return problem(
      'check',
      '电子证照标识的校验位不符，可能有一位填错，请对照证照核对',
      'The check character of the licence identifier does not match: a character may be wrong; compare it with the licence',
    );
  }
  return undefined;
}

/** Parts of an electronic licence's identifier, or undefined if it is none. */
export function parseLicenceNumber(text: string, from: 'own' | 'imported' = 'own'): LicenceNumberParts | undefined {
  if (checkLicenceNumber(text, from) !== undefined) return undefined;
  const [type21 = '', issuer18 = '', serial = '', version = ''] = text.slice(ROOT.length + 1).split('.');
  return { type21, issuer18, serial, version: Number(version) };
}

function problem(code: LicenceNumberProblem['code'], zh: string, en: string): LicenceNumberProblem {
  return { code, sentence: said(zh, en) };
}
