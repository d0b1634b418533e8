import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { Invalid } from '#platform/errors.ts';
import { dbTest } from '../../../test/support/world.ts';
import { buildLadder, ladderEntry } from '../delegation/factory.ts';
import type { PowerEntry } from '../power.ts';
import { publishPower, publishPowers } from '../publish-powers.ts';
import { repealPower } from '../repeal-power.ts';

const from = '2026-01-01';
const asked: Partial<PowerEntry> = { conditions: ['有固定场所'], materials: [{ name: '申请表', required: true }, { name: '平面图', required: false }], channels: ['1', '2'], statutoryLimit: { n: 20, unit: 'workday' }, promisedLimit: { n: 10, unit: 'workday' } };
const invalid = (field: string, sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Invalid, String(error));
  assert.deepEqual(Object.keys(error.fields), [field]);
  const told = error.fields[field]!;
  assert.match(told['zh-CN'], sentence);
  assert.doesNotMatch(told['zh-CN'] + told.en, /\{\w+\}/);
  return true;
};

dbTest('an entry that asks more than its base is refused, naming the base’s field and its value', async ({ act }) => {
  const { province, county } = await buildLadder(act());
  const above = ladderEntry(province, asked);
  await publishPower(act(), above, { from });
  const base = { code: above.code, version: 1 };
  const wrong: [string, RegExp, Partial<PowerEntry>][] = [
    ['promisedLimit', /承诺时限：上级条目（.* 第 1 版）是10 个工作日，这里是11 个工作日；下级只能缩短/, { promisedLimit: { n: 11, unit: 'workday' } }],
    ['conditions.1', /没有“有存款”；下级不能增加条件/, { conditions: ['有固定场所', '有存款'] }],
    ['materials.1', /里“平面图”非必备，这里必备/, { materials: [{ name: '申请表', required: true }, { name: '平面图', required: true }] }],
    ['materials.0', /没有“存款证明”；下级不能增加材料/, { materials: [{ name: '存款证明', required: false }] }],
    ['channels', /有“电脑端网上”；下级只能增加/, { channels: ['1'] }],
    ['statutoryLimit', /是20 个工作日，这里是没有/, { statutoryLimit: undefined as never }],
  ];
  for (const [field, sentence, changes] of wrong) await assert.rejects(publishPower(act(), ladderEntry(county, { ...asked, ...changes, base }), { from }), invalid(field, sentence), field);
  await publishPower(act(), ladderEntry(county, { ...asked, base, promisedLimit: { n: 3, unit: 'workday' }, conditions: [], materials: [{ name: '申请表', required: false }], channels: ['1', '2', '3'] }), { from });
});

dbTest('the base is in force on the day, of the same power, and of a level above whose territory holds the body', async ({ act }) => {
  const { province, city, county, other } = await buildLadder(act());
  const above = ladderEntry(province, asked);
  const beside = ladderEntry(other, asked);
  await publishPowers(act(), [above, beside, ladderEntry(province, { ...asked, type: '07' })], { from });
  const own = (base: PowerEntry['base']) => publishPower(act(), ladderEntry(county, { ...asked, base: base! }), { from });
  await assert.rejects(own({ code: above.code.replace('11330000', '11330001'), version: 1 }), invalid('base', /没有有效的版本/));
  await assert.rejects(own({ code: above.code, version: 2 }), invalid('base', /有效的是第 1 版/));
  await assert.rejects(own({ code: ladderEntry(province, { type: '07' }).code, version: 1 }), invalid('base', /不是同一项权力/));
  await assert.rejects(own({ code: beside.code, version: 1 }), invalid('base', /须是管辖本机关的上级/));
  await repealPower(act(), above.code, { on: '2026-06-01', cause: '取消' });
  await assert.rejects(publishPower(act(), ladderEntry(city, { ...asked, base: { code: above.code, version: 1 } }), { from: '2026-06-01' }), invalid('base', /2026-06-01 没有有效的版本/));
});

dbTest('a base and what is inherited from it are published together, and each deviation is named in its place', async ({ act }) => {
  const { province, city, county } = await buildLadder(act());
  const above = ladderEntry(province, asked);
  const base = { code: above.code, version: 1 };
  const entries = [ladderEntry(county, { ...asked, base }), above, ladderEntry(city, { ...asked, base, channels: ['2'] })];
  await assert.rejects(publishPowers(act(), entries, { from }), invalid('entries.2.channels', /有“窗口”/));
  await publishPowers(act(), entries.slice(0, 2), { from });
});

dbTest('a new version of the base holds; who now deviates is named in the ledger with the day by which to adjust, and no other', async ({ act, db }) => {
  const { province, city, county } = await buildLadder(act());
  const above = ladderEntry(province, asked);
  const base = { code: above.code, version: 1 };
  const [slow, quick] = [ladderEntry(city, { ...asked, base }), ladderEntry(county, { ...asked, base, promisedLimit: { n: 2, unit: 'workday' }, conditions: [] })];
  await publishPowers(act(), [above, slow, quick], { from });
  await publishPower(act(), { ...above, promisedLimit: { n: 5, unit: 'workday' }, conditions: [] }, { from: '2026-04-01' });
  const { rows } = await sql<{ body: string }>`select body from ledger.entry where event = 'authority.power-deviates'`.execute(db);
  assert.deepEqual(rows.map(({ body }) => (JSON.parse(body) as { particulars: unknown }).particulars), [
    { code: slow.code, version: 1, base: { code: above.code, version: 2 }, fields: ['promisedLimit', 'conditions.0'], adjustBy: '2026-04-16' },
  ]);
});
