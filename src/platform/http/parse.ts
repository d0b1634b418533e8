import { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import { Invalid } from '../errors.ts';
import { type Said, said } from '../i18n.ts';

const inChinese = zhCN().localeError;
const inEnglish = en().localeError;

/** Reads a value by its schema; throws Invalid with a sentence in both languages at each field. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  mustBeKeepable(value);
  const parsed = schema.safeParse(value, { error: inChinese });
  if (parsed.success) return parsed.data;
  const english = schema.safeParse(value, { error: inEnglish }).error?.issues ?? [];
  // A Map, since whoever sends it may call a field '__proto__' or 'constructor'.
  const fields = new Map<string, Said>();
  parsed.error.issues.slice(0, 100).forEach((issue, index) => {
    for (const name of fieldsOf(issue)) {
      if (!fields.has(name)) fields.set(name, saidOf(issue.message, english[index]?.message ?? issue.message));
    }
  });
  throw new Invalid(Object.fromEntries(fields));
}

const unkeepable = said('含有不能保存的字符', 'holds signs that cannot be kept');

// NUL stands in no text of the database, half a surrogate pair in none at all: whatever the field, they are refused here.
function mustBeKeepable(value: unknown): void {
  const left: [string, unknown][] = [['', value]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [path, one] = next;
    if (typeof one === 'string') {
      if (one.includes('\0') || !one.isWellFormed()) throw new Invalid({ [path.slice(0, 200) || 'body']: unkeepable });
    } else if (typeof one === 'object' && one !== null) {
      for (const [key, part] of Object.entries(one)) {
        if (key.includes('\0') || !key.isWellFormed()) throw new Invalid({ [path.slice(0, 200) || 'body']: unkeepable });
        left.push([path.length > 200 ? path : path ? `${path}.${key}` : key, part]);
      }
    }
  }
}

// An unknown key is named itself, not the object that holds it.
function fieldsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, 20).map((key) => [...path, key].join('.').slice(0, 200));
  return [path.join('.') || 'body'];
}

// A message of our own carries both languages, '中文 | English' or on two lines, and is the same in both readings; any other is zod's.
function saidOf(zh: string, en: string): Said {
  const [first = zh, second = zh] = zh === en ? zh.split(/\n| \| /) : [zh, en];
  return { 'zh-CN': short(first), en: short(second) };
}

// A sentence may repeat what was sent; an answer is not larger than its question.
function short(sentence: string): string {
  return sentence.length > 240 ? `${sentence.slice(0, 240)}…` : sentence;
}
