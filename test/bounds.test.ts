import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { routes } from '../src/app-routes.ts';

interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  properties?: Record<string, Shape>;
  additionalProperties?: Shape | boolean;
  propertyNames?: Shape;
  items?: Shape;
  prefixItems?: Shape[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

const bounded = new Set(['uuid', 'date', 'date-time', 'email']);

/** What of a schema has no end: texts without a length, lists without a number, numbers without a range, objects with any keys. */
function endless(shape: Shape, path: string): string[] {
  const { type, properties = {}, additionalProperties, items, prefixItems = [] } = shape;
  const found: string[] = [];
  const within = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  for (const one of within) found.push(...endless(one, path));
  for (const [name, one] of Object.entries(properties)) found.push(...endless(one, `${path}.${name}`));
  for (const one of [...prefixItems, ...(items ? [items] : [])]) found.push(...endless(one, `${path}[]`));
  if (shape.enum || shape.const !== undefined) return found;
  // A pattern from start to end without * or + has a length of its own.
  const short = shape.pattern !== undefined && /^\^.*\$$/.test(shape.pattern) && !/[*+]|\{\d+,\}/.test(shape.pattern);
  if (type === 'string' && shape.maxLength === undefined && !short && !bounded.has(shape.format ?? '')) found.push(`${path}: a text of any length`);
  if (type === 'array' && shape.maxItems === undefined && prefixItems.length === 0) found.push(`${path}: a list of any length`);
  const above = shape.maximum ?? shape.exclusiveMaximum ?? Number.MAX_SAFE_INTEGER;
  const below = shape.minimum ?? shape.exclusiveMinimum ?? Number.MIN_SAFE_INTEGER;
  if ((type === 'integer' || type === 'number') && (above >= Number.MAX_SAFE_INTEGER || below <= Number.MIN_SAFE_INTEGER)) found.push(`${path}: a number of any size`);
  if (type === 'object' && typeof additionalProperties === 'object' && shape.propertyNames?.maxLength === undefined) found.push(`${path}: keys of any length`);
  return found;
}

const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;

test('whatever a route takes has an end: texts, lists, numbers, keys', () => {
  const found = routes.flatMap(({ facts, takes, document }) =>
    (['params', 'query', 'body'] as const).flatMap((part) => (takes[part] ? endless(shapeOf(takes[part]), `${facts.method} ${document ? '/api/v1' : ''}${facts.path} ${part}`) : [])),
  );
  assert.deepEqual(found, []);
});

test('the API refuses by name what it does not know, in a query and in a body', () => {
  const open = routes.filter(({ document }) => document).flatMap(({ facts, takes }) =>
    (['query', 'body'] as const).flatMap((part) => (takes[part] && !takes[part].safeParse({ unheardOf: '1' }).error?.issues.some((issue) => issue.code === 'unrecognized_keys') ? [`${facts.method} ${facts.path} ${part}`] : [])),
  );
  assert.deepEqual(open, []);
});

test('a planted schema without an end is found', () => {
  const planted = z.object({ a: z.string(), b: z.array(z.int().min(0).max(9)), c: z.number(), d: z.string().regex(/^\d+$/), e: z.record(z.string(), z.unknown()), f: z.array(z.string()).max(3), g: z.string().max(5), h: z.uuid(), i: z.enum(['x']) });
  assert.deepEqual(endless(shapeOf(planted), 'x').map((line) => line.split(':')[0]!).toSorted(), ['x.a', 'x.b', 'x.c', 'x.d', 'x.e', 'x.f[]']);
});
