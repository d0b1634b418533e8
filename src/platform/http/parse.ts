import { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import { Invalid } from '../errors.ts';
import type { Said } from '../i18n.ts';

const inChinese = zhCN().localeError;
const inEnglish = en().localeError;

/** Reads a value by its schema; throws Invalid with a sentence in both languages at each field. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, { error: inChinese });
  if (parsed.success) return parsed.data;
  const english = schema.safeParse(value, { error: inEnglish }).error?.issues ?? [];
  const fields: Record<string, Said> = {};
  parsed.error.issues.forEach((issue, index) => {
    for (const name of fieldsOf(issue)) fields[name] ??= saidOf(issue.message, english[index]?.message ?? issue.message);
  });
  throw new Invalid(fields);
}

// An unknown key is named itself, not the object that holds it.
function fieldsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key].join('.'));
  return [path.join('.') || 'body'];
}

// A schema of ours may carry both languages in one message, `中文 | English`.
function saidOf(zh: string, en: string): Said {
  const [first, second] = zh.split(' | ');
  return second === undefined ? { 'zh-CN': zh, en } : { 'zh-CN': first!, en: second };
}
