import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { demoTest } from '../../../test/support/world.ts';
import { contentHashOf } from '../content-hash.ts';
import { getPower } from '../get-power.ts';
import { publishPower } from '../publish-powers.ts';
import { repealPower } from '../repeal-power.ts';

interface Changes { changes: { kind: string; code: string; version: number; day: string; cause?: string }[]; total: number; kinds: { value: string; count: number }[]; causes: { value: string; count: number }[] }

const twoFoods = async (db: Parameters<typeof getPower>[0]) => {
  const { rows } = await sql<{ code: string }>`select code from authority.power where basic_code = '330100006000' order by code limit 2`.execute(db);
  return Promise.all(rows.map(({ code }) => getPower(db, code)));
};

demoTest('a wrong year, day, kind or version is refused by field; an entry or version that is not there is not found', async ({ request, db }) => {
  const wrong = await request('/api/v1/powers/changes?year=20x6&from=2026-02-30&kind=lost');
  assert.equal(wrong.status, 422);
  assert.deepEqual(Object.keys(((await wrong.json()) as { fields: object }).fields).sort(), ['from', 'kind', 'year']);
  assert.equal((await request('/api/v1/powers/export?on=2026-02-30')).status, 422);
  const [one] = await twoFoods(db);
  assert.equal((await request(`/api/v1/powers/${one!.code}/diff?from=0`)).status, 422);
  assert.equal((await request(`/api/v1/powers/${one!.code}/diff?from=1&to=7`)).status, 404);
  assert.equal((await request('/powers/nothing/diff')).status, 404);
});

demoTest('the history says what was added, changed and repealed in a year, and why; the past keeps its own', async ({ request, act, db }) => {
  const [changed, repealed] = await twoFoods(db);
  await publishPower(act(), { ...changed!.entry, promisedLimit: { n: 3, unit: 'workday' } }, { from: '2026-04-01', cause: '压缩时限' });
  await repealPower(act(), repealed!.code, { on: '2026-05-01', cause: '法律修订，不再许可' });
  const answer = async (query: string) => (await (await request(`/api/v1/powers/changes?${query}`)).json()) as Changes;
  const now = await answer('year=2026');
  assert.deepEqual(now.changes.map(({ kind, code, day, cause }) => [kind, code, day, cause]), [
    ['repealed', repealed!.code, '2026-05-01', '法律修订，不再许可'], ['changed', changed!.code, '2026-04-01', '压缩时限'],
  ]);
  assert.deepEqual((await answer('year=2026&kind=repealed')).changes.length, 1);
  assert.deepEqual((await answer(`from=2026-04-02&to=2026-05-01`)).changes.map(({ kind }) => kind), ['repealed']);
  const first = await answer('year=2025');
  const { total } = (await (await request('/api/v1/powers?on=2025-01-01')).json()) as { total: number };
  assert.deepEqual([first.total, first.changes.length, first.kinds, first.causes], [total, 20, [{ value: 'added', count: total }], [{ value: '首次公布', count: total }]]);
  const page = await (await request('/powers/changes')).text();
  for (const said of ['2026 年清单变动', '压缩时限', '法律修订，不再许可', `/powers/${changed!.code}/diff?from=1&amp;to=2`, '/powers/changes.atom']) assert.ok(page.includes(said), said);
  assert.match(await (await request(`/powers/${repealed!.code}`)).text(), /取消：法律修订，不再许可/);
  assert.match(await (await request('/powers/changes?year=2019&lang=en')).text(), /No changes/);
});

demoTest('an entry that comes back after its repeal is added again', async ({ request, act, db, clock }) => {
  const [one] = await twoFoods(db);
  await repealPower(act(), one!.code, { on: '2026-04-01', cause: '取消' });
  clock.set(new Date('2026-06-01T10:00:00+08:00'));
  await publishPower(act(), one!.entry, { from: '2026-07-01', cause: '重新设定' });
  const { changes } = (await (await request('/api/v1/powers/changes?year=2026')).json()) as Changes;
  assert.deepEqual(changes.map(({ kind, version }) => [kind, version]), [['added', 2], ['repealed', 1]]);
});

demoTest('two versions stand side by side, on the page and by the API', async ({ request, act, db }) => {
  const [one] = await twoFoods(db);
  const single = await (await request(`/powers/${one!.code}/diff`)).text();
  assert.match(single, /只有一版/);
  const conditions = [...one!.entry.conditions!, '有食品安全管理人员名册'];
  await publishPower(act(), { ...one!.entry, conditions, promisedLimit: { n: 3, unit: 'workday' } }, { from: '2026-04-01', cause: '修改' });
  const diff = (await (await request(`/api/v1/powers/${one!.code}/diff`)).json()) as { before: { version: number }; after: { version: number }; fields: { field: string; before: unknown; after: unknown }[] };
  assert.deepEqual([diff.before.version, diff.after.version, diff.fields.map(({ field }) => field)], [1, 2, ['promisedLimit', 'conditions']]);
  assert.deepEqual(diff.fields[1]!.after, conditions);
  const page = await (await request(`/powers/${one!.code}/diff?from=1&to=2`)).text();
  assert.ok(page.includes('<ins><span class="unseen">新增：</span>有食品安全管理人员名册</ins>'));
  assert.match(page, /2 处不同/);
  assert.match(await (await request(`/powers/${one!.code}/diff?from=1&to=2&lang=en`)).text(), /Fields that differ: 2/);
});

demoTest('the feed is Atom with stamps, pages and one lasting id an entry', async ({ request, act, db }) => {
  const [one] = await twoFoods(db);
  const feed = async (query = '') => (await request(`/powers/changes.atom${query}`)).text();
  const before = await feed();
  await repealPower(act(), one!.code, { on: '2026-05-01', cause: '“甲”<乙> & 丙' });
  const answer = await request('/powers/changes.atom');
  assert.equal(answer.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
  const after = await answer.text();
  const entries = (text: string) => text.match(/<entry>.*<\/entry>/g)!;
  assert.deepEqual([entries(after).length, entries(after)[0]!.includes('“甲”&lt;乙&gt; &amp; 丙')], [50, true]);
  assert.deepEqual(entries(after).slice(1), entries(before).slice(0, 49));
  assert.equal(after.match(/<updated>([^<]+)/)![1], act().at.toISOString());
  assert.match(after, /<link rel="next"[^>]*page=2"/);
  const ids = [...after.matchAll(/<entry><id>([^<]+)/g), ...(await feed('?page=2')).matchAll(/<entry><id>([^<]+)/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, 100);
  assert.equal((await request('/powers/changes.atom?page=10001')).status, 422);
});

demoTest('the whole list of a day is exported, each entry as it was hashed', async ({ request, act, db }) => {
  const [one] = await twoFoods(db);
  await publishPower(act(), { ...one!.entry, undertakingUnit: '审批一科' }, { from: '2026-04-01' });
  const exported = async (on: string) => (await (await request(`/api/v1/powers/export?on=${on}`)).json()) as { on: string; total: number; powers: { code: string; version: number; contentHash: string; entry: never }[] };
  const whole = await exported('2026-04-01');
  assert.equal(whole.powers.length, whole.total);
  assert.equal(new Set(whole.powers.map(({ code }) => code)).size, whole.total);
  assert.ok(whole.powers.filter((_, i) => i % 50 === 0).every(({ entry, contentHash }) => contentHashOf(entry) === contentHash));
  assert.equal(whole.powers.find(({ code }) => code === one!.code)?.version, 2);
  assert.equal((await exported('2026-03-31')).powers.find(({ code }) => code === one!.code)?.version, 1);
  assert.deepEqual((await exported('2024-12-31')).powers, []);
});
