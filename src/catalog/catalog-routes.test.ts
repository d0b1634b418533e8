import assert from 'node:assert/strict';
import { demoTest } from '../../test/support/world.ts';

const food = '330100006000';
const page = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

demoTest('a wrong choice is refused by field, an unknown item is not found', async ({ request }) => {
  const wrong = await request('/api/v1/items?type=99&colour=red');
  assert.equal(wrong.status, 422);
  const { fields } = (await wrong.json()) as { fields: Record<string, { 'zh-CN': string; en: string }> };
  assert.deepEqual(Object.keys(fields).sort(), ['colour', 'type']);
  assert.equal((await request('/api/v1/items/999999999999')).status, 404);
  assert.equal((await request('/items/999999999999')).status, 404);
  assert.equal((await request('/search?page=0')).status, 422);
});

demoTest('items are listed and read by the API; what is known already is not sent again', async ({ request }) => {
  const list = (await (await request(`/api/v1/items?q=${encodeURIComponent('开饭店')}&division=330802`)).json()) as { items: { code: string }[]; total: number; facets: object };
  assert.deepEqual(list.items.map(({ code }) => code).includes(food), true);
  assert.equal(list.total, 2);
  assert.deepEqual(Object.keys(list.facets), ['type', 'topic', 'audience']);
  const whole = await request(`/api/v1/items/${food}`);
  const etag = whole.headers.get('etag')!;
  const item = (await whole.json()) as { contentHash: string; form: { schema: object }; implementations: { power: string }[]; version: number };
  assert.equal(etag, `"${item.contentHash}"`);
  assert.equal(item.implementations.length, 6);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await request(`/api/v1/items/${food}`, { headers: { 'if-none-match': known } });
    assert.deepEqual([again.status, await again.text()], [304, ''], known);
  }
  assert.equal((await request(`/api/v1/items/${food}`, { headers: { 'if-none-match': '"other"' } })).status, 200);
  assert.equal((await request(`/api/v1/items/${food}?version=1`)).status, 200);
  assert.equal((await request(`/api/v1/items/${food}?version=9`)).status, 404);
});

demoTest('the search page shows what was found and keeps the choices in its links', async ({ request }) => {
  const html = await (await request(`/search?q=${encodeURIComponent('开饭店')}&division=330802`)).text();
  assert.match(html, new RegExp(`href="/items/${food}\\?division=330802"`));
  assert.match(html, /name="q"[^>]*value="开饭店"|value="开饭店"[^>]*name="q"/);
  assert.match(page(html), /“开饭店”找到 2 个事项/);
  assert.match(page(await (await request('/search?q=xyzzy')).text()), /没有找到事项/);
});

demoTest('the guide answers first, names each body with its power, and begins at the chosen place', async ({ request }) => {
  const html = await (await request(`/items/${food}?division=330802`)).text();
  const text = page(html);
  for (const said of ['能办吗', '准备 2 份', '5 个工作日', '法定 10 个工作日', '不收费', '不用跑', '政府已有，免交', '《食品安全法》第三十五条', '行政复议']) assert.ok(text.includes(said), said);
  assert.match(html, new RegExp(`href="/apply/${food}\\?division=330802"`));
  assert.equal(html.match(/href="\/powers\/[0-9A-Z]{31}"/g)?.length, 6);
  assert.match(html, /<svg class="flow"/);
  const english = await (await request(`/items/${food}?lang=en`)).text();
  assert.match(english, /Food business licence/);
  assert.match(english, /<li>Has premises and equipment suited[\s\S]*<span lang="zh-CN">从事食品/);
  assert.equal((await request(`/items/${food}/flowchart`)).status, 200);
});

demoTest('a penalty has its page but no way to apply', async ({ request }) => {
  const html = await (await request('/items/330200001000')).text();
  assert.match(html, /不用申请/);
  assert.doesNotMatch(html, /href="\/apply\//);
});
