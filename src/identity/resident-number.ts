import { said, type Said } from '#platform/i18n.ts';

/** What is wrong with a citizen's identity number, as a sentence for the person who typed it. */
export interface ResidentNumberProblem {
  readonly code: 'length' | 'oldNumber' | 'alphabet' | 'division' | 'birthDate' | 'tooEarly' | 'future' | 'check';
  readonly sentence: Said;
}

export type Sex = 'male' | 'female';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const EARLIEST_BIRTH = '1900-01-01';

// GB/T 2260, first two digits; 81, 82, 83 are the residence permits of Hong Kong, Macao and Taiwan residents.
const PROVINCES = new Set(
  ('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83').split(' '),
);

// A number is given for life, so codes of abolished counties stay good: 330821 is 衢县 (until 2001), 330823 was 江山县 (until 1987).
const QUZHOU = new Set(['330801', '330802', '330803', '330821', '330822', '330823', '330824', '330825', '330881']);

/** An identity number as the register writes it: no spaces, half-width signs, capital X. */
export function normaliseResidentNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u2010-\u2015-]/gu, '').toUpperCase();
}

/** Check sign for the first seventeen digits (GB 11643, ISO 7064 MOD 11-2). */
export function residentNumberCheck(first17: string): string {
  if (!/^\d{17}/.test(first17)) throw new RangeError('an identity number begins with 17 digits');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECKS.charAt(sum % 11);
}

/** What is wrong with an 18-digit identity number (GB 11643), or nothing. `today` is a day 'YYYY-MM-DD' in China. */
export function checkResidentNumber(text: string, today: string): ResidentNumberProblem | undefined {
  const number = normaliseResidentNumber(text);
  if (/^\d{15}$/.test(number)) return oldNumber(number);
  const length = [...number].length;
  if (length !== 18) {
    return problem('length', `公民身份号码应为18位，您填写了${length}位`, `An identity number has 18 characters; you entered ${length}`);
  }
  const place = [...number].findIndex((sign, i) => !/\d/.test(sign) && !(i === 17 && sign === 'X'));
  if (place >= 0) {
    return problem(
      'alphabet',
      `第${place + 1}位不是数字；公民身份号码前17位是数字，末位是数字或 X`,
      `Character ${place + 1} is not a digit; the first 17 are digits and the last a digit or X`,
    );
  }
  if (!knownDivision(number.slice(0, 6))) {
    return problem(
      'division',
      `前6位“${number.slice(0, 6)}”不是已知的行政区划代码，请核对`,
      `The first 6 digits, “${number.slice(0, 6)}”, are not a known division code; check them`,
    );
  }
  return birthProblem(birthDateOf(number), today) ?? checkProblem(number);
}

function checkProblem(number: string): ResidentNumberProblem | undefined {
  if (residentNumberCheck(number) === number.charAt(17)) return undefined;
  return problem(
    'check',
    '公民身份号码的校验位不符，可能有一位填错或两位颠倒，请对照身份证核对',
    'The last character does not match the rest: a digit may be wrong or two swapped; compare it with the identity card',
  );
}

function birthProblem(birth: string, today: string): ResidentNumberProblem | undefined {
  if (!isDay(birth)) {
    return problem(
      'birthDate',
      `第7至14位写的出生日期“${birth}”不存在，请核对`,
      `Digits 7 to 14 give a date of birth, “${birth}”, that does not exist; check them`,
    );
  }
  if (birth < EARLIEST_BIRTH) {
    return problem('tooEarly', `出生日期“${birth}”早于1900年，请核对`, `The date of birth, “${birth}”, is before 1900; check it`);
  }
  if (birth > today) {
    return problem('future', `出生日期“${birth}”晚于今天，请核对`, `The date of birth, “${birth}”, is later than today; check it`);
  }
  return undefined;
}

// 15-digit numbers went out of use with the first-generation card on 2013-01-01 (居民身份证法 23, 2011 amendment).
function oldNumber(number: string): ResidentNumberProblem {
  const converted = fromOldNumber(number);
  return problem(
    'oldNumber',
    `这是15位旧号码，2013年起已停用；请填写身份证上的18位号码，按规则应为 ${converted}`,
    `This is a 15-digit number, out of use since 2013; enter the 18 characters on the card, which by rule should be ${converted}`,
  );
}

/** The 18-digit number that replaced a 15-digit one: births 19xx, check sign added. */
export function fromOldNumber(number15: string): string {
  const first17 = `${number15.slice(0, 6)}19${number15.slice(6)}`;
  return first17 + residentNumberCheck(first17);
}

function knownDivision(code6: string): boolean {
  if (!PROVINCES.has(code6.slice(0, 2))) return false;
  return code6.startsWith('3308') ? QUZHOU.has(code6) : code6.slice(2) !== '0000' || /^8[123]/.test(code6);
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

function problem(code: ResidentNumberProblem['code'], zh: string, en: string): ResidentNumberProblem {
  return { code, sentence: said(zh, en) };
}

/** Day of birth 'YYYY-MM-DD' written in an 18-digit number. */
export function birthDateOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** Sex written in an 18-digit number: the seventeenth digit is odd for men. */
export function sexOf(number: string): Sex {
  return Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
}

/** An identity number for lists and logs: first and last four signs kept (3308**********1234). */
export function maskResidentNumber(number: string): string {
  const signs = [...number];
  if (signs.length <= 8) return '*'.repeat(signs.length);
  return signs.slice(0, 4).join('') + '*'.repeat(signs.length - 8) + signs.slice(-4).join('');
}

/** An invented identity number with a right check sign; for the demo cast and tests only. */
export function residentNumberFor(invented: { division6: string; birthDate: string; sequence3: string; }): string {
  const first17 = invented.division6 + invented.birthDate.replaceAll('-', '') + invented.sequence3;
  if (!/^\d{17}$/.test(first17)) throw new RangeError(`an identity number needs 6+8+3 digits, got ${first17}`);
  return first17 + residentNumberCheck(first17);
}
