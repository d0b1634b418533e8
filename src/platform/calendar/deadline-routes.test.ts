import assert from 'node:assert/strict';
import { test } from 'node:test';
import { depsWithoutDatabase, smallApp } from '../../../test/support/small-app.ts';
import { api } from './api.ts';
import type { DeadlineAnswer } from './deadline-answer.ts';
import { routes } from './routes.tsx';

const app = smallApp(depsWithoutDatabase(), [...routes, ...api]);
const path = '/api/v1/calendar/deadline';
const whole = { accepted: '2025-04-01', limit: { n: 20, unit: 'workday' }, extensions: [{ n: 10 }], suspensions: [{ from: '2025-04-14', to: '2025-04-25' }] };

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return Promise.resolve(app.request(path, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } }));
}

async function fieldsOf(response: Response): Promise<Record<string, { 'zh-CN': string; en: string }>> {
  assert.equal(response.status, 422);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  return ((await response.json()) as { fields: Record<string, { 'zh-CN': string; en: string }> }).fields;
}

const page = async (query: Record<string, string>): Promise<{ status: number; html: string }> => {
  const response = await app.request(`/deadlines?${new URLSearchParams(query)}`);
  return { status: response.status, html: await response.text() };
};

test('a wrong deadline is refused field by field, in both languages apart', async () => {
  const fields = await fieldsOf(await post({ ...whole, limit: { n: -1, unit: 'year' }, secret: 1 }));
  assert.deepEqual(Object.keys(fields).sort(), ['limit.n', 'limit.unit', 'secret']);
  for (const sentence of Object.values(fields)) {
    assert.match(sentence['zh-CN'], /^[^\n]*[一-龥][^\n]*$/);
    assert.doesNotMatch(sentence.en, /[一-龥\n]/);
  }
  assert.deepEqual(Object.keys(await fieldsOf(await post('{"accepted":'))), ['body']);
  assert.deepEqual(Object.keys(await fieldsOf(await app.request(`${path}?from=2026-02-30&n=x&unit=workday`))), ['from', 'n']);
});

test('a key called __proto__ is named like any other', async () => {
  const fields = await fieldsOf(await post(JSON.stringify(whole).replace('{', '{"__proto__":1,')));
  assert.ok(Object.hasOwn(fields, '__proto__'));
});

test('the deadline of the issue is answered with every day of its derivation, whole and in short', async () => {
  const answer = (await (await post(whole)).json()) as DeadlineAnswer;
  assert.deepEqual([answer.dueDate, answer.provisional, answer.countedDays.length], ['2025-05-30', false, 30]);
  assert.equal(answer.skippedDays.filter(({ why }) => why === 'suspension').length, 10);
  const short = await app.request(`${path}?from=2026-02-12&n=20&unit=workday&lang=en`);
  assert.equal(((await short.json()) as DeadlineAnswer).dueDate, '2026-03-18');
});

test('computing changes nothing: a key may be used again for something else', async () => {
  const key = { 'idempotency-key': 'the-same-key' };
  assert.equal((await post(whole, key)).status, 200);
  assert.equal((await post({ ...whole, extensions: [] }, key)).status, 200);
});

test('the page keeps what was typed and says what is wrong, in the summary and at the field', async () => {
  const { status, html } = await page({ from: '2025-02-30', n: '二十', unit: '', extension: '-1', stop1To: '2025-04-25' });
  assert.equal(status, 422);
  assert.match(html, /有 5 处要改/);
  for (const field of ['from', 'n', 'unit', 'extension', 'stop1From']) {
    assert.match(html, new RegExp(`href="#${field}"`));
    assert.match(html, new RegExp(`id="${field}-error"`));
  }
  // A browser shows a day that does not exist as empty, were the field a calendar.
  assert.match(html, /id="from"[^>]*type="text"[^>]*value="2025-02-30"/);
  assert.match(html, /value="二十"/);
  const english = await page({ from: '', n: '', unit: 'workday', lang: 'en' });
  assert.match(english.html, /Enter the day on which the period begins/);
  assert.doesNotMatch(english.html.replaceAll(/<title>.*?<\/title>/g, ''), /[一-龥]/);
});

test('a suspension still to come needs its last day, a start beyond 2150 is refused, a script in the address stays text', async () => {
  assert.match((await page({ from: '2026-03-01', n: '20', unit: 'workday', stop2From: '2026-04-01' })).html, /id="stop2To-error"/);
  assert.equal((await page({ from: '2199-12-31', n: '3660', unit: 'workday' })).status, 422);
  assert.doesNotMatch((await page({ from: '"><script>alert(1)</script>', n: '1', unit: 'workday' })).html, /<script>alert/);
});

test('the page answers with the date, its weeks and its articles, also for days as people write them', async () => {
  const { status, html } = await page({ from: '2025年4月1日', n: '２０', unit: 'workday', extension: '10', stop1From: '2025/4/14', stop1To: '2025-4-25' });
  assert.equal(status, 200);
  assert.match(html, /最迟 2025 年 5 月 30 日（星期五）/);
  assert.match(html, /民法典第二百零一条/);
  assert.match(html, /<time datetime="2025-05-30"/i);
});

test('a provisional date says so, a long period is drawn at its ends, one of 0 days is due at once', async () => {
  assert.match((await page({ from: '2026-12-20', n: '20', unit: 'workday' })).html, /这是暂定的日期.*2027 年的放假安排/s);
  const long = (await page({ from: '2026-02-12', n: '120', unit: 'month' })).html;
  assert.ok(long.length < 60_000);
  assert.match(long, /周从略/);
  assert.match((await page({ from: '2026-03-12', n: '0', unit: 'workday' })).html, /今天就是最后一天/);
});
