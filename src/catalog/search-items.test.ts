import assert from 'node:assert/strict';
import { demoTest } from '../../test/support/world.ts';
import { searchItems } from './search-items.ts';

demoTest('a search without a result says so, and hostile words are only words', async ({ db }) => {
  for (const q of ['xyzzy', "'); drop table catalog.item; --", "a' | 'b:*", '((((', '\\', '﷽﷽﷽', '%_%', '\u0000']) {
    const { total, found } = await searchItems(db, { q });
    assert.ok(total === 0 || found !== undefined, q);
  }
  assert.equal((await searchItems(db, { q: 'xyzzy' })).total, 0);
});

demoTest('matters are found by name, by everyday words, by pinyin, by initials, and with mistakes', async ({ db }) => {
  const eatery = '食品小作坊、小餐饮店、小食杂店登记';
  const licence = '食品经营许可';
  const wanted: [string, string, number][] = [
    ['小餐饮', eatery, 1], ['xiaocanyin', eatery, 1], ['xcy', eatery, 1], ['开饭店', licence, 2], ['开饭店', eatery, 2], ['spjy', licence, 1], ['食品经营许可', licence, 1],
    ['视频经营', licence, 1], ['shipinjinyin', licence, 1], ['身份证', '居民身份证申领、换领、补领', 1], ['社保卡', '社会保障卡申领', 1], ['营业', '企业设立登记', 1], ['food business', licence, 1],
    ['开面馆', eatery, 1], ['面馆', licence, 2], ['我想开一家面馆', eatery, 1], ['开饭店', licence, 1], ['open a restaurant', licence, 1], ['noodle shops', eatery, 1], ['get a licence for a noodle shop', eatery, 1], ['开一家面馆要办什么证', eatery, 1],
    ['business licence', '企业设立登记', 1], ['pesticide licence', '农药经营许可', 1], ['retiring', '职工退休申请和基本养老金申领', 3],
  ];
  for (const [q, name, within] of wanted) {
    const names = (await searchItems(db, { q })).rows.map((row) => row.name);
    assert.ok(names.slice(0, within).includes(name), `${q} gives ${names.slice(0, 5).join(' | ')}`);
  }
});

demoTest('what is not applied for is not found; the list of all has everything else', async ({ db }) => {
  const all = await searchItems(db, {});
  assert.equal(all.total, 142);
  assert.ok(all.facets.type.every(({ value }) => !['02', '03', '04', '06'].includes(value)));
  assert.equal(all.facets.type.reduce((sum, { count }) => sum + count, 0), 142);
  assert.equal(all.found, undefined);
  const second = await searchItems(db, { page: 2 });
  assert.equal(second.rows.length, 20);
  assert.ok(second.rows.every(({ code }) => !all.rows.some((row) => row.code === code)));
});

demoTest('a place takes what its own bodies, those above and those inside handle', async ({ db }) => {
  const codes = async (division?: string) => (await searchItems(db, { q: '食品经营许可', division })).rows.map(({ code }) => code);
  assert.deepEqual(await codes('330802'), ['330100006000']);
  assert.deepEqual(await codes('330802005000'), ['330100006000']);
  assert.deepEqual(await codes('3308'), ['330100006000']);
  assert.deepEqual(await codes('340100'), []);
  assert.ok(!(await codes('330899000000')).includes('330100006000'));
});

demoTest('each facet counts under the other choices, and a choice gives as many as it said', async ({ db }) => {
  const found = await searchItems(db, { q: '登记' });
  for (const choice of ['type', 'topic', 'audience'] as const) {
    for (const { value, count } of found.facets[choice].slice(0, 4)) {
      const narrowed = await searchItems(db, { q: '登记', [choice]: value });
      assert.equal(narrowed.total, count, `${choice} ${value}`);
      assert.deepEqual(narrowed.facets[choice], found.facets[choice]);
    }
  }
  assert.ok((await searchItems(db, { event: 'cyd' })).rows.some(({ name }) => name === '食品经营许可'));
});

demoTest('a search with everything chosen asks the database once', async ({ db }) => {
  let asked = 0;
  const counted = db.withPlugin({ transformQuery: ({ node }) => node, transformResult: async ({ result }) => (asked++, result) });
  await searchItems(counted, { q: '登记', division: '330802', type: '01', audience: 'enterprise', event: 'qykb', page: 2 });
  assert.equal(asked, 1);
});
