import { type Said, said } from '#platform/i18n.ts';
import { commonPasswords } from './common-passwords.ts';

/** Length of a password in signs; any signs may stand in it and nothing else is asked of it (ASVS 6.2.1, 6.2.5, 6.2.9). */
export const passwordLength = { least: 8, most: 128 } as const;

// The names of this platform and of its place: first guesses of whoever knows where they are.
const contextWords: ReadonlySet<string> = new Set(['mingtang', 'quzhou', 'zhejiang', 'zhengwu', 'zhengwufuwu', 'banshidating', 'fuwudating', 'zwfw', '明堂', '衢州', '浙江', '政务', '政务服务']);

/** What is wrong with a new password for this login, or nothing; `about` are the names and numbers of its owner. */
export function passwordProblem(password: string, login: string, about: readonly string[] = []): Said | undefined {
  const length = [...password].length;
  const { least, most } = passwordLength;
  if (length === 0) return said('请填写密码', 'Give a password');
  if (length < least) return said(`密码至少 ${least} 个字符，您填写了 ${length} 个`, `A password has at least ${least} characters; you entered ${length}`);
  if (length > most) return said(`密码最多 ${most} 个字符`, `A password has at most ${most} characters`);
  if (isCommon(password)) return said('这个密码太常见，容易被猜到，请换一个', 'This password is too common and easily guessed; choose another');
  if (isNamedAfter(password, [login, ...about])) {
    return said('密码不能用登录名、姓名、电话或证件号码', 'A password must not be the login, a name, a telephone or identity number');
  }
  return undefined;
}

function isCommon(password: string): boolean {
  const small = password.toLowerCase();
  const core = wordIn(small);
  if (commonPasswords.has(small) || commonPasswords.has(core)) return true;
  if (contextWords.has(core) || core.length < 3 && isRunning(small.replaceAll(/\D/g, ''))) return true;
  return isRepeated(small) || isRunning(small);
}

// `Password!2026` is `password` with what people add at its end.
function wordIn(small: string): string {
  return small.replace(/[\d\p{P}\p{S}]+$/u, '').replace(/^[\d\p{P}\p{S}]+/u, '');
}

// One block of up to four signs again and again: 11111111, abababab, 20262026.
function isRepeated(small: string): boolean {
  return /^(.{1,4}?)\1+$/su.test(small);
}

// Signs that follow each other, up or down: 23456789, hgfedcba.
function isRunning(small: string): boolean {
  const codes = [...small].map((sign) => sign.codePointAt(0)!);
  if (codes.length < 6) return false;
  return [1, -1].some((step) => codes.every((code, i) => i === 0 || code === codes[i - 1]! + step || (code === 48 && codes[i - 1] === 57)));
}

function isNamedAfter(password: string, names: readonly string[]): boolean {
  const small = password.toLowerCase();
  return names
    .map((name) => name.toLowerCase())
    .some((name) => name.length >= 3 && (small === name || small === [...name].reverse().join('') || (wordIn(small) === name && small.length - name.length <= 4)));
}
