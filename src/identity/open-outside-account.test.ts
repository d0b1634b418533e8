import assert from 'node:assert/strict';
import { anyone } from '#platform/act.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import { openOutsideAccount, registerPerson } from '#identity';
import { dbTest, testRegion } from '../../test/support/world.ts';
import { residentNumberFor } from './resident-number.ts';
import { trySignIn } from './sign-in.ts';

const person = { name: '毛知夏', residentNumber: residentNumberFor({ division6: '330801', birthDate: '1991-03-08', sequence3: '501' }), phone: '13805709001' };
const outside = { login: 'mao.zhixia', displayName: '毛知夏', issuer: 'demo', subject: '1' };
const limits = { tries: 5, lockSeconds: 300, idleMinutes: 60, hours: 12 };

dbTest('an account vouched for outside is refused a taken name, and opens to no password', async (world) => {
  const { id } = await registerPerson(world.act(), person);
  await assert.rejects(openOutsideAccount(world.act(anyone(testRegion)), { ...outside, person: id }), Forbidden);
  await assert.rejects(openOutsideAccount(world.act(), { ...outside, login: '1', person: id }), Invalid);
  await openOutsideAccount(world.act(), { ...outside, person: id });
  await assert.rejects(openOutsideAccount(world.act(), { ...outside, person: id }), (error) => error instanceof Invalid && 'login' in error.fields);
  for (const password of ['', 'null', 'undefined', 'mingtang-demo-2026']) assert.equal(await trySignIn(world.act(), { login: outside.login, password }, limits), undefined);
});
