import assert from 'node:assert/strict';
import type { Actor } from '#platform/act.ts';
import { Refused } from '#platform/errors.ts';
import { dbTest, testRegion } from '../../../test/support/world.ts';
import { mustHoldPower } from '../must-hold-power.ts';
import { publishPowers } from '../publish-powers.ts';
import { repealPower } from '../repeal-power.ts';
import { delegatePower } from './delegate-power.ts';
import { endDelegation } from './end-delegation.ts';
import { buildInstrument, buildLadder, ladderEntry } from './factory.ts';

const brokenBecause = (why: string, sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refused && error.code === 'delegation-broken', String(error));
  assert.equal(error.particulars['why'], why);
  assert.match(error.sentence['zh-CN'], sentence);
  assert.ok(error.basis?.article);
  return true;
};

dbTest('nobody acts under an entry whose power nobody gave; a whole chain lets them', async ({ act }) => {
  const { province, city, county } = await buildLadder(act());
  const entry = ladderEntry(county, { source: '2' });
  await publishPowers(act(), [ladderEntry(province), entry], { from: '2026-01-01' });
  const head: Actor = { kind: 'officer', id: 'head', name: '某局长', region: testRegion, grants: [{ role: 'head', organ: county.code }] };
  const decide = () => mustHoldPower(act(head), { power: entry.code, to: 'decide' });
  await assert.rejects(decide(), brokenBecause('none', /没有任何文件把这项权力给“柯城区某局”/));
  await assert.rejects(mustHoldPower(act(), { power: entry.code, to: 'accept' }), brokenBecause('none', /来源链断了/), 'nor does the system');
  await delegatePower(act(), buildInstrument(province, city));
  await delegatePower(act(), buildInstrument(city, county, { kind: 'entrust', mayPassOn: false, inForceTo: '2026-05-01' }));
  await assert.rejects(decide(), brokenBecause('otherKind', /清单写的来源是下放/));
});

dbTest('a link ended from a day on stops the acts below it from midnight, and its term does', async ({ act, clock }) => {
  const { province, city, county } = await buildLadder(act());
  const entry = ladderEntry(county, { source: '5' });
  await publishPowers(act(), [ladderEntry(province), entry], { from: '2026-01-01' });
  const head: Actor = { kind: 'officer', id: 'head', name: '某局长', region: testRegion, grants: [{ role: 'head', organ: county.code }] };
  const decide = () => mustHoldPower(act(head), { power: entry.code, to: 'decide' });
  const above = await delegatePower(act(), buildInstrument(province, city));
  await delegatePower(act(), buildInstrument(city, county, { kind: 'entrust', mayPassOn: false, inForceTo: '2026-05-01' }));
  await decide();
  await endDelegation(act(), above.id, { on: '2026-04-01', cause: '省里收回' });
  clock.set(new Date('2026-03-31T23:59:59+08:00'));
  await decide();
  clock.set(new Date('2026-04-01T00:00:00+08:00'));
  await assert.rejects(decide(), brokenBecause('over', /“浙江省某厅 → 衢州市某局”（下放）自 2026-04-01 起终止：省里收回（某发〔2026〕/));
  clock.set(new Date('2026-05-01T00:00:00+08:00'));
  await assert.rejects(decide(), brokenBecause('over', /“衢州市某局 → 柯城区某局”（委托）自 2026-05-01 起不再有效/), 'the link nearest to the body is named first');
});

dbTest('when the giver’s own entry is repealed, what it gave falls with it', async ({ act, clock }) => {
  const { province, county } = await buildLadder(act());
  const entry = ladderEntry(county, { source: '2' });
  await publishPowers(act(), [ladderEntry(province), entry], { from: '2026-01-01' });
  const head: Actor = { kind: 'officer', id: 'head', name: '某局长', region: testRegion, grants: [{ role: 'head', organ: county.code }] };
  await delegatePower(act(), buildInstrument(province, county));
  await repealPower(act(), ladderEntry(province).code, { on: '2026-04-01', cause: '法律修订' });
  await mustHoldPower(act(head), { power: entry.code, to: 'decide' });
  clock.set(new Date('2026-04-01T00:00:00+08:00'));
  await assert.rejects(mustHoldPower(act(head), { power: entry.code, to: 'decide' }), brokenBecause('giverHoldsNot', /“浙江省某厅”自 2026-04-01 起自己不再有这项权力/));
});
