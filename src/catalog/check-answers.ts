import type { ErrorObject } from 'ajv/dist/2020.js';
import { lastDay } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { sayMissing, sayUnknown, sayWrong } from './answer-problems.ts';
import { cleanAnswers } from './clean-answers.ts';
import { checkOf } from './compile-form.ts';
import type { Answers, FormField } from './form.ts';
import type { Item } from './item.ts';
import { unborn } from './unborn.ts';

const notApplied = said('这个事项不用申请', 'This matter is not applied for');
const notAnObject = said('答案要是一个对象，键是栏目名', 'Answers are an object keyed by field');

/**
 * The answers of an application as the item's form allows them: trimmed, without what was not asked for.
 * `today` is the day in China on which they are given: nobody is born after it. Throws Invalid: each field with a sentence that says what is wrong and how to mend it; rows of a group as `key.0.field`.
 */
export function checkAnswers(item: Pick<Item, 'form' | 'contentHash'>, raw: unknown, today = lastDay): Answers {
  const { form } = item;
  if (!form) throw new Invalid({ answers: notApplied });
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Invalid({ answers: notAnObject });
  const answers = cleanAnswers(form, raw as Record<string, unknown>);
  const check = checkOf(item.contentHash, form.schema);
  if (check(answers)) {
    const early = unborn(form, answers, today);
    if (Object.keys(early).length > 0) throw new Invalid(inOrder(early, form.steps.flatMap((step) => step.fields)));
    return answers;
  }
  const fields: Record<string, Said> = {};
  for (const error of check.errors ?? []) {
    const problem = problemOf(error, form.fields, answers);
    if (problem && !(problem.at in fields)) fields[problem.at] = problem.sentence;
  }
  throw new Invalid(inOrder(fields, form.steps.flatMap((step) => step.fields)));
}

function problemOf(error: ErrorObject, fields: Readonly<Record<string, FormField>>, answers: Answers): { at: string; sentence: Said } | undefined {
  const path = error.instancePath.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const under = (name: string) => [...path, name].join('.');
  if (error.keyword === 'if') return undefined; // what follows from it is told by itself
  if (error.keyword === 'required') {
    const { missingProperty } = error.params as { missingProperty: string };
    const field = fieldAt(fields, [...path, missingProperty]);
    return { at: under(missingProperty), sentence: sayMissing(field, missingProperty) };
  }
  if (error.keyword === 'additionalProperties') {
    const { additionalProperty } = error.params as { additionalProperty: string };
    return { at: under(additionalProperty), sentence: sayUnknown(additionalProperty) };
  }
  const field = fieldAt(fields, path);
  // One of several ticks is wrong: the field is named, not the tick.
  const at = field?.widget === 'checkboxes' ? path[0]! : path.join('.') || 'answers';
  return { at, sentence: sayWrong(error, field, answerAt(answers, path)) };
}

function answerAt(answers: Answers, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], answers);
}

function fieldAt(fields: Readonly<Record<string, FormField>>, path: readonly string[]): FormField | undefined {
  const [key = '', , inner] = path;
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (inner === undefined || !field?.fields) return field;
  return Object.hasOwn(field.fields, inner) ? field.fields[inner] : undefined;
}

// The summary lists the problems in the order of the form, not of the checker.
function inOrder(fields: Record<string, Said>, order: readonly string[]): Record<string, Said> {
  const place = (name: string): number => {
    const at = order.indexOf(name.split('.')[0]!);
    return at === -1 ? order.length : at;
  };
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => place(a) - place(b)));
}
