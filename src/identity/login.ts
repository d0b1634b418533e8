import { type Said, said } from '#platform/i18n.ts';

/** A login as it is kept and looked for: half-width, small letters, no spaces. */
export function normaliseLogin(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** What is wrong with a new login, or nothing: letters, digits, and . _ - inside, beginning with a letter. */
export function loginProblem(login: string): Said | undefined {
  if (!login) return said('请填写登录名', 'Give a login');
  if (login.length < 4 || login.length > 32) return said('登录名应为 4 至 32 个字符', 'A login has 4 to 32 characters');
  if (/^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/.test(login)) return undefined;
  return said('登录名以字母开头，只用字母、数字和 . _ -', 'A login begins with a letter and holds letters, digits and . _ - only');
}
