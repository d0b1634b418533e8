import type { Said } from '#platform/i18n.ts';

export type Widget = 'text' | 'textarea' | 'number' | 'date' | 'radios' | 'select' | 'checkboxes' | 'yesNo' | 'confirm' | 'group';

/** How a field is shown; what may be answered stands in the schema. */
export interface FormField {
  label: Said;
  hint?: Said;
  unit?: Said;
  widget: Widget;
  required: boolean;
  sensitivity: 'public' | 'internal' | 'personal' | 'sensitive';
  /** Filled from what the platform holds: 'person.name', 'organisation.creditCode' … */
  autofill?: string;
  /** Taken from a register and not changed by the applicant. */
  locked?: boolean;
  visibleWhen?: { field: string; is: readonly (string | boolean)[] };
  options?: Readonly<Record<string, Said>>;
  /** Of a group: the fields of each of its rows. */
  fields?: Readonly<Record<string, FormField>>;
}

/** One page of a form: a topic and its fields. */
export interface FormStep {
  key: string;
  title: Said;
  hint?: Said;
  fields: readonly string[];
}

/** An application form as data: a JSON Schema 2020-12 for the answers, and how they are asked for. */
export interface ItemForm {
  schema: Readonly<Record<string, unknown>>;
  steps: readonly FormStep[];
  fields: Readonly<Record<string, FormField>>;
}

/** What an applicant answered, by the keys of the fields. */
export type Answers = Readonly<Record<string, unknown>>;

/** Whether a field is asked for, given the answers so far. */
export function isAskedFor(field: Pick<FormField, 'visibleWhen'>, answers: Answers): boolean {
  if (!field.visibleWhen) return true;
  const answer = answers[field.visibleWhen.field];
  const given = Array.isArray(answer) ? (answer as unknown[]) : [answer];
  return field.visibleWhen.is.some((value) => given.includes(value));
}
