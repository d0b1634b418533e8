import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApiDocument } from '../src/app-openapi.ts';
import { routes } from '../src/app-routes.ts';
import { demoTest } from './support/world.ts';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
  security?: object[];
}

interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, { type: string; scheme: string }> };
}

const documented = routes.filter((route) => route.document);
const described = openApiDocument(routes, 'http://localhost:8080') as OpenApi;
const operations = Object.entries(described.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

test('the description is OpenAPI 3.1 and names every route of the API', () => {
  assert.match(described.openapi, /^3\.1\.\d$/);
  assert.ok(described.info.title && described.info.version && described.servers[0]?.url);
  assert.deepEqual(described.components.securitySchemes['bearer'], { type: 'http', scheme: 'bearer' });
  const named = operations.map(({ method, path }) => `${method} ${path}`).sort();
  assert.deepEqual(named, documented.map(({ facts }) => `${facts.method} /api/v1${facts.path}`).sort());
});

test('every operation has a name of its own, a summary, what it answers, and its parameters', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
  for (const { path, method, operation } of operations) {
    const name = `${method} ${path}`;
    assert.ok(operation.summary && operation.tags.length > 0, name);
    const answers = Object.keys(operation.responses);
    assert.ok(answers.some((status) => /^2\d\d$/.test(status)) && answers.includes('default'), name);
    assert.ok(operation.responses['default']!.content?.['application/problem+json'], name);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param);
    const given = (operation.parameters ?? []).filter((one) => one.in === 'path');
    assert.deepEqual(given.map((one) => one.name).sort(), inPath.sort(), name);
    assert.ok(given.every((one) => one.required === true), name);
  }
});

test('whatever it refers to is in it', () => {
  const text = JSON.stringify(described);
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
  assert.deepEqual(references.filter((name) => !Object.hasOwn(described.components.schemas, name)), []);
  assert.doesNotMatch(text, /undefined|\[object Object\]/);
});

test('a call that needs a session says so; one that changes something takes an idempotency key', () => {
  for (const { facts } of documented) {
    const { security, parameters = [], requestBody } = described.paths[`/api/v1${facts.path}`]![facts.method]!;
    assert.equal(security !== undefined, facts.who !== 'anyone', facts.path);
    assert.equal(parameters.some(({ name }) => name === 'Idempotency-Key'), facts.method !== 'get', facts.path);
    if (facts.method === 'get') assert.equal(requestBody, undefined, facts.path);
  }
  const upload = described.paths['/api/v1/files']!['post']!.requestBody!.content['multipart/form-data']!.schema as { required: string[]; properties: object };
  assert.deepEqual([upload.required, upload.properties], [['file'], { file: { type: 'string', format: 'binary' } }]);
  const submit = described.paths['/api/v1/cases']!['post']!.parameters!.find(({ name }) => name === 'Idempotency-Key');
  assert.equal(submit?.required, true);
});

demoTest('it is served, with the address under which it was asked for, and readable for people in both languages', async (world) => {
  for (const path of ['/api/v1/openapi.json', '/api/openapi.json']) {
    const response = await world.request(path);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    const served = (await response.json()) as OpenApi;
    assert.deepEqual([Object.keys(served.paths), new URL(served.servers[0]!.url).hostname], [Object.keys(described.paths), 'localhost']);
  }
  for (const [lang, title] of [['zh-CN', '开放接口'], ['en', 'Who may']] as const) {
    const html = await (await world.request(`/api/docs?lang=${lang}`)).text();
    assert.ok(html.includes(title));
    for (const { facts } of documented) assert.ok(html.includes(`${facts.method.toUpperCase()} ${facts.path}`), facts.path);
  }
});
