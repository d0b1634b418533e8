import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { test } from 'node:test';
import { h } from 'preact';
import { z } from 'zod';
import { depsWithoutDatabase, smallHttp } from '../../../test/support/small-app.ts';
import { readConfig } from '../config.ts';
import { apiRoute } from './api-route.ts';
import { pageRoute } from './page-route.ts';
import type { Route } from './route.ts';
import { listen } from './serve.ts';

const document = { summary: 'x', tag: 'test', answers: {} };
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** The pipeline with four places, one of them for officers, two that may wait, and a route that is held until it is let go. */
function full(settings: Record<string, string> = {}) {
  const gate = Promise.withResolvers<void>();
  let inside = 0;
  const held = (path: string, costly?: true): Route =>
    apiRoute({ method: 'post', path, who: 'anyone', object: 'thing', audit: 'test.kept', once: false, ...(costly && { costly }) }, { ...document, takes: { body: z.looseObject({}) } }, async () => {
      inside += 1;
      await gate.promise;
      inside -= 1;
      return { status: 200, body: { done: true } };
    });
  const config = readConfig({ REQUESTS_AT_ONCE: '4', OFFICERS_SHARE: '25', REQUESTS_WAITING: '2', LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '1000', ...settings });
  const deps = depsWithoutDatabase({ config });
  const http = smallHttp(deps, [held('/held'), held('/hashing', true), pageRoute({ path: '/page', who: 'anyone', object: 'thing' }, {}, async () => ({ title: 'Page', body: h('p', {}) }))]);
  http.app.get('/livez', (c) => c.json({ alive: true }));
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(http.app.request(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } }));
  const until = async (reached: () => boolean): Promise<void> => {
    while (!reached()) await turn();
  };
  return { ...http, ask, gate, until, inside: () => inside };
}

const officer = { 'x-actor': 'zhou', 'x-roles': 'clerk' };

test('too many at once: some wait, the rest are told to come back; officers and those who ask how it is get through', async () => {
  const { app, ask, gate, until, inside, admission } = full();
  const worked = Array.from({ length: 3 }, () => ask('/api/v1/held'));
  await until(() => inside() === 3);
  const waited = Array.from({ length: 2 }, () => ask('/api/v1/held'));
  await until(() => admission.lanes.main.now().waiting === 2);

  const shed = await ask('/api/v1/held');
  assert.deepEqual([shed.status, shed.headers.get('retry-after'), shed.headers.get('content-type')], [503, '2', 'application/problem+json; charset=utf-8']);
  assert.equal(((await shed.json()) as { code: string }).code, 'busy');
  const page = await app.request('/page');
  assert.deepEqual([page.status, page.headers.get('retry-after'), page.headers.get('x-content-type-options')], [503, '2', 'nosniff']);
  assert.match(await page.text(), /busy: 现在办事的人太多/);
  assert.equal((await app.request('/livez')).status, 200);

  const clerks = [ask('/api/v1/held', officer)];
  await until(() => inside() === 4);
  clerks.push(ask('/api/v1/held', officer));
  await until(() => admission.lanes.main.now().waiting === 3);

  gate.resolve();
  const statuses = (await Promise.all([...worked, ...waited, ...clerks])).map(({ status }) => status);
  assert.deepEqual(statuses, Array(7).fill(200), 'who was let in or waited is served');
  assert.equal((await app.request('/page')).status, 200);
  assert.deepEqual(admission.lanes.main.now(), { running: 0, waiting: 0, open: 3, shed: 2 });
});

test('a storm of sign-ins has a lane of its own: the rest do not notice it', async () => {
  const { app, ask, gate, until, inside, admission } = full();
  const storm = Array.from({ length: 48 }, () => ask('/api/v1/hashing'));
  await until(() => inside() === 8 && admission.lanes.hashing.now().waiting === 40);
  assert.equal((await ask('/api/v1/hashing')).status, 503);
  assert.equal((await app.request('/page')).status, 200);
  gate.resolve();
  assert.deepEqual(new Set((await Promise.all(storm)).map(({ status }) => status)), new Set([200]));
});

test('one address that asks too much is told so, in few words and before a place is taken', async () => {
  const { app, ask, admission } = full({ REQUESTS_PER_MINUTE: '2' });
  await app.request('/page');
  await app.request('/page');
  const page = await app.request('/page');
  assert.deepEqual([page.status, page.headers.get('retry-after')], [429, '60']);
  assert.match(await page.text(), /too-many-requests: /);
  assert.equal(((await (await ask('/api/v1/held')).json()) as { code: string }).code, 'too-many-requests');
  assert.equal((await app.request('/livez')).status, 200);
  assert.equal(admission.lanes.main.now().shed, 0);
});

test('who sends a body slowly holds no place', async () => {
  const { app, admission } = full();
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  const slow = Array.from({ length: 8 }, () => {
    const sending = httpRequest({ port: server.port, host: '127.0.0.1', method: 'POST', path: '/api/v1/held', headers: { 'content-type': 'application/json', 'content-length': 1000 } });
    sending.on('error', () => {});
    sending.write('{"a":');
    return sending;
  });
  await Promise.all(slow.map((sending) => new Promise<void>((resolve) => void (sending.socket?.writableLength === 0 ? resolve() : sending.once('socket', (socket) => socket.once('connect', () => resolve()))))));
  const answer = await fetch(`http://127.0.0.1:${server.port}/page`);
  assert.equal(answer.status, 200);
  assert.equal(admission.lanes.main.now().running, 0);
  for (const sending of slow) sending.destroy();
  await server.stop(1);
});
