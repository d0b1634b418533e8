import { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import type { Route } from '#platform/http/route.ts';

const description =
  'Errors are problem+json (RFC 9457) with a stable `code`, the sentence in Chinese and English, and, where the law forbids it, the article. ' +
  'Every POST takes an `Idempotency-Key`: the same request under the same key is done once and gets the same answer.';

/** OpenAPI 3.1 of the API, made from the schemas that read each request. */
export function openApiDocument(routes: readonly Route[], server: string): object {
  const registry = new OpenAPIHono();
  for (const route of routes) {
    if (!route.document) continue;
    const { facts, takes, document } = route;
    const changing = facts.method !== 'get';
    registry.openAPIRegistry.registerPath({
      method: facts.method,
      path: `/api/v1${facts.path}`,
      summary: document.summary,
      tags: [document.tag],
      operationId: operationOf(facts.method, facts.path),
      ...(facts.who !== 'anyone' && { security: [{ bearer: [] }] }),
      description: `Who: ${typeof facts.who === 'string' ? facts.who : facts.who.join(', ')}.${facts.power ? ` Needs a power in force that carries the act \`${facts.power}\`.` : ''}`,
      request: {
        ...(takes.params && { params: takes.params as z.ZodObject }),
        ...(takes.query && { query: takes.query as z.ZodObject }),
        ...(document.fileField && { body: { required: true, content: { 'multipart/form-data': { schema: formWith(document.fileField) } } } }),
        ...(takes.body && { body: { required: true, content: { 'application/json': { schema: takes.body as z.ZodObject } } } }),
      },
      ...(changing && { parameters: [idempotencyKey(document.idempotencyKey === 'required')] }),
      responses: responsesOf(document.answers),
    } as never);
  }
  registry.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  return registry.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Mingtang 明堂', version: '1', description },
    servers: [{ url: server }],
  });
}

function formWith(field: string): object {
  return { type: 'object', required: [field], properties: { [field]: { type: 'string', format: 'binary' } } };
}

function responsesOf(answers: Readonly<Record<number, z.ZodType | undefined>>): object {
  const own = Object.entries(answers).map(([status, schema]) => [
    status,
    { description: 'Done', ...(schema && { content: { 'application/json': { schema } } }) },
  ]);
  return { ...Object.fromEntries(own), default: { description: 'A problem', content: { 'application/problem+json': { schema: problem } } } };
}

const said = { type: 'object', required: ['zh-CN', 'en'], properties: { 'zh-CN': { type: 'string' }, en: { type: 'string' } } };
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: said,
    requestId: { type: 'string' },
    fields: { type: 'object', additionalProperties: said },
    basis: { type: 'object', properties: { law: { type: 'string' }, article: {}, gist: { type: 'string' } } },
    particulars: { type: 'object' },
  },
};

function idempotencyKey(required: boolean): object {
  return { name: 'Idempotency-Key', in: 'header', required, schema: { type: 'string', minLength: 8, maxLength: 128 } };
}

function operationOf(method: string, path: string): string {
  return `${method}-${path.replaceAll(/[{}]/g, '').split('/').filter(Boolean).join('-')}`;
}
