import { type Answers, type FormField, isAskedFor, type ItemForm } from '#catalog';
import type { Applicant } from '#identity';

/** A property of a form's JSON Schema, as far as answers are made from it. */
interface Property {
  type?: string;
  enum?: string[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  maxLength?: number;
  minLength?: number;
  minItems?: number;
  contains?: unknown;
  items?: Property;
  properties?: Record<string, Property>;
}

/** Whom and when the answers are for. */
export interface Sample {
  applicant: Applicant;
  /** 'YYYY-MM-DD' */
  today: string;
  /** Twelve digits. */
  division: string;
}

/** Answers that a form allows, for tests and the demo: the applicant's own data where it asks for it, plain words elsewhere. */
export function sampleAnswers(form: ItemForm, sample: Sample): Answers {
  const properties = form.schema['properties'] as Record<string, Property>;
  const answers: Record<string, unknown> = {};
  for (const key of form.steps.flatMap(({ fields }) => fields)) {
    const field = form.fields[key];
    if (field && isAskedFor(field, answers)) answers[key] = answerTo(properties[key] ?? {}, field, sample);
  }
  return answers;
}

function answerTo(property: Property, field: FormField, sample: Sample): unknown {
  const { type, items, minItems = 1 } = property;
  if (property.const !== undefined) return property.const;
  if (property.enum) return property.enum.find((value) => sample.division.startsWith(value)) ?? property.enum[0];
  if (type === 'boolean') return false;
  if (type === 'number' || type === 'integer') return Math.min(Math.max(property.minimum ?? 0, Math.floor(property.exclusiveMinimum ?? 0) + 1, 20), property.maximum ?? 20);
  if (type !== 'array') return textFor(property, field, sample);
  if (items?.enum) return property.contains ? items.enum : items.enum.slice(0, Math.max(minItems, 1));
  return Array.from({ length: Math.max(minItems, 1) }, () => rowOf(items ?? {}, field, sample));
}

function rowOf(items: Property, field: FormField, sample: Sample): Answers {
  const entries = Object.entries(items.properties ?? {}).map(([key, property]) => [key, answerTo(property, field.fields?.[key] ?? field, sample)] as const);
  return Object.fromEntries(entries);
}

const formats: Readonly<Record<string, (sample: Sample) => string>> = {
  date: ({ today }) => today,
  'resident-number': ({ applicant }) => (applicant.documentKind === 'residentNumber' ? applicant.documentNumber : '330801199004180262'),
  'credit-code': ({ applicant }) => (applicant.documentKind === 'creditCode' ? applicant.documentNumber : '92330802DM900001XQ'),
};

function textFor({ format, pattern, maxLength = 100, minLength = 1 }: Property, { label, autofill = '' }: FormField, sample: Sample): string {
  if (format) return formats[format]?.(sample) ?? '';
  if (pattern) return pattern.startsWith('^1[3-9]') ? '13805700001' : '6228480000123456';
  const { name, address, legalRepresentative = name } = sample.applicant;
  const own = /legalRepresentative/.test(autofill) ? legalRepresentative : /address/.test(autofill) ? address : /name/i.test(autofill) ? name : '';
  return (own || `${label['zh-CN']}（演示）`).slice(0, maxLength).padEnd(minLength, '示');
}
