import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { h } from 'preact';
import { depsWithoutDatabase, smallApp } from '../../../test/support/small-app.ts';
import { readConfig } from '../config.ts';
import { openFileStore } from '../files/file-store.ts';
import { formRoute, pageRoute } from './page-route.ts';
import type { ReceivedForm } from './receive-form.ts';

const folder = await mkdtemp(join(tmpdir(), 'mingtang-form-'));
after(() => rm(folder, { recursive: true }));
const config = readConfig({ MAX_FILE_MB: '1', LOG_LEVEL: 'silent' });
const files = await openFileStore(folder, 1024 * 1024);

let received: ReceivedForm | undefined;
const app = smallApp(depsWithoutDatabase({ config, files }), [
  pageRoute({ path: '/form', who: 'anyone', object: 'thing' }, {}, async ({ csrf }) => ({ title: 'A form', body: h('i', {}, csrf()) })),
  formRoute({ path: '/form', who: 'anyone', object: 'thing', audit: 'test.kept' }, {}, async ({ form }) => {
    received = form;
    return { redirect: '/done' };
  }),
  formRoute({ path: '/telling', who: 'anyone', object: 'thing', audit: 'test.kept' }, {}, async ({ form }) => {
    received = form;
    return { redirect: '/done' };
  }, async () => ({ title: 'Again', body: h('p', {}, 'again') }), { tellRefused: true }),
]);

const opened = await app.request('http://localhost/form', { headers: { host: 'localhost' } });
const cookie = opened.headers.get('set-cookie')!.split(';')[0]!;
const csrf = /<i>(.*?)<\/i>/.exec(await opened.text())![1]!;

const pdf = (size = 100) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, 0x20), Buffer.from('\n%%EOF')]);

async function send(body: BodyInit, headers: Record<string, string> = {}, to = 'form'): Promise<Response> {
  received = undefined;
  return app.request(`http://localhost/${to}`, { method: 'POST', body, headers: { host: 'localhost', cookie, ...headers } });
}

function form(fields: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of [['csrf', csrf], ...fields] as const) data.append(name, value as string);
  return data;
}

const refused = async (response: Promise<Response>, status: number, code: string) => {
  const { status: got } = await response;
  assert.equal(got, status, code);
  assert.match(await (await response).text(), new RegExp(`<p>${code}</p>`));
  assert.equal(received, undefined);
  assert.deepEqual(await readdir(join(folder, 'incoming')), []);
};

test('a file too large is refused as such, whether its size was told or not', async () => {
  const large = form([['plan', new File([pdf(1024 * 1024)], 'plan.pdf')]]);
  await refused(send(large), 413, 'file-too-large');
  await refused(send(form([]), { 'content-length': String(10 * 1024 * 1024) }), 413, 'file-too-large');
});

test('a file that is not what it claims is refused, and the good one beside it does no harm', async () => {
  const both = form([['plan', new File([pdf()], 'plan.pdf')], ['photo', new File(['<html>'], 'photo.png')]]);
  await refused(send(both), 415, 'file-kind-not-accepted');
});

test('a form that was cut off, or is none, is refused', async () => {
  const type = 'multipart/form-data; boundary=xyz';
  const part = (name: string, rest = '') => `--xyz\r\ncontent-disposition: form-data; name="${name}"${rest}\r\n\r\n`;
  const whole = `${part('csrf')}${csrf}\r\n${part('plan', '; filename="plan.pdf"')}${pdf(5_000).toString()}`;
  await refused(send(whole, { 'content-type': type }), 422, 'form-cut-off');
  await refused(send(`${whole.slice(0, -3_000)}`, { 'content-type': type }), 422, 'form-cut-off');
  await refused(send(part('csrf'), { 'content-type': type }), 422, 'form-cut-off');
  await refused(send('--xyz', { 'content-type': type }), 422, 'form-cut-off');
  await refused(send('x', { 'content-type': 'multipart/form-data' }), 422, 'form-cut-off');
  await refused(send('', { 'content-type': type }), 422, 'form-cut-off');
});

test('too much of anything is refused', async () => {
  await refused(send(form(Array.from({ length: 400 }, (_, n) => [`f${n}`, 'x']))), 413, 'form-too-large');
  await refused(send(form(Array.from({ length: 30 }, (_, n) => [`f${n}`, new File([pdf()], `${n}.pdf`)]))), 413, 'form-too-large');
  await refused(send(form([['note', 'x'.repeat(70_000)]])), 422, 'invalid');
  const long = new URLSearchParams({ csrf, note: 'x'.repeat(2 * 1024 * 1024) }).toString();
  const plain = { 'content-type': 'application/x-www-form-urlencoded' };
  await refused(send(long, { ...plain, 'content-length': String(long.length) }), 413, 'body-too-large');
  await refused(send(long, plain), 413, 'body-too-large');
});

test('files are streamed into the store, with names that cannot lead anywhere', async () => {
  const content = pdf(300_000);
  const response = await send(form([
    ['plan', new File([content], '..\\..\\证照 .pdf')],
    ['plan', new File([pdf(5)], `${'长'.repeat(300)}.pdf`)],
    ['empty', new File([], '')],
    ['words', 'a'], ['words', 'b'], ['__proto__', 'c'],
  ]));
  assert.equal(response.status, 303);
  const [first, second] = received!.files['plan']!;
  assert.deepEqual([first!.digest, first!.size], [createHash('sha256').update(content).digest('hex'), content.length]);
  assert.doesNotMatch(first!.name, /[/\\]/);
  assert.ok(second!.name.length <= 120 && second!.name.endsWith('.pdf'));
  assert.deepEqual(Object.keys(received!.files), ['plan']);
  assert.deepEqual(received!.fields['words'], ['a', 'b']);
  assert.ok(Object.hasOwn(received!.fields, '__proto__'));
  assert.equal(await files.has(first!.digest), true);
});

test('a form that tells of refused files itself is given the rest', async () => {
  const response = await send(form([
    ['plan', new File([pdf(1024 * 1024)], 'plan.pdf')],
    ['photo', new File(['MZ'], 'photo.png')],
    ['note', new File([pdf(7)], 'note.pdf')],
    ['words', 'kept'],
  ]), {}, 'telling');
  assert.equal(response.status, 303);
  assert.deepEqual(Object.keys(received!.refused).sort(), ['photo', 'plan']);
  assert.match(received!.refused['plan']!.en, /larger than 1 MB/);
  assert.deepEqual(Object.keys(received!.files), ['note']);
  assert.equal(received!.fields['words'], 'kept');
});
