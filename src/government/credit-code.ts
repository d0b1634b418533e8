import { said, type Said } from '#platform/i18n.ts';

/** What is wrong with a unified social credit code, as a sentence for the person who typed it. */
export interface CreditCodeProblem {
  readonly code: 'length' | 'alphabet' | 'registrar' | 'division' | 'organisation' | 'check';
  readonly sentence: Said;
}

/** Parts of a unified social credit code (GB 32100). */
export interface CreditCodeParts {
  /** Registering authority: 1 establishment office, 5 civil affairs, 9 market regulation, … */
  readonly registrar: string;
  readonly kind: string;
  readonly division6: string;
  /** Organisation code of GB 11714 without its check digit: 8 signs. */
  readonly serial8: string;
}

// GB 32100-2015: 31 signs, without I O S V Z.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

// GB 32100 table 1, first sign: which authorities register bodies.
const REGISTRARS = '123456789ANY';

// GB/T 2260, first two digits; 10 stands for the central authorities in credit codes.
const PROVINCES = new Set(
  ('10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82').split(' '),
);

/** A credit code as the registers write it: no spaces or hyphens, capital letters, half-width signs. */
export function normaliseCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u2010-\u2015-]/gu, '').toUpperCase();
}

/** Check sign of an organisation code for its first eight signs (GB 11714). */
export function organisationCodeCheck(serial8: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const value = Number.parseInt(serial8[i] ?? '', 36);
    if (Number.isNaN(value)) throw new RangeError(`organisation code needs 8 signs 0-9 A-Z, got ${JSON.stringify(serial8)}`);
    sum += value * (ORGANISATION_WEIGHTS[i] ?? 0);
  }
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Check sign of a credit code for its first seventeen signs (GB 32100). */
export function creditCodeCheck(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = ALPHABET.indexOf(first17[i] ?? ' ');
    if (value < 0) throw new RangeError(`credit code needs 17 signs of its alphabet, got ${JSON.stringify(first17)}`);
    sum += value * (WEIGHTS[i] ?? 0);
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '0';
}

/** What is wrong with a unified social credit code (GB 32100, with GB 11714 inside), or nothing. */
export function checkCreditCode(text: string): CreditCodeProblem | undefined {
  const code = normaliseCreditCode(text);
  const length = [...code].length;
  if (length !== 18) {
    return {
      code: 'length',
      sentence: said(
        `统一社会信用代码应为18位，您填写了${length}位`,
        `A unified social credit code has 18 characters; you entered ${length}`,
      ),
    };
  }
  const place = [...code].findIndex((sign) => !ALPHABET.includes(sign));
  if (place >= 0) {
    return {
      code: 'alphabet',
      sentence: said(
        `第${place + 1}位不是统一社会信用代码可用的字符；只用数字和大写字母，不用 I、O、S、V、Z`,
        `Character ${place + 1} cannot stand in a unified social credit code; only digits and letters other than I, O, S, V, Z are used`,
      ),
    };
  }
  if (!REGISTRARS.includes(code.charAt(0))) {
    return {
      code: 'registrar',
      sentence: said(
        '第1位不是已知的登记管理部门代码，请核对',
        'Character 1 is not the code of a known registering authority; check it',
      ),
    };
  }
  if (!PROVINCES.has(code.slice(2, 4)) || !/^\d{6}$/.test(code.slice(2, 8))) {
    return {
      code: 'division',
      sentence: said(
        `第3至8位“${code.slice(2, 8)}”不是已知的行政区划代码，请核对`,
        `Characters 3 to 8, “${code.slice(2, 8)}”, are not a known division code; check them`,
      ),
    };
  }
  if (creditCodeCheck(code) !== code.charAt(17)) {
    return {
      code: 'check',
      sentence: said(
        '统一社会信用代码的校验位不符，可能有一位填错或两位颠倒，请对照营业执照核对',
        'The check character of the credit code does not match: a character may be wrong or two swapped; compare it with the business licence',
      ),
    };
  }
  if (organisationCodeCheck(code.slice(8, 16)) !== code.charAt(16)) {
    return {
      code: 'organisation',
      sentence: said(
        '第9至17位的组织机构代码校验不符，请对照证照核对',
        'The organisation code in characters 9 to 17 does not match its own check digit; compare it with the certificate',
      ),
    };
  }
  return undefined;
}

/** The parts of a credit code that has been checked. */
export function creditCodeParts(code: string): CreditCodeParts {
  return { registrar: code.charAt(0), kind: code.charAt(1), division6: code.slice(2, 8), serial8: code.slice(8, 16) };
}

/** A credit code with both check signs worked out; for demo bodies and tests, never for a real register. */
export function creditCodeFor(parts: CreditCodeParts): string {
  const first17 =
    parts.registrar + parts.kind + parts.division6 + parts.serial8 + organisationCodeCheck(parts.serial8);
  if (first17.length !== 17) throw new RangeError(`a credit code needs 1+1+6+8 signs, got ${JSON.stringify(parts)}`);
  return first17 + creditCodeCheck(first17);
}
