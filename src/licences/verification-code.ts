import { said, type Said } from '#platform/i18n.ts';

/** What is wrong with a licence's verification code, as a sentence. */
export interface VerificationCodeProblem {
  readonly code: 'length' | 'alphabet' | 'check';
  readonly sentence: Said;
}

// 29 signs that are not taken for one another in print or by voice; a prime, so that one wrong sign or two swapped always show.
const SIGNS = '23456789ABCDEFGHJKMNPQRTUVWXY';
// 72 bits: who guesses at ten million licences needs some 10^14 questions, so that the code alone may answer.
const RANDOM_SIGNS = 15;

/** A verification code of sixteen signs, the last a check, from at least twelve random bytes. */
export function verificationCodeFrom(random: Uint8Array): string {
  if (random.length < 12) throw new RangeError(`a verification code needs 12 random bytes, got ${random.length}`);
  let rest = random.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  let code = '';
  for (let i = 0; i < RANDOM_SIGNS; i++) {
    code += SIGNS.charAt(Number(rest % 29n));
    rest /= 29n;
  }
  return code + checkSign(code);
}

/** A verification code as printed on the licence in four groups: ABCD-2345-EFGH-6789. */
export function showVerificationCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** A verification code as stored: capitals, half-width, no spaces or hyphens. */
export function normaliseVerificationCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u2010-\u2015-]/gu, '').toUpperCase();
}

/** What is wrong with a verification code that somebody typed, or nothing. */
export function checkVerificationCode(text: string): VerificationCodeProblem | undefined {
  const code = normaliseVerificationCode(text);
  const signs = [...code];
  if (signs.length !== RANDOM_SIGNS + 1) {
    return { code: 'length', sentence: said(`核验码应为16位，您填写了${signs.length}位`, `A verification code has 16 characters; you entered ${signs.length}`) };
  }
  const place = signs.findIndex((sign) => !SIGNS.includes(sign));
  if (place >= 0) {
    return {
      code: 'alphabet',
      sentence: said(
        `第${place + 1}位不会出现在核验码中；核验码不用 0、1、I、L、O、S、Z`,
        `Character ${place + 1} does not occur in verification codes; 0, 1, I, L, O, S and Z are not used`,
      ),
    };
  }
  if (checkSign(code) !== code.charAt(RANDOM_SIGNS)) {
    return {
      code: 'check',
      sentence: said('核验码有误，可能有一位填错或两位颠倒，请对照证照核对', 'The verification code is wrong: a character may be wrong or two swapped; compare it with the licence'),
    };
  }
  return undefined;
}

function checkSign(code: string): string {
  let sum = 0;
  for (let i = 0; i < RANDOM_SIGNS; i++) sum += SIGNS.indexOf(code.charAt(i)) * (i + 2);
  return SIGNS.charAt(sum % 29);
}
