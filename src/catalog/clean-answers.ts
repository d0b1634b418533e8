import { normaliseCreditCode } from '#government';
import { type Answers, type FormField, type ItemForm, isAskedFor } from './form.ts';

const longestAnswer = 10_000;
const codes = new Set(['credit-code', 'resident-number']);

/** Answers as they are kept: texts trimmed, codes as the registers write them, nothing empty, nothing that was not asked for. */
export function cleanAnswers(form: ItemForm, raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const properties = (form.schema['properties'] ?? {}) as Record<string, FieldSchema>;
  const cleaned = cleanFields(raw, properties);
  return withoutUnasked(cleaned, form.fields);
}

interface FieldSchema {
  type?: string;
  format?: string;
  items?: { properties?: Record<string, FieldSchema> };
}

function cleanFields(raw: Readonly<Record<string, unknown>>, properties: Readonly<Record<string, FieldSchema>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw)
      .map(([key, value]) => [key, cleanValue(value, Object.hasOwn(properties, key) ? properties[key] : undefined)] as const)
      .filter(([, value]) => value !== undefined && value !== '' && value !== null),
  );
}

function cleanValue(value: unknown, schema: FieldSchema | undefined): unknown {
  if (typeof value === 'string') return cleanText(value, schema?.format);
  if (!Array.isArray(value)) return value;
  const rows = schema?.items?.properties;
  return value.map((row: unknown) => (rows && isObject(row) ? cleanFields(row, rows) : cleanValue(row, undefined)));
}

// One sign more than any form allows: what is longer is told so, without carrying it about.
function cleanText(text: string, format?: string): string {
  const short = text.slice(0, longestAnswer).toWellFormed().normalize('NFC');
  const trimmed = short.replaceAll('\r\n', '\n').replaceAll(/[^\P{C}\n\t]/gu, '').trim();
  return format !== undefined && codes.has(format) ? normaliseCreditCode(trimmed) : trimmed;
}

function withoutUnasked(answers: Record<string, unknown>, fields: Readonly<Record<string, FormField>>): Record<string, unknown> {
  const asked = (key: string, seen: Answers) => !Object.hasOwn(fields, key) || isAskedFor(fields[key]!, seen);
  const kept = Object.fromEntries(Object.entries(answers).filter(([key]) => asked(key, answers)));
  // What was left out may itself have asked for something.
  return Object.keys(kept).length === Object.keys(answers).length ? kept : withoutUnasked(kept, fields);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
