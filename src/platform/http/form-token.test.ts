import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { depsWithoutDatabase, smallApp } from '../../../test/support/small-app.ts';
import { readConfig } from '../config.ts';
import { formRoute, pageRoute } from './page-route.ts';

let done = 0;
const routes = [
  pageRoute({ path: '/form', who: 'anyone', object: 'thing' }, {}, async ({ csrf }) => ({ title: 'A form', body: h('i', {}, csrf()) })),
  formRoute({ path: '/form', who: 'anyone', object: 'thing', audit: 'test.kept' }, {}, async () => {
    done += 1;
    return { redirect: '/done' };
  }),
];
const app = smallApp(depsWithoutDatabase(), routes);
const at = 'http://localhost:8080/form';

async function openForm(): Promise<{ csrf: string; cookie: string; attributes: string }> {
  const response = await app.request(at, { headers: { host: 'localhost:8080' } });
  const [cookie = '', ...attributes] = (response.headers.get('set-cookie') ?? '').split('; ');
  return { csrf: /<i>(.*?)<\/i>/.exec(await response.text())![1]!, cookie, attributes: attributes.join('; ') };
}

function send(fields: Record<string, string>, headers: Record<string, string>): Promise<Response> {
  return Promise.resolve(app.request(at, { method: 'POST', body: new URLSearchParams(fields), headers: { host: 'localhost:8080', ...headers } }));
}

test('a form that we did not give out to this caller is refused, and nothing is done', async () => {
  const mine = await openForm();
  const another = await openForm();
  const cases: [Record<string, string>, Record<string, string>][] = [
    [{}, { cookie: mine.cookie }],
    [{ csrf: '' }, { cookie: mine.cookie }],
    [{ csrf: mine.csrf }, {}],
    [{ csrf: another.csrf }, { cookie: mine.cookie }],
    [{ csrf: `${mine.csrf}x` }, { cookie: mine.cookie }],
    [{ csrf: mine.csrf }, { cookie: mine.cookie, origin: 'https://evil.example' }],
    [{ csrf: mine.csrf }, { cookie: mine.cookie, origin: 'http://localhost:9999' }],
    [{ csrf: mine.csrf }, { cookie: mine.cookie, origin: 'not an origin' }],
    [{ csrf: mine.csrf }, { cookie: mine.cookie, 'sec-fetch-site': 'cross-site' }],
  ];
  for (const [fields, headers] of cases) {
    const response = await send(fields, headers);
    assert.deepEqual([response.status, done], [403, 0], JSON.stringify([fields, headers]));
    assert.match(await response.text(), /form-token/);
  }
});

test('the same form from our own page is done, and answered by an address to go to', async () => {
  const { csrf, cookie } = await openForm();
  const response = await send({ csrf }, { cookie, origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' });
  assert.deepEqual([response.status, response.headers.get('location'), done], [303, '/done', 1]);
});

test('the cookie of a visit is out of reach of scripts and of other sites, and Secure wherever it may be', async () => {
  assert.match((await openForm()).attributes, /HttpOnly.*Secure.*SameSite=Lax|HttpOnly; .*SameSite=Lax.*Secure/i);
  const behindProxy = smallApp(depsWithoutDatabase({ config: readConfig({ PUBLIC_URL: 'https://mingtang.example', LOG_LEVEL: 'silent' }) }), routes);
  const response = await behindProxy.request('http://internal:8080/form', { headers: { host: 'mingtang.example' } });
  assert.match(response.headers.get('set-cookie') ?? '', /; Secure/);
  assert.match(response.headers.get('strict-transport-security') ?? '', /max-age=31536000/);
});
