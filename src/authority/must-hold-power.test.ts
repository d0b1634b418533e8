import assert from 'node:assert/strict';
import type { Actor, Grant } from '#platform/act.ts';
import { Refused } from '#platform/errors.ts';
import { dbTest, testRegion } from '../../test/support/world.ts';
import { buildBodies, buildPower } from './factory.ts';
import { mustHoldPower } from './must-hold-power.ts';
import { repealPower } from './repeal-power.ts';

const refusedWith = (code: string) => (error: unknown) => error instanceof Refused && error.code === code && error.basis !== undefined;
const officer = (...grants: Grant[]): Actor => ({ kind: 'officer', id: 'officer', name: '某官员', region: testRegion, grants });

dbTest('without an entry in force on the day nobody may act', async ({ act, clock }) => {
  const { code, body } = await buildPower(act());
  const head = officer({ role: 'head', organ: body.organ });
  await assert.rejects(mustHoldPower(act(head), { power: `${code.slice(0, -1)}1`, to: 'decide' }), refusedWith('power-not-in-force'));
  await repealPower(act(), code, { on: '2026-04-01', cause: '取消' });
  await mustHoldPower(act(head), { power: code, to: 'decide' });
  clock.set(new Date('2026-03-31T23:59:59+08:00'));
  await mustHoldPower(act(head), { power: code, to: 'decide' });
  clock.set(new Date('2026-04-01T00:00:00+08:00'));
  await assert.rejects(mustHoldPower(act(head), { power: code, to: 'decide' }), refusedWith('power-not-in-force'));
});

dbTest('an officer of another body is refused', async ({ act }) => {
  const { code } = await buildPower(act());
  const { other } = await buildBodies(act());
  await assert.rejects(mustHoldPower(act(officer({ role: 'head', organ: other })), { power: code, to: 'decide' }), refusedWith('power-of-another-body'));
  await assert.rejects(mustHoldPower(act(officer({ role: 'clerk', organ: other, division: '330803' })), { power: code, to: 'accept' }), refusedWith('power-of-another-body'));
  await assert.rejects(mustHoldPower(act(officer({ role: 'supervisor', division: '3308' })), { power: code, to: 'decide' }), refusedWith('power-of-another-body'));
});

dbTest('a post carries only the acts of its role', async ({ act }) => {
  const { code, body } = await buildPower(act());
  const cases = [['clerk', 'decide'], ['clerk', 'review'], ['examiner', 'decide'], ['examiner', 'accept'], ['head', 'accept'], ['head', 'review']] as const;
  for (const [role, to] of cases) {
    await assert.rejects(mustHoldPower(act(officer({ role, organ: body.organ })), { power: code, to }), refusedWith('post-without-right'), `${role} ${to}`);
  }
});

dbTest('an examiner with a wide division does not act for other bodies; only window posts do', async ({ act }) => {
  const { code } = await buildPower(act());
  const { other } = await buildBodies(act());
  await assert.rejects(mustHoldPower(act(officer({ role: 'examiner', organ: other, division: '3308' })), { power: code, to: 'review' }), refusedWith('power-of-another-body'));
});

dbTest('a window post accepts for every body of its division, and the entry is named with its version', async ({ act }) => {
  const { code, body } = await buildPower(act());
  const { other } = await buildBodies(act());
  const held = await mustHoldPower(act(officer({ role: 'clerk', organ: other, division: '330802' })), { power: code, to: 'accept', division: '330802005000' });
  assert.deepEqual([held.code, held.version, held.organ, held.name], [code, 1, body.organ, '食品经营许可']);
  assert.match(held.contentHash, /^[0-9a-f]{64}$/);
  await assert.rejects(
    mustHoldPower(act(officer({ role: 'clerk', organ: other, division: '330802' })), { power: code, to: 'accept', division: '330803000000' }),
    refusedWith('power-of-another-body'),
  );
});
