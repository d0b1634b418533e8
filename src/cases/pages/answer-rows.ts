import { type FormField, isAskedFor, type Item } from '#catalog';
import type { Lang } from '#platform/i18n.ts';
import { deskWords } from './desk/desk-words.ts';

/** What was answered, as rows of label and words, in the order of the form; what was not asked for is left out. */
export function answerRows(item: Pick<Item, 'form'>, answers: Readonly<Record<string, unknown>>, lang: Lang, only?: readonly string[]): { key: string; value: string; field: string }[] {
  const { form } = item;
  if (!form) return [];
  const keys = only ?? form.steps.flatMap(({ fields }) => fields);
  return keys.flatMap((key) => {
    const field = form.fields[key];
    if (!field || answers[key] === undefined || !isAskedFor(field, answers)) return [];
    return [{ field: key, key: field.label[lang], value: inWords(field, answers[key], lang) }];
  });
}

/** One answer in words. */
export function inWords(field: FormField, answer: unknown, lang: Lang): string {
  const t = deskWords(lang);
  const between = lang === 'en' ? ', ' : '、';
  if (typeof answer === 'boolean') return t(answer ? 'yes' : 'no');
  if (Array.isArray(answer)) {
    return answer.map((one: unknown) => (one !== null && typeof one === 'object' ? rowInWords(field, one as Record<string, unknown>, lang) : inWords(field, one, lang))).join(field.fields ? '；' : between);
  }
  const text = field.options?.[String(answer)]?.[lang] ?? String(answer);
  return field.unit ? `${text} ${field.unit[lang]}` : text;
}

function rowInWords(field: FormField, row: Record<string, unknown>, lang: Lang): string {
  return Object.entries(row)
    .map(([key, value]) => (field.fields?.[key] ? inWords(field.fields[key], value, lang) : String(value)))
    .join(' ');
}
