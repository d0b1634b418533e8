import { type FormField, isAskedFor, type Item } from '#catalog';
import { formatDay, isDay } from '#platform/calendar/day.ts';
import { type Lang, said, texts } from '#platform/i18n.ts';
import { inOrderOf, type Shape, shapeOf } from './answer-shape.ts';

const words = texts({
  yes: said('是', 'Yes'),
  no: said('否', 'No'),
  betweenAnswers: said('、', ', '),
  betweenRows: said('；', '; '),
});


/** What was answered, as rows of label and words, in the order of the form; what was not asked for is left out. */
export function answerRows(item: Pick<Item, 'form'>, answers: Readonly<Record<string, unknown>>, lang: Lang, only?: readonly string[]): { key: string; value: string; field: string }[] {
  const { form } = item;
  if (!form) return [];
  const keys = only ?? form.steps.flatMap(({ fields }) => fields);
  return keys.flatMap((key) => {
    const field = form.fields[key];
    if (!field || answers[key] === undefined || !isAskedFor(field, answers)) return [];
    return [{ field: key, key: field.label[lang], value: inWords(field, answers[key], lang, shapeOf(form, key)) }];
  });
}

/** One answer in words; the rows of a group tell their fields in the order in which the form asks for them. */
export function inWords(field: FormField, answer: unknown, lang: Lang, shape: Shape = {}): string {
  const t = words(lang);
  if (typeof answer === 'boolean') return t(answer ? 'yes' : 'no');
  if (Array.isArray(answer)) {
    return answer.map((one: unknown) => (isRow(one) ? rowInWords(field, one, lang, shape) : inWords(field, one, lang))).join(t(field.fields ? 'betweenRows' : 'betweenAnswers'));
  }
  const text = field.options?.[String(answer)]?.[lang] ?? (isDay(answer) ? formatDay(answer, lang, { bare: true }) : String(answer));
  return field.unit ? `${text} ${field.unit[lang]}` : text;
}

function rowInWords({ fields = {} }: FormField, row: Readonly<Record<string, unknown>>, lang: Lang, { items }: Shape): string {
  return inOrderOf(row, items?.required)
    .map(([key, value]) => (fields[key] ? inWords(fields[key], value, lang) : String(value)))
    .join(' ');
}

function isRow(answer: unknown): answer is Readonly<Record<string, unknown>> {
  return answer !== null && typeof answer === 'object';
}
