import assert from 'node:assert/strict';
import { demoTest } from '../../test/support/world.ts';
import { publishPower } from './publish-powers.ts';
import { repealPower } from './repeal-power.ts';
import { getPower } from './get-power.ts';

const food = '330100006000';

interface List { powers: { code: string; name: string; organ: string; body: string }[]; total: number; facets: { type: { value: string; count: number }[]; organ: { value: string; count: number }[] } }

demoTest('a wrong day or type is refused by field, an unknown code is not found', async ({ request }) => {
  const wrong = await request('/api/v1/powers?type=77&on=2026-02-30');
  assert.equal(wrong.status, 422);
  assert.deepEqual(Object.keys(((await wrong.json()) as { fields: object }).fields).sort(), ['on', 'type']);
  assert.equal((await request('/api/v1/powers/11330802DM0002211F4330100999000')).status, 404);
  assert.equal((await request('/powers/nothing')).status, 404);
});

demoTest('the list is filtered by words, type and body, and says how many each choice would give', async ({ request }) => {
  const list = async (query: string) => (await (await request(`/api/v1/powers?${query}`)).json()) as List;
  const found = await list(`q=${encodeURIComponent('食品')}`);
  for (const { value, count } of found.facets.type) assert.equal((await list(`q=${encodeURIComponent('食品')}&type=${value}`)).total, count);
  const { value: organ, count } = found.facets.organ[0]!;
  const ofOrgan = await list(`q=${encodeURIComponent('食品')}&organ=${organ}`);
  assert.equal(ofOrgan.total, count);
  assert.ok(ofOrgan.powers.every((power) => power.organ === organ));
  assert.equal((await list('on=2024-12-31')).total, 0);
  assert.equal((await list(`q=${encodeURIComponent('100%_')}`)).total, 0);
  assert.equal((await list(`q=${encodeURIComponent('柯城区 食品经营许可')}`)).total, 1);
});

demoTest('every item has an entry for each body, and an entry shows everything that must be published', async ({ request }) => {
  const list = (await (await request(`/api/v1/powers?q=${food}`)).json()) as List;
  assert.equal(list.total, 6);
  const { code } = list.powers[0]!;
  const power = (await (await request(`/api/v1/powers/${code}`)).json()) as { inForce: boolean; entry: Record<string, unknown>; versions: unknown[] };
  assert.equal(power.inForce, true);
  for (const field of ['name', 'code', 'type', 'bases', 'body', 'undertakingUnit', 'level', 'supervision', 'remedies', 'process', 'source', 'topic', 'conditions', 'materials', 'channels', 'duties', 'accountability']) assert.ok(power.entry[field], field);
  const html = await (await request(`/powers/${code}`)).text();
  assert.ok((await (await request(`/powers/${code}?lang=en`)).text()).includes('Issue and deliver the licence within 10 working days'));
  for (const said of ['权力来源', '食品药品', '办理条件', '申请材料', '责任事项', '事后监管', '追责情形', '《行政许可法》第七十二条', '法律', '实施编码', code, '法定依据', '监督方式', '行政复议', '流程图', '历次版本', '<svg class="flow"']) assert.ok(html.includes(said), said);
});

demoTest('what held on a day is asked for and shown, also after a change and a repeal', async ({ request, act, db }) => {
  const { powers } = (await (await request(`/api/v1/powers?q=${food}`)).json()) as List;
  const { entry, code } = await getPower(db, powers[0]!.code);
  await publishPower(act(), { ...entry, promisedLimit: { n: 3, unit: 'workday' } }, { from: '2026-04-01', cause: '压缩时限' });
  const at = async (on: string) => (await (await request(`/api/v1/powers/${code}?on=${on}`)).json()) as { version: number; inForce: boolean };
  assert.deepEqual([(await at('2026-03-31')).version, (await at('2026-04-01')).version], [1, 2]);
  await repealPower(act(), code, { on: '2026-05-01', cause: '取消' });
  assert.equal((await request(`/api/v1/powers/${code}?on=2026-05-01`)).status, 404);
  const html = await (await request(`/powers/${code}?version=2`)).text();
  assert.match(html, /这一版不在有效期内/);
  assert.match(html, /压缩时限/);
});
