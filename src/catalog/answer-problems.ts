import type { ErrorObject } from 'ajv/dist/2020.js';
import { checkCreditCode } from '#government';
import { checkResidentNumber } from '#identity';
import { lastDay } from '#platform/calendar/day.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import type { FormField } from './form.ts';

const phonePattern = '^1[3-9][0-9]{9}$';

const sentences = {
  fill: said('请填写“{label}”', 'Fill in “{label}”'),
  choose: said('请选择“{label}”', 'Choose “{label}”'),
  confirm: said('请确认：{label}', 'Please confirm: {label}'),
  rows: said('请填写“{label}”，至少 {n} 行', 'Fill in “{label}”, at least {n} rows'),
  unknown: said('申请表没有“{name}”这一栏', 'The form has no field “{name}”'),
  tooLong: said('“{label}”最多 {n} 个字，现在有 {m} 个', '“{label}” may have at most {n} characters; it has {m}'),
  tooShort: said('“{label}”至少 {n} 个字', '“{label}” needs at least {n} characters'),
  phone: said('“{label}”要写 1 开头的 11 位手机号码', '“{label}” is a mobile number of 11 digits that begins with 1'),
  digits: said('“{label}”只能写数字，{from} 到 {to} 位', '“{label}” is written in digits, {from} to {to} of them'),
  pattern: said('“{label}”的写法不对{hint}', '“{label}” is not written as it should be{hint}'),
  date: said('“{label}”要写成 2026-03-17 这样的日期，且日历上有这一天', '“{label}” is a day of the calendar, written as 2026-03-17'),
  option: said('“{label}”请从给出的选项中选择', 'Choose one of the given answers for “{label}”'),
  whole: said('“{label}”要填整数，如 12', '“{label}” is a whole number, such as 12'),
  number: said('“{label}”要填数字，如 120.5', '“{label}” is a number, such as 120.5'),
  atLeast: said('“{label}”不能小于 {n}{unit}', '“{label}” may not be less than {n}{unit}'),
  above: said('“{label}”要大于 {n}{unit}', '“{label}” must be more than {n}{unit}'),
  atMost: said('“{label}”不能大于 {n}{unit}', '“{label}” may not be more than {n}{unit}'),
  fewer: said('“{label}”最多 {n} 项', '“{label}” may have at most {n} entries'),
  twice: said('“{label}”有重复的项', '“{label}” has the same entry twice'),
  yesNo: said('“{label}”请选择是或否', 'Answer “{label}” with yes or no'),
  other: said('“{label}”填得不对{hint}', '“{label}” is not right{hint}'),
} as const;

/** A required answer is missing. */
export function sayMissing(field: FormField | undefined, name: string): Said {
  if (!field) return filled(sentences.fill, said(name, name));
  if (field.widget === 'confirm') return filled(sentences.confirm, field.label);
  const chosen = ['radios', 'select', 'checkboxes', 'yesNo'].includes(field.widget);
  return filled(chosen ? sentences.choose : sentences.fill, field.label);
}

/** Something was answered that the form does not ask. */
export function sayUnknown(name: string): Said {
  return sayWith(sentences.unknown, { name: name.slice(0, 60) });
}

/** An answer is wrong: what is wrong with it and how to mend it. */
export function sayWrong(error: ErrorObject, field: FormField | undefined, answer: unknown): Said {
  const label = field?.label ?? said(error.instancePath.slice(1), error.instancePath.slice(1));
  const say = (sentence: Said, values: Record<string, string | number> = {}) => filled(sentence, label, values);
  const { limit } = error.params as { limit?: number };
  const n = limit ?? 0;
  switch (error.keyword) {
    case 'maxLength':
      return say(sentences.tooLong, { n, m: [...String(answer)].length });
    case 'minLength':
      return say(n <= 1 ? sentences.fill : sentences.tooShort, { n });
    case 'minItems':
      return field?.widget === 'group' ? say(sentences.rows, { n }) : say(sentences.choose);
    case 'maxItems':
      return say(sentences.fewer, { n });
    case 'uniqueItems':
      return say(sentences.twice);
    case 'minimum':
      return withUnit(sentences.atLeast, label, n, field);
    case 'exclusiveMinimum':
      return withUnit(sentences.above, label, n, field);
    case 'maximum':
      return withUnit(sentences.atMost, label, n, field);
    case 'enum':
      return say(sentences.option);
    case 'const':
      return say(sentences.confirm);
    case 'pattern':
      return sayPattern(String((error.params as { pattern: string }).pattern), label, field);
    case 'format':
      return sayFormat(error, label, String(answer));
    case 'type':
      return sayType(error, label, field);
    default:
      return hinted(sentences.other, label, field);
  }
}

function sayPattern(pattern: string, label: Said, field: FormField | undefined): Said {
  if (pattern === phonePattern) return filled(sentences.phone, label);
  const digits = /^\^\[0-9\]\{(\d+),(\d+)\}\$$/.exec(pattern);
  if (digits) return filled(sentences.digits, label, { from: digits[1]!, to: digits[2]! });
  return hinted(sentences.pattern, label, field);
}

function sayFormat(error: ErrorObject, label: Said, text: string): Said {
  const { format } = error.params as { format: string };
  if (format === 'date') return filled(sentences.date, label);
  const problem = format === 'credit-code' ? checkCreditCode(text) : checkResidentNumber(text, lastDay);
  return problem?.sentence ?? filled(sentences.pattern, label, { hint: '' });
}

function sayType(error: ErrorObject, label: Said, field: FormField | undefined): Said {
  const { type } = error.params as { type: string };
  if (type === 'integer') return filled(sentences.whole, label);
  if (type === 'number') return filled(sentences.number, label);
  if (type === 'boolean') return filled(field?.widget === 'confirm' ? sentences.confirm : sentences.yesNo, label);
  return hinted(sentences.other, label, field);
}

function withUnit(sentence: Said, label: Said, n: number, { unit }: Pick<FormField, 'unit'> = {}): Said {
  return filled(sentence, label, { n }, unit ? said(` ${unit['zh-CN']}`, ` ${unit.en}`) : said('', ''), 'unit');
}

function hinted(sentence: Said, label: Said, field: FormField | undefined): Said {
  const hint = field?.hint ? said(`：${field.hint['zh-CN']}`, `: ${field.hint.en}`) : said('', '');
  return filled(sentence, label, {}, hint, 'hint');
}

function filled(sentence: Said, label: Said, values: Record<string, string | number> = {}, extra?: Said, extraName = ''): Said {
  const of = (lang: 'zh-CN' | 'en') => sayWith(sentence, { ...values, label: label[lang], ...(extra && { [extraName]: extra[lang] }) })[lang];
  return said(of('zh-CN'), of('en'));
}
