import { createRequire } from 'node:module';
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import { checkCreditCode } from '#government';
import { checkResidentNumber } from '#identity';
import { isDay, lastDay } from '#platform/calendar/day.ts';

type FormSchema = Readonly<Record<string, unknown>>;

const mostKept = 300;
const compiled = new Map<string, ValidateFunction>();

/** Why a form's schema (JSON Schema 2020-12) cannot be used, if so. */
export async function problemOfForm(schema: FormSchema): Promise<string | undefined> {
  const { own, fresh } = withoutSoundParts(withoutId(schema));
  const problem = await checker().compileAsync(own).then(() => undefined, (error: Error) => error.message);
  checker().removeSchema(own);
  if (problem === undefined && soundParts.size < mostSoundParts) for (const text of fresh) soundParts.add(text);
  return problem;
}

const mostSoundParts = 2_000;
const soundParts = new Set<string>();

// Forms are made of the same fields and conditions: of 2,770 fields in the demo 305 are different. A part that was found
// sound in another form is not looked at again, unless the form speaks of places in it: then a part means more than it says.
function withoutSoundParts(schema: FormSchema): { own: FormSchema; fresh: string[] } {
  const { properties, allOf } = schema;
  if (!isObject(properties) || /"\$(ref|dynamicRef|defs|id|anchor|dynamicAnchor)"/.test(JSON.stringify(schema))) return { own: schema, fresh: [] };
  const fresh: string[] = [];
  const unlessKnown = (part: unknown): unknown => {
    if (!isObject(part)) return part;
    const text = JSON.stringify(part);
    if (soundParts.has(text)) return true;
    fresh.push(text);
    return part;
  };
  const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, unlessKnown(field)]));
  return { own: { ...schema, properties: fields, ...(Array.isArray(allOf) && { allOf: allOf.map(unlessKnown) }) }, fresh };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The check of an item's form, compiled once per content and kept while there is room. */
export function checkOf(contentHash: string, schema: FormSchema): ValidateFunction {
  const known = compiled.get(contentHash);
  if (known) return known;
  const own = withoutId(schema);
  const check = checker().compile(own);
  checker().removeSchema(own);
  // The oldest goes first: a Map keeps the order in which its entries came.
  if (compiled.size >= mostKept) compiled.delete(compiled.keys().next().value!);
  compiled.set(contentHash, check);
  return check;
}

let ajv: Ajv2020 | undefined;

// One for all forms, loaded when first needed: making it costs 30 ms, most of it the schema of schemas.
function checker(): Ajv2020 {
  if (ajv) return ajv;
  const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  ajv = new Ajv2020({
    allErrors: true, strict: true, strictTypes: false, strictRequired: false, logger: false,
    // Optimised code takes longer to make than it saves in checking a few answers.
    code: { optimize: false },
    loadSchema: refuseToLoad,
  });
  ajv.addFormat('date', { type: 'string', validate: isDay });
  ajv.addFormat('credit-code', { type: 'string', validate: (text: string) => checkCreditCode(text) === undefined });
  // Whether a birth lies in the future is asked where the day is known, at submission.
  ajv.addFormat('resident-number', { type: 'string', validate: (text: string) => checkResidentNumber(text, lastDay) === undefined });
  return ajv;
}

// A checker keeps the names of what it compiled; versions of one form have the same.
function withoutId(schema: FormSchema): FormSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== '$id'));
}

function refuseToLoad(uri: string): Promise<never> {
  return Promise.reject(new Error(`a form stands by itself, without ${uri}`));
}
