import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { anyone } from '#platform/act.ts';
import { Forbidden, Invalid, Refused } from '#platform/errors.ts';
import { dbTest, testRegion } from '../../../test/support/world.ts';
import { publishPower } from '../publish-powers.ts';
import { repealPower } from '../repeal-power.ts';
import { delegatePower } from './delegate-power.ts';
import { endDelegation } from './end-delegation.ts';
import { buildInstrument, buildLadder, ladderEntry, ladderPower } from './factory.ts';

const from = '2026-01-01';
const law = { law: '某法', article: 5, gist: '可以委托', rank: 'law' } as const;
const refused = (code: string, sentence: RegExp, article?: number) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error));
  assert.equal(error.code, code);
  assert.match(error.sentence['zh-CN'], sentence);
  assert.doesNotMatch(error.sentence['zh-CN'] + error.sentence.en, /\{\w+\}/);
  if (article !== undefined) assert.equal(error.basis?.article, article);
  return true;
};
const invalidAt = (field: string) => (error: unknown) => error instanceof Invalid && field in error.fields;

dbTest('nobody but the system gives a power on without an approved proposal', async ({ act }) => {
  const { province, city } = await buildLadder(act());
  await publishPower(act(), ladderEntry(province), { from });
  const manager = { kind: 'officer', id: 'm', name: '某人', region: testRegion, grants: [{ role: 'listManager', division: '33' }] } as const;
  await assert.rejects(delegatePower(act(anyone(testRegion)), buildInstrument(province, city)), Forbidden);
  await assert.rejects(delegatePower(act(manager), buildInstrument(province, city)), Forbidden);
  await assert.rejects(delegatePower(act(manager), buildInstrument(province, city), { adjustment: crypto.randomUUID() }), Forbidden);
});

dbTest('an instrument without document, basis, known bodies, power or sound days is refused by field', async ({ act }) => {
  const { province, city } = await buildLadder(act());
  await publishPower(act(), ladderEntry(province), { from });
  const wrong: [string, Parameters<typeof buildInstrument>[2]][] = [
    ['document.title', { document: { title: ' ' } }], ['basis', { basis: { law: '某法', gist: '' } }], ['basis', { basis: { ...law, inForceTo: '2025-12-31' } }],
    ['giver', { giver: '11330802DM9999999X' }], ['receiver', { receiver: province.code }], ['inForceFrom', { inForceFrom: '2026-02-30' }], ['inForceTo', { inForceTo: from }],
    ['power', { power: ladderPower('07') }], ['kind', { kind: 'lend' as never }],
  ];
  for (const [field, changes] of wrong) await assert.rejects(delegatePower(act(), buildInstrument(province, city, changes)), invalidAt(field), field);
  await publishPower(act(), ladderEntry(city, { type: '07', name: '另一事项' }), { from });
  await assert.rejects(delegatePower(act(), buildInstrument(province, city, { power: ladderEntry(city, { type: '07' }).code })), invalidAt('power'), 'the entry of another body');
});

dbTest('who does not hold the power, or not for so long, cannot give it', async ({ act }) => {
  const { province, city, county, other } = await buildLadder(act());
  await publishPower(act(), ladderEntry(province), { from });
  await assert.rejects(delegatePower(act(), buildInstrument(city, county)), refused('delegation-not-held', /衢州市某局 → 柯城区某局.*自己没有这项权力/, 22));
  await assert.rejects(delegatePower(act(), buildInstrument(province, city, { inForceFrom: '2025-12-31' })), refused('delegation-not-held', /2025-12-31/));
  const first = await delegatePower(act(), buildInstrument(province, city, { inForceTo: '2026-07-01' }));
  await assert.rejects(delegatePower(act(), buildInstrument(city, county)), refused('delegation-outside-interval', /2026-01-01 至 2026-07-01/));
  await delegatePower(act(), buildInstrument(city, county, { inForceTo: '2026-07-01' }));
  await endDelegation(act(), first.id, { on: '2026-03-20', cause: '收回' });
  await assert.rejects(delegatePower(act(), buildInstrument(city, other, { inForceFrom: '2026-04-01', inForceTo: '2026-05-01' })), refused('delegation-not-held', /因为.*浙江省某厅 → 衢州市某局.*2026-03-20 起终止/));
  await repealPower(act(), ladderEntry(province).code, { on: '2026-09-01', cause: '取消' });
  await assert.rejects(delegatePower(act(), buildInstrument(province, other)), refused('delegation-outside-interval', /2026-01-01 至 2026-09-01/));
});

dbTest('a power does not go in a circle, and comes by one instrument at a time', async ({ act, db }) => {
  const { province, city, county } = await buildLadder(act());
  await publishPower(act(), ladderEntry(province), { from });
  await delegatePower(act(), buildInstrument(province, city));
  await delegatePower(act(), buildInstrument(city, county));
  await assert.rejects(delegatePower(act(), buildInstrument(county, province)), refused('delegation-circle', /柯城区某局 → 浙江省某厅/));
  await assert.rejects(delegatePower(act(), buildInstrument(county, city)), refused('delegation-circle', /柯城区某局 → 衢州市某局/));
  await assert.rejects(delegatePower(act(), buildInstrument(province, county)), refused('delegation-overlaps', /已经从衢州市某局得到/));
  const planted = sql`insert into authority.delegation select gen_random_uuid(), kind, ${province.code}, receiver, basic_code, entry, type, name, english_name, content, may_pass_on, in_force_from + 9, null, recorded_at, null, null from authority.delegation where receiver = ${county.code}`;
  await sql`savepoint before`.execute(db);
  await assert.rejects(planted.execute(db), { code: '23P01' });
  await sql`rollback to savepoint before`.execute(db);
});

dbTest('an entrusted licence goes to an administrative organ, by a law, and no further (行政许可法 24)', async ({ act }) => {
  const { province, city, county, centre } = await buildLadder(act());
  await publishPower(act(), ladderEntry(province, { type: '01' }), { from });
  await publishPower(act(), ladderEntry(county, { type: '01' }), { from });
  const entrusting = { kind: 'entrust', power: ladderPower('01'), mayPassOn: false, basis: law } as const;
  await assert.rejects(delegatePower(act(), buildInstrument(county, centre, entrusting)), refused('delegation-wrong-body', /柯城区某局 → 柯城区某中心.*受委托组织/, 24));
  await assert.rejects(delegatePower(act(), buildInstrument(province, city, { ...entrusting, mayPassOn: true })), refused('delegation-no-further', /不得再给别人/, 24));
  await assert.rejects(delegatePower(act(), buildInstrument(province, city, { ...entrusting, basis: { ...law, rank: 'document' } })), refused('delegation-without-law', /“某法”不够/, 24));
  await delegatePower(act(), buildInstrument(province, city, entrusting));
  const { other } = await buildLadder(act());
  await assert.rejects(delegatePower(act(), buildInstrument(city, other, entrusting)), refused('delegation-no-further', /衢州市某局 → 衢江区某局.*浙江省某厅/, 24));
});

dbTest('a penalty is entrusted to those who fulfil 行政处罚法 21; coercion is not entrusted at all (行政强制法 17)', async ({ act }) => {
  const { county, centre, enterprise } = await buildLadder(act());
  await publishPower(act(), ladderEntry(county, { type: '02' }), { from });
  await publishPower(act(), ladderEntry(county, { type: '03', name: '某强制' }), { from });
  const entrusting = { kind: 'entrust', power: ladderPower('02'), mayPassOn: false, basis: law } as const;
  await assert.rejects(delegatePower(act(), buildInstrument(county, centre, entrusting)), refused('delegation-unfulfilled', /怎样符合/, 21));
  await assert.rejects(delegatePower(act(), buildInstrument(county, enterprise, { ...entrusting, fulfils: '有' })), refused('delegation-wrong-body', /其他/, 20));
  await assert.rejects(delegatePower(act(), buildInstrument(county, centre, { ...entrusting, power: ladderPower('03') })), refused('delegation-not-allowed', /行政强制不能委托/, 17));
  await assert.rejects(delegatePower(act(), buildInstrument(county, centre, { ...entrusting, kind: 'handDown', power: ladderPower('03') })), refused('delegation-not-allowed', /不能下放/, 17));
  await delegatePower(act(), buildInstrument(county, centre, { ...entrusting, fulfils: '依法成立，有十名执法人员' }));
});

dbTest('authorising asks for a law and a body of that nature; handing down goes down and stays within the territory', async ({ act }) => {
  const { province, city, county, other, authorised, centre } = await buildLadder(act());
  await publishPower(act(), ladderEntry(county, { type: '01' }), { from });
  await publishPower(act(), ladderEntry(province), { from });
  await publishPower(act(), ladderEntry(city, { type: '02' }), { from });
  const authorising = { kind: 'authorise', power: ladderPower('01'), basis: law } as const;
  await assert.rejects(delegatePower(act(), buildInstrument(county, centre, authorising)), refused('delegation-wrong-body', /受委托组织/, 23));
  await assert.rejects(delegatePower(act(), buildInstrument(county, authorised, { ...authorising, basis: { ...law, rank: 'rule' } })), refused('delegation-without-law', /不够/, 23));
  await delegatePower(act(), buildInstrument(county, authorised, authorising));
  await delegatePower(act(), buildInstrument(province, county));
  await assert.rejects(delegatePower(act(), buildInstrument(county, other)), refused('delegation-wrong-body', /只能给下级/));
  await assert.rejects(delegatePower(act(), buildInstrument(county, other, { kind: 'entrust', mayPassOn: false })), refused('delegation-wrong-body', /不在柯城区某局的辖区内/));
  await assert.rejects(delegatePower(act(), buildInstrument(county, city, { kind: 'entrust', mayPassOn: false })), refused('delegation-wrong-body', /不能向上级委托/));
  // Before the law of 2021 there was no 行政处罚法 24, and before 2004 no 行政许可法 at all.
  await assert.rejects(delegatePower(act(), buildInstrument(county, authorised, { ...authorising, inForceFrom: '2003-01-01' })), refused('delegation-not-held', /2003-01-01/));
});

dbTest('an instrument is never rewritten, and ended once', async ({ act, db }) => {
  const { province, city } = await buildLadder(act());
  await publishPower(act(), ladderEntry(province), { from });
  const { id } = await delegatePower(act(), buildInstrument(province, city));
  await sql`savepoint before`.execute(db);
  await assert.rejects(sql`update authority.delegation set may_pass_on = false where id = ${id}`.execute(db), { code: '42501' });
  await sql`rollback to savepoint before`.execute(db);
  await assert.rejects(endDelegation(act(), id, { on: '2026-03-01', cause: '收回' }), refused('delegation-not-retroactive', /2026-03-12/));
  await assert.rejects(endDelegation(act(), id, { on: '2026-04-01', cause: ' ' }), invalidAt('cause'));
  await assert.rejects(endDelegation(act(anyone(testRegion)), id, { on: '2026-04-01', cause: '收回' }), Forbidden);
  await endDelegation(act(), id, { on: '2026-04-01', cause: '收回' });
  await assert.rejects(endDelegation(act(), id, { on: '2026-05-01', cause: '收回' }), refused('delegation-already-ended', /2026-04-01/));
  const { rows } = await sql<{ event: string; body: string }>`select event, body from ledger.entry where event in ('authority.power-delegated', 'authority.delegation-ended') order by seq`.execute(db);
  assert.deepEqual(rows.map(({ event }) => event), ['authority.power-delegated', 'authority.delegation-ended']);
  assert.match(rows[0]!.body, /contentHash/);
});
