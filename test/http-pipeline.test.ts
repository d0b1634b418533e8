import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { h } from 'preact';
import { z } from 'zod';
import { readConfig } from '#platform/config.ts';
import { ComeBackLater, Refused } from '#platform/errors.ts';
import { openFileStore } from '#platform/files/file-store.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import { formRoute, pageRoute } from '#platform/http/page-route.ts';
import { listen } from '#platform/http/serve.ts';
import { said } from '#platform/i18n.ts';
import { depsWithoutDatabase, smallApp } from './support/small-app.ts';

const document = { summary: 'x', tag: 'test', answers: {} };
const fault = () => {
  throw Object.assign(new Error('select secret from people'), { detail: 'Key (name)=(林晓岚) exists' });
};
const routes = [
  apiRoute({ method: 'get', path: '/fault', who: 'anyone', object: 'thing' }, document, async () => fault()),
  apiRoute({ method: 'get', path: '/away', who: 'anyone', object: 'thing' }, document, async () => { throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }); }),
  apiRoute({ method: 'get', path: '/law', who: 'anyone', object: 'thing' }, document, async () => {
    throw new Refused('too-late', said('已过期限', 'Too late'), { law: '行政许可法', article: 42 }, { dueDate: '2026-03-17' });
  }),
  apiRoute({ method: 'get', path: '/wait', who: 'anyone', object: 'thing' }, document, async () => { throw new ComeBackLater(503, 'full', said('满了', 'Full'), 9); }),
  apiRoute({ method: 'get', path: '/mine', who: 'signedIn', object: 'thing' }, document, async () => ({ status: 200, body: {} })),
  apiRoute({ method: 'post', path: '/heads', who: ['head'], object: 'thing', audit: 'test.kept', once: false }, { ...document, takes: { body: z.strictObject({ n: z.int() }) } }, async ({ body }) => ({ status: 200, body })),
  apiRoute({ method: 'post', path: '/keyed', who: 'anyone', object: 'thing', audit: 'test.kept' }, { ...document, idempotencyKey: 'required' }, async () => ({ status: 200 })),
  pageRoute({ path: '/page', who: 'anyone', object: 'thing' }, {}, async ({ lang }) => ({ title: 'Page', body: h('p', {}, lang) })),
  pageRoute({ path: '/page-fault', who: 'anyone', object: 'thing' }, {}, async () => fault()),
  pageRoute({ path: '/own', who: 'signedIn', object: 'thing' }, {}, async () => ({ title: 'Own', body: h('p', {}) })),
  pageRoute({ path: '/picture', who: 'anyone', object: 'thing' }, {}, async ({ csrf }) => new Response(csrf(), { status: 203, headers: { 'content-type': 'text/plain' } })),
  formRoute({ path: '/form', who: 'anyone', object: 'thing', audit: 'test.kept' }, {}, async () => ({ redirect: '/page' })),
];
const app = smallApp(depsWithoutDatabase(), routes);

interface ProblemBody { type: string; title: string; status: number; code: string; detail: Record<string, string>; requestId: string; fields?: object; basis?: object; particulars?: object }

async function problem(path: string, init: RequestInit = {}): Promise<ProblemBody & { response: Response }> {
  const response = await app.request(`/api/v1${path}`, init);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/, path);
  const body = (await response.json()) as ProblemBody;
  assert.deepEqual([body.status, body.type, body.requestId], [response.status, `urn:mingtang:problem:${body.code}`, response.headers.get('x-request-id')]);
  assert.match(body.detail['zh-CN']!, /[一-龥]/);
  assert.doesNotMatch(body.detail['en']!, /[一-龥]/);
  return { ...body, response };
}

const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({ method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

test('a fault of ours tells nothing of the inside, to programs or to people', async () => {
  const told = await problem('/fault');
  assert.deepEqual([told.status, told.code], [500, 'internal']);
  const page = await app.request('/page-fault');
  const html = await page.text();
  assert.equal(page.status, 500);
  for (const text of [JSON.stringify(told), html]) assert.doesNotMatch(text, /secret|林晓岚|\.ts|at |Error/);
});

test('a database that is away, a place that is full and a law in the way are told apart', async () => {
  const away = await problem('/away');
  assert.deepEqual([away.status, away.code, away.response.headers.get('retry-after')], [503, 'temporarily-unavailable', '2']);
  const full = await problem('/wait');
  assert.deepEqual([full.status, full.code, full.response.headers.get('retry-after')], [503, 'full', '9']);
  const law = await problem('/law', { headers: { 'accept-language': 'en' } });
  assert.deepEqual([law.status, law.code, law.basis, law.particulars], [409, 'too-late', { law: '行政许可法', article: 42 }, { dueDate: '2026-03-17' }]);
});

test('nobody, somebody and the wrong somebody are told apart', async () => {
  assert.deepEqual((await problem('/mine')).code, 'not-signed-in');
  assert.equal((await app.request('/api/v1/mine', { headers: { 'x-actor': 'lin' } })).status, 200);
  assert.equal((await problem('/heads', json({ n: 1 }))).status, 401);
  assert.deepEqual((await problem('/heads', json({ n: 1 }, { 'x-actor': 'lin', 'x-roles': 'clerk' }))).code, 'role-missing');
  const own = await app.request('/own?a=1');
  assert.deepEqual([own.status, own.headers.get('location')], [303, '/sign-in?back=%2Fown%3Fa%3D1']);
  // Who may not is told before what is wrong with the body, and nothing of the body is looked at.
  assert.equal((await problem('/heads', json('{'))).status, 401);
});

test('a body that is none is refused by what is wrong with it', async () => {
  const head = { 'x-actor': 'ye', 'x-roles': 'head' };
  assert.deepEqual((await problem('/heads', json('{"n":', head))).code, 'not-json');
  assert.deepEqual((await problem('/heads', { ...json({ n: 1 }, head), headers: { ...head, 'content-type': 'text/plain' } })).code, 'not-json');
  assert.deepEqual(Object.keys((await problem('/heads', json({ n: '1', m: 2 }, head))).fields ?? {}), ['n', 'm']);
  const large = JSON.stringify({ n: 1, pad: 'x'.repeat(2 * 1024 * 1024) });
  assert.deepEqual((await problem('/heads', json(large, head))).code, 'body-too-large');
  assert.deepEqual((await problem('/heads', json(large, { ...head, 'content-length': String(large.length) }))).status, 413);
  assert.deepEqual(Object.keys((await problem('/keyed', json({}))).fields ?? {}), ['Idempotency-Key']);
  assert.equal((await app.request('/api/v1/heads', json({ n: 1 }, head))).status, 200);
});

test('what is not there is not found, in the form in which it was asked', async () => {
  assert.deepEqual((await problem('/nothing')).code, 'not-found');
  const page = await app.request('/nothing');
  assert.equal(page.status, 404);
  assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
  assert.equal((await app.request('/page', { method: 'DELETE' })).status, 404);
});

test('too many requests are told when to come back', async () => {
  const config = readConfig({ REQUESTS_PER_MINUTE: '2', LOG_LEVEL: 'silent' });
  const narrow = smallApp(depsWithoutDatabase({ config }), routes);
  const statuses = [];
  for (let n = 0; n < 3; n++) statuses.push((await narrow.request('/page')).status);
  assert.deepEqual(statuses, [200, 200, 429]);
  const refused = await narrow.request('/api/v1/mine');
  assert.equal(((await refused.json()) as ProblemBody).code, 'too-many-requests');
  assert.equal(refused.headers.get('retry-after'), '60');
  const forwarded = await narrow.request('/page', { headers: { 'x-forwarded-for': '203.0.113.7' } });
  assert.equal(forwarded.status, 429, 'an address that anyone can write does not count');
});

test('every answer, a refusal too, forbids foreign scripts, frames and guesses at its kind', async () => {
  for (const path of ['/page', '/nothing', '/page-fault', '/api/v1/fault', '/own']) {
    const { headers } = await app.request(path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/, path);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('cache-control'), 'no-store', path);
    assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/, path);
  }
});

test('the language is the one that was asked for, and stays', async () => {
  const asked = await app.request('/page?lang=en');
  assert.match(await asked.text(), /<p>en<\/p>/);
  const cookie = asked.headers.get('set-cookie')!.split(';')[0]!;
  assert.match(await (await app.request('/page', { headers: { cookie } })).text(), /<p>en<\/p>/);
  assert.match(await (await app.request('/page?lang=fr')).text(), /<p>zh-CN<\/p>/);
});

test('a response of its own keeps its status and kind, and the cookies that were set on the way', async () => {
  const answer = await app.request('/picture?lang=en');
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [203, 'text/plain']);
  assert.deepEqual(answer.headers.getSetCookie().map((line) => line.split('=')[0]).sort(), ['lang', 'mingtang-visit']);
});

test('over the wire: an upload too large is answered, a port in use named, a stop waits for what is under way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingtang-wire-'));
  const deps = depsWithoutDatabase({ config: readConfig({ MAX_FILE_MB: '1', LOG_LEVEL: 'silent' }), files: await openFileStore(folder, 1024 * 1024) });
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const slow = apiRoute({ method: 'get', path: '/slow', who: 'anyone', object: 'thing' }, document, async () => {
    begun.resolve();
    await held.promise;
    return { status: 200, body: { whole: true } };
  });
  const server = await listen(smallApp(deps, [...routes, slow]), { host: '127.0.0.1', port: 0 });
  await assert.rejects(listen(app, { host: '127.0.0.1', port: server.port }), new RegExp(`PORT=${server.port}: another program listens there`));

  for (const told of [true, false]) assert.equal(await upload(server.port, 4 * 1024 * 1024, told), 413, `length told: ${told}`);

  const pending = fetch(`http://127.0.0.1:${server.port}/api/v1/slow`);
  await begun.promise;
  const stopped = server.stop(5);
  await assert.rejects(fetch(`http://127.0.0.1:${server.port}/page`));
  held.resolve();
  assert.deepEqual(await (await pending).json(), { whole: true });
  const answered = performance.now();
  await stopped;
  assert.ok(performance.now() - answered < 3_000, 'the stop waited for a connection on which nothing was under way');
  await rm(folder, { recursive: true });
});

/** Sends a form with one large file over a socket, with its length told or in chunks; the status of the answer. */
function upload(port: number, size: number, told: boolean): Promise<number> {
  const head = Buffer.from('--x\r\ncontent-disposition: form-data; name="plan"; filename="plan.pdf"\r\n\r\n%PDF-1.7\n');
  const tail = Buffer.from('\r\n--x--\r\n');
  const length = head.length + size + tail.length;
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', ...(told && { 'content-length': length }) };
    const sending = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/form', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.once('error', reject);
    sending.write(head);
    for (let sent = 0; sent < size; sent += 65_536) sending.write(Buffer.alloc(Math.min(65_536, size - sent), 0x20));
    sending.end(tail);
  });
}
