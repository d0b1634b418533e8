import items from '../items.json' with { type: 'json' };
import { applicantPage, deliveryPage } from './forms/common.ts';
import { specifications } from './forms/specifications.ts';
import { objectSchema, type Field, type Page, type Phrase } from './forms/parts.ts';
import { writeRows } from './write-rows.ts';

type Item = (typeof items.items)[number];

const say = ([zh, en]: Phrase) => ({ 'zh-CN': zh, en });

/** What a page needs to show a field; what may be answered stands in the schema. */
function shown(field: Field): Record<string, unknown> {
  return {
    label: say(field.label), widget: field.widget, required: field.required, sensitivity: field.sensitivity,
    ...(field.hint ? { hint: say(field.hint) } : {}),
    ...(field.unit ? { unit: say(field.unit) } : {}),
    ...(field.autofill ? { autofill: field.autofill } : {}),
    ...(field.locked ? { locked: true } : {}),
    ...(field.when ? { visibleWhen: { field: field.when[0], is: field.when.slice(1) } } : {}),
    ...(field.options ? { options: Object.fromEntries(Object.entries(field.options).map(([key, phrase]) => [key, say(phrase)])) } : {}),
    ...(field.fields ? { fields: Object.fromEntries(field.fields.map((inner) => [inner.key, shown(inner)])) } : {}),
  };
}

function pagesOf(item: Item): Page[] {
  const pages = specifications[item.id.replace('330800-', '')];
  if (!pages) throw new Error(`no form is written for ${item.id} ${item.name}`);
  const result = item.type === '行政给付' ? 'payment' : item.result?.kind === '证照' ? 'certificate' : 'document';
  const first = pages[0]?.key === 'operator' ? [] : [applicantPage(item.applicants)];
  return [...first, ...pages, deliveryPage(result)];
}

function formOf(item: Item) {
  const pages = pagesOf(item);
  const fields = pages.flatMap((page) => page.fields);
  const twice = fields.find((field, i) => fields.findIndex((other) => other.key === field.key) !== i);
  if (twice) throw new Error(`${item.id} asks ${twice.key} twice`);
  return {
    item: item.id,
    version: 1,
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `urn:mingtang:form:${item.id}:1`, ...objectSchema(fields) },
    steps: pages.map((page) => ({ key: page.key, title: say(page.title), ...(page.hint ? { hint: say(page.hint) } : {}), fields: page.fields.map((field) => field.key) })),
    fields: Object.fromEntries(fields.map((field) => [field.key, shown(field)])),
  };
}

writeRows('forms.json', {
  title: '演示 application forms as data',
  note: 'Schemas are JSON Schema 2020-12; formats: date (YYYY-MM-DD), resident-number (GB 11643), credit-code (GB 32100). visibleWhen is mirrored by if/then in the schema.',
  forms: items.items.filter((item) => item.appliedFor).map(formOf),
});
