import { type Said, said } from '#platform/i18n.ts';

/** Text as people mean it: composed characters, no spaces around, single spaces inside. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}

/** A telephone number as it is dialled: half-width digits and hyphens. */
export function normalisePhone(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s()]/gu, '').replace(/^\+?86-?(?=1\d{10}$)/, '');
}

/** What is wrong with the name of a person (at most 60 characters) or of a body (120), or nothing. */
export function nameProblem(name: string, of: 'person' | 'body'): Said | undefined {
  const longest = of === 'person' ? 60 : 120;
  if (!name) return of === 'person' ? said('请填写姓名', 'Give the name') : said('请填写名称', 'Give the name');
  if (name.length > longest) return said(`不超过 ${longest} 个字`, `At most ${longest} characters`);
  // Control and format characters would make two different names look alike.
  if (/[\p{Cc}\p{Cf}\p{Co}<>]/u.test(name)) return said('名称含有不能使用的字符', 'The name holds characters that cannot be used');
  return undefined;
}

/** What is wrong with a telephone number of mainland China, or nothing. */
export function phoneProblem(phone: string): Said | undefined {
  if (/^1[3-9]\d{9}$/.test(phone) || /^0\d{2,3}-?\d{7,8}$/.test(phone)) return undefined;
  return said('请填写 11 位手机号，或带区号的固定电话，如 0570-3021234', 'Give an 11-digit mobile number, or a landline with its area code, such as 0570-3021234');
}

/** The fields that have a problem; empty when all is well. */
export function problemsIn(fields: Readonly<Record<string, Said | undefined>>): Record<string, Said> {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, Said] => field[1] !== undefined));
}
