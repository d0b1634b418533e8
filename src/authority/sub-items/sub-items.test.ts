import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid, Refused } from '#platform/errors.ts';
import { dbTest } from '../../../test/support/world.ts';
import { basicCode, implementingCode } from '../codes.ts';
import { buildBodies, buildEntry } from '../factory.ts';
import { publishPowers } from '../publish-powers.ts';
import { repealPower } from '../repeal-power.ts';
import { placeOf } from './family.ts';
import { getFamily } from './get-family.ts';

const codeOf = (creditCode: string, sub3: string) => implementingCode({ creditCode, level: '4', basic: basicCode({ region2: '33', type: '01', main5: '00006', sub3 }) });
const entryOf = (organ: string, sub3: string) => buildEntry(organ, { code: codeOf(organ, sub3), name: `食品经营许可 ${sub3}` });
const from = '2026-01-01';

dbTest('a sub-item without its main item is refused by its code, also one whose main item is listed as having none', async ({ act }) => {
  const { organ, other } = await buildBodies(act());
  const alone = publishPowers(act(), [entryOf(organ, '001')], { from });
  await assert.rejects(alone, (error) => error instanceof Invalid && /主项 \w+00Y 当日不在清单上/.test((error.fields['code'] as { 'zh-CN': string })['zh-CN']));
  await publishPowers(act(), [entryOf(organ, '000'), entryOf(other, '00Y')], { from });
  await assert.rejects(publishPowers(act(), [entryOf(organ, '001')], { from }), (error) => error instanceof Invalid && JSON.stringify(error.fields).includes('没有子项'));
  await assert.rejects(publishPowers(act(), [entryOf(other, '001'), entryOf(organ, '002')], { from }), (error) => error instanceof Invalid && 'entries.1.code' in error.fields);
  const early = publishPowers(act(), [entryOf(other, '001')], { from: '2025-12-31' });
  await assert.rejects(early, Invalid);
});

dbTest('a main item is not repealed while its sub-items hold', async ({ act }) => {
  const { organ } = await buildBodies(act());
  await publishPowers(act(), ['00Y', '001', '002'].map((sub3) => entryOf(organ, sub3)), { from });
  const repeal = (sub3: string, on = '2026-04-01') => repealPower(act(), codeOf(organ, sub3), { on, cause: '取消' });
  await assert.rejects(repeal('00Y'), (error) => error instanceof Refused && error.code === 'power-has-sub-items');
  await repeal('001');
  await assert.rejects(repeal('00Y'), Refused);
  await repeal('002');
  await repeal('00Y');
});

dbTest('a main item shows its sub-items of the day, a sub-item its main item', async ({ act, db, request }) => {
  const { organ, other } = await buildBodies(act());
  await publishPowers(act(), [organ, other].flatMap((one) => ['00Y', '002', '001'].map((sub3) => entryOf(one, sub3))), { from });
  await repealPower(act(), codeOf(organ, '002'), { on: '2026-04-01', cause: '取消' });
  const family = (sub3: string, on: string) => getFamily(db, { code: codeOf(organ, sub3), organ }, on);
  assert.deepEqual((await family('00Y', '2026-03-31')).subItems.map(({ code }) => code), [codeOf(organ, '001'), codeOf(organ, '002')]);
  assert.deepEqual((await family('00Y', '2026-04-01')).subItems.map(({ code }) => code), [codeOf(organ, '001')]);
  assert.equal((await family('001', from)).main?.code, codeOf(organ, '00Y'));
  const page = await (await request(`/powers/${codeOf(organ, '00Y')}`)).text();
  assert.ok(page.includes(`/powers/${codeOf(organ, '001')}`) && page.includes('子项'));
  const answer = (await (await request(`/api/v1/powers/${codeOf(organ, '001')}`)).json()) as { main: { code: string }; subItems: unknown[] };
  assert.deepEqual([answer.main.code, answer.subItems.length], [codeOf(organ, '00Y'), 2]);
});

test('the place in the family is read from the code, in either scheme; other codes stand alone', () => {
  const organ = '12441500196720244T';
  assert.deepEqual(placeOf(`${organ}3442199806003`), { kind: 'sub', main: `${organ}344219980600Y`, withoutSubs: `${organ}3442199806000` });
  assert.deepEqual(placeOf('XK0010100Y2520000MB1'), { kind: 'main', pattern: 'XK00101___2520000MB1' });
  assert.deepEqual(placeOf('XK00101000'), { kind: 'single' });
  assert.deepEqual(placeOf('A-17'), { kind: 'single' });
});
