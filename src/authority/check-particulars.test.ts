import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEntry } from './check-entry.ts';
import { contentHashOf } from './content-hash.ts';
import { buildEntry } from './factory.ts';
import { missingFields } from './missing-fields.ts';
import { inOrderOfRank, type PowerEntry } from './power.ts';
import { responsibilities, responsibilityByLaw, stagesByLaw } from './responsibility/responsibility-by-law.ts';

const organ = '11100000000013338W';
const entry = (changes: Partial<PowerEntry> = {}) => ({ ...buildEntry(organ), body: { organ, name: '甲', nature: '1' as const }, ...changes });
const wrongOf = (changes: object) => checkEntry(entry(changes as Partial<PowerEntry>), '2026-01-01');

test('vague conditions and materials are refused by the word and its source, from the day of the source on', () => {
  const wrong = wrongOf({ conditions: ['年满十八周岁', '视情况而定'], materials: [{ name: '居民身份证', required: true }, { name: '其他材料', required: false }] });
  assert.deepEqual(Object.keys(wrong), ['conditions.1', 'materials.1']);
  assert.match(wrong['conditions.1']!['zh-CN'], /“视情况而定”用了“视情”.*《优化营商环境条例》第三十五条/);
  assert.match(wrong['materials.1']!.en, /“其他材料” says “其他材料”.*Art\. 35/);
  assert.deepEqual(Object.keys(wrongOf({ conditions: ['按相关规定办理', '场所待定'], materials: [{ name: '有关材料', required: true }] })), ['conditions.0', 'conditions.1', 'materials.0']);
  assert.deepEqual(checkEntry(entry({ conditions: ['视情况而定'] }), '2019-12-31'), {});
});

test('a condition of other material is no catch-all material, and what is spelled out passes', () => {
  assert.deepEqual(wrongOf({ conditions: ['有与经营规模相适应的场所'], materials: [{ name: '营业执照', required: true }], channels: ['1', '2'], source: '1', topic: '食品药品' }), {});
});

test('codes outside their sets, empty and doubled texts, and an entry inherited from itself are refused by field', () => {
  assert.deepEqual(Object.keys(wrongOf({ source: '7', topic: ' ', channels: ['1', '8'] })), ['source', 'topic', 'channels.1']);
  assert.deepEqual(Object.keys(wrongOf({ duties: [{ stage: '受理', text: ' ' }], accountability: [{ text: '' }] })), ['duties.0', 'accountability.0']);
  assert.deepEqual(Object.keys(wrongOf({ conditions: ['一', ''], materials: [{ name: '甲', required: true }, { name: '甲', required: true }] })), ['conditions.1', 'materials.1']);
  assert.ok(wrongOf({ base: { code: entry().code, version: 1 } })['base']);
  assert.ok(wrongOf({ base: { code: 'x', version: 0 } })['base']);
});

test('a code of 31 signs with a wrong check digit is refused with its place, one of another length is opaque', () => {
  const { code } = entry();
  assert.match(wrongOf({ code: code.replace('8W', '9W') })['code']!['zh-CN'], /第 1 至 18 位（统一社会信用代码）/);
  assert.equal(wrongOf({ code: 'HB-420000-17' })['code'], undefined);
});

test('a basis that is not yet in force is no basis', () => {
  assert.ok(wrongOf({ bases: [{ law: '新法', gist: '将来', inForceFrom: '2026-01-02' }] })['bases.0']);
  assert.deepEqual(wrongOf({ bases: [{ law: '新法', gist: '现在', inForceFrom: '2026-01-01' }] }), {});
});

test('an entry without the new fields keeps the hash it was published with', () => {
  assert.equal(contentHashOf(entry()), '4dac08aca09cf788aed06e6bafeefe2851ee4a31c931148515895d9e9b16379d');
});

test('bases stand in the order of rank, those of one rank as they were', () => {
  const bases = [{ law: '丁', gist: '' }, { law: '丙', gist: '', rank: 'rule' as const }, { law: '甲', gist: '', rank: 'law' as const }, { law: '乙', gist: '', rank: 'law' as const }];
  assert.deepEqual(inOrderOfRank(bases).map(({ law }) => law), ['甲', '乙', '丙', '丁']);
});

test('every type has duties and accountability by law; licences and penalties by the stages of their laws', () => {
  assert.deepEqual(stagesByLaw('01', '2026-01-01').map((stage) => stage['zh-CN']), ['受理', '审查', '决定', '送达', '事后监管']);
  assert.deepEqual(stagesByLaw('02', '2026-01-01').map((stage) => stage['zh-CN']), ['立案', '调查', '审查', '告知', '决定', '送达', '执行']);
  assert.deepEqual(responsibilityByLaw('02', '2021-07-14'), { duties: [], accountability: [] });
  const types = new Set(responsibilities.flatMap((one) => one.types));
  assert.equal(types.size, 11);
  assert.equal(responsibilityByLaw('01', '2026-01-01').accountability[0]?.basis, '《行政许可法》第七十二条');
});

test('what is recommended and absent is a gap by name, also a single stage; what nobody applies for needs no materials', () => {
  const bare = missingFields(buildEntry(organ), '2026-01-01').map(({ field }) => field);
  assert.deepEqual(bare, ['source', 'topic', 'conditions', 'materials', 'channels', 'duties', 'accountability', 'process']);
  const penalty = missingFields(buildEntry(organ, { type: '02' }), '2026-01-01').map(({ field }) => field);
  assert.deepEqual(penalty, ['source', 'topic', 'duties', 'accountability', 'process']);
  const whole: Partial<PowerEntry> = {
    source: '1', topic: '食品药品', conditions: ['一'], materials: [], channels: ['1'], process: { id: 'p', version: 1 }, ...responsibilityByLaw('01', '2026-01-01'),
  };
  assert.deepEqual(missingFields(buildEntry(organ, whole), '2026-01-01'), []);
  const withoutDelivery = { ...whole, duties: whole.duties!.filter(({ stage }) => stage !== '送达') };
  assert.deepEqual(missingFields(buildEntry(organ, withoutDelivery), '2026-01-01').map(({ name }) => [name['zh-CN'], name.en]), [['责任事项（送达）', 'Duties (Delivery)']]);
});
