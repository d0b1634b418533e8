import assert from 'node:assert/strict';
import { dbTest } from '../../test/support/world.ts';
import { loadGovernment } from '../../demo/load/government.ts';
import { loadIdentity } from '../../demo/load/identity.ts';
import { verifyLedger } from '#platform/ledger/verify-ledger.ts';
import { actorOfLogin } from './actor-of-login.ts';
import { listApplicants } from './applicant.ts';

dbTest('the demo cast signs in with the rights of its posts', async (world) => {
  const act = { ...world.act(), joined: true } as const;
  await loadGovernment(act);
  await loadIdentity(act, 'the demo word of this test');
  const actor = (login: string) => actorOfLogin(world.db, '330800', login, world.clock.now());
  const rights = async (login: string) => (await actor(login)).grants.map(({ role, division }) => [role, division]);
  assert.deepEqual(await rights('zhoumin'), [['clerk', '330802']]);
  assert.deepEqual(await rights('chenliqun'), [['examiner', undefined]]);
  assert.deepEqual(await rights('yewenqing'), [['head', undefined]]);
  assert.deepEqual(await rights('wujing'), [['supervisor', '3308']]);
  assert.deepEqual(await rights('linxiaolan'), [['citizen', undefined]]);
  const applicants = async (login: string) => (await listApplicants(world.db, await actor(login), '2026-03-12')).map(({ name, by }) => [name, by]);
  assert.deepEqual(await applicants('linxiaolan'), [['林晓岚', 'self'], ['禾下面馆（演示）', 'legalRepresentative']]);
  assert.deepEqual(await applicants('hejingyi'), [['何静怡', 'self'], ['云上歌舞娱乐有限公司（演示）', 'mandate']]);
  assert.deepEqual(await applicants('zhoumin'), []);
  assert.equal((await verifyLedger(world.db)).ok, true);
});
