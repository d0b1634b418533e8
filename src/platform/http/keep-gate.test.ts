import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { depsWithoutDatabase, smallHttp } from '../../../test/support/small-app.ts';
import type { Arrival } from './gate.ts';
import { keepGate } from './keep-gate.ts';
import { pageRoute } from './page-route.ts';
import { listen } from './serve.ts';
import { openStandings } from './standing.ts';

test('refused at the gate one is told so in few words, in one\'s language, as a page or as a problem; let in, all is as usual', async () => {
  const deps = depsWithoutDatabase();
  const { app } = smallHttp(deps, [pageRoute({ path: '/page', who: 'anyone', object: 'thing' }, {}, async () => ({ title: 'Page', body: h('p', {}, 'here') }))]);
  const standings = openStandings();
  standings.keep('zhou', 'officer');
  const came: Arrival['who'][] = [];
  let full = true;
  const gate = { arrive: (arrival: Arrival) => (came.push(arrival.who), full ? arrival.refuse() : arrival.begin()), heard: () => {}, now: () => ({ waiting: 0, held: 0, shed: 0 }) };
  const keeper = { config: deps.config, standings, always: new Set(['/s.css']), sessionSecret: ({ header }: { header(name: string): string | undefined }) => header('x-actor'), busyPage: (lang: string) => `busy in ${lang}` };
  const server = await listen(app, { host: '127.0.0.1', port: 0, admission: { gate, keepGate: keepGate(gate, keeper) } });
  const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> => fetch(`http://127.0.0.1:${server.port}${path}`, { ...init, headers });
  try {
    const page = await ask('/page');
    assert.deepEqual(
      [page.status, await page.text(), page.headers.get('retry-after'), page.headers.get('cache-control'), page.headers.get('x-content-type-options'), page.headers.get('content-type')],
      [503, 'busy in zh-CN', '2', 'no-store', 'nosniff', 'text/html; charset=UTF-8'],
    );
    assert.equal(await (await ask('/page', { cookie: 'a=b; lang=en' })).text(), 'busy in en');
    assert.equal(await (await ask('/page?lang=en', { 'x-actor': 'zhou' })).text(), 'busy in en');
    const api = await ask('/api/v1/things', { 'x-actor': 'stranger' });
    const problem = (await api.json()) as { code: string; status: number; requestId: string };
    assert.deepEqual([api.headers.get('content-type'), problem.code, problem.status, problem.requestId], ['application/problem+json; charset=utf-8', 'busy', 503, api.headers.get('x-request-id')]);
    const large = await ask('/page', {}, { method: 'POST', body: 'x'.repeat(70_000) }).then(({ status, headers }) => [status, headers.get('connection')], () => 'cut off');
    assert.ok(large === 'cut off' || String(large) === '503,close', 'the rest of a large body is not read');
    await ask('/s.css');
    assert.deepEqual(came, ['public', 'public', 'officer', 'unknown', 'public', 'officer']);
    full = false;
    const served = await ask('/page');
    assert.deepEqual([served.status, (await served.text()).includes('here')], [200, true]);
  } finally {
    await server.stop(1);
  }
});
