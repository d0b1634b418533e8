import type { FormField } from './form.ts';
import type { Item } from './item.ts';

type Sent = Readonly<Record<string, string | readonly string[]>>;

const mostRows = 200;

/**
 * What a sent form says, as answers: numbers read from text, ticks gathered, rows of a group from `key.0.field`.
 * Yes and no are sent as 'yes' and 'no'. What cannot be read is left as it was typed, so that `checkAnswers` names it.
 * Only fields of the item's form are taken; `only` takes those of one step.
 */
export function answersFromForm(item: Pick<Item, 'form'>, sent: Sent, only?: readonly string[]): Record<string, unknown> {
  const fields = item.form?.fields ?? {};
  const answers: Record<string, unknown> = {};
  for (const key of only ?? Object.keys(fields)) {
    if (!Object.hasOwn(fields, key)) continue;
    const answer = answerOf(key, fields[key]!, sent);
    if (answer !== undefined) answers[key] = answer;
  }
  return answers;
}

function answerOf(name: string, field: FormField, sent: Sent): unknown {
  if (field.widget === 'group') return rowsOf(name, field, sent);
  const given = Object.hasOwn(sent, name) ? sent[name]! : undefined;
  if (field.widget === 'checkboxes') return given === undefined ? undefined : [given].flat().filter((value) => value !== '');
  const text = Array.isArray(given) ? String(given.at(-1) ?? '') : (given as string | undefined);
  if (text === undefined || text.trim() === '') return undefined;
  switch (field.widget) {
    case 'number':
      return numberOf(text);
    case 'yesNo':
    case 'confirm':
      return yesOrNo(text);
    default:
      return text;
  }
}

function rowsOf(name: string, field: FormField, sent: Sent): unknown[] | undefined {
  const numbers = new Set<number>();
  for (const key of Object.keys(sent)) {
    const row = key.startsWith(`${name}.`) ? /^(\d{1,3})\./.exec(key.slice(name.length + 1))?.[1] : undefined;
    if (row !== undefined && numbers.size < mostRows) numbers.add(Number(row));
  }
  const rows = [...numbers].sort((a, b) => a - b).map((row) => {
    const inner = Object.entries(field.fields ?? {}).map(([key, one]) => [key, answerOf(`${name}.${row}.${key}`, one, sent)] as const);
    return Object.fromEntries(inner.filter(([, answer]) => answer !== undefined));
  });
  const filled = rows.filter((row) => Object.keys(row).length > 0);
  return filled.length > 0 ? filled : undefined;
}

// As people type them: full-width digits, thousands separated by commas.
function numberOf(text: string): number | string {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : text;
}

function yesOrNo(text: string): boolean | string {
  if (text === 'yes' || text === 'true' || text === 'on') return true;
  return text === 'no' || text === 'false' ? false : text;
}
