import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { type Actor, anyone } from '#platform/act.ts';
import { Forbidden, Invalid, Refused } from '#platform/errors.ts';
import { dbTest, testRegion } from '../../test/support/world.ts';
import { buildBodies, buildEntry, buildPower } from './factory.ts';
import { findPowerInForce, listPowerVersions } from './get-power.ts';
import { listPowers } from './public/list-powers.ts';
import { publishPower, publishPowers } from './publish-powers.ts';
import { repealPower } from './repeal-power.ts';

const from = '2026-01-01';
const refusedWith = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const invalidAt = (field: string) => (error: unknown) => error instanceof Invalid && field in error.fields;

dbTest('an entry without basis, with a basis that is over, or promising more than the law allows is refused by field', async ({ act }) => {
  const { organ } = await buildBodies(act());
  const over = [{ law: '旧法', article: 1, gist: '已废止', inForceTo: '2025-12-31' }];
  await assert.rejects(publishPower(act(), buildEntry(organ, { bases: [] }), { from }), invalidAt('bases'));
  await assert.rejects(publishPower(act(), buildEntry(organ, { bases: over }), { from }), invalidAt('bases.0'));
  await assert.rejects(publishPower(act(), buildEntry(organ, { promisedLimit: { n: 11, unit: 'workday' } }), { from }), invalidAt('promisedLimit'));
  await assert.rejects(publishPower(act(), buildEntry(organ, { promisedLimit: { n: 1, unit: 'month' } }), { from }), invalidAt('promisedLimit'));
});

dbTest('an entry of a body that is no organ, or whose code names another body, is refused', async ({ act }) => {
  const { organ, other } = await buildBodies(act());
  const stranger = '11330802DM9999999X';
  await assert.rejects(publishPower(act(), { ...buildEntry(organ), body: { organ: stranger, name: '无此机关', nature: '1' } }, { from }), invalidAt('body'));
  await assert.rejects(publishPower(act(), { ...buildEntry(organ), code: buildEntry(other).code }, { from }), invalidAt('code'));
});

dbTest('nobody publishes but the system as it loads, not even the keeper of the list', async ({ act }) => {
  const { organ } = await buildBodies(act());
  await assert.rejects(publishPower(act(anyone(testRegion)), buildEntry(organ), { from }), Forbidden);
  const keeper: Actor = { kind: 'officer', id: 'keeper', name: '管理员', region: testRegion, grants: [{ role: 'listManager', organ, division: '3308' }] };
  await assert.rejects(publishPower(act(keeper), buildEntry(organ), { from }), Forbidden);
  await assert.rejects(publishPower(act(keeper), buildEntry(organ), { from, adjustment: 'invented' }), Forbidden);
  const { code } = await publishPower(act(), buildEntry(organ), { from });
  await assert.rejects(repealPower(act(keeper), code, { on: '2026-04-01', cause: '取消' }), Forbidden);
});

dbTest('two versions never hold on one day: the verb refuses, and so does the database', async ({ act, db }) => {
  const { code, body } = await buildPower(act());
  await assert.rejects(publishPower(act(), buildEntry(body.organ, { name: '改名' }), { from }), refusedWith('power-versions-overlap'));
  const planted = sql`
    insert into authority.power_version (code, version, in_force_from, in_force_to, name, type, content, content_hash, algorithm, cause, recorded_at)
    select code, 2, in_force_from + 30, null, name, type, content, content_hash, algorithm, cause, recorded_at
    from authority.power_version where code = ${code}`;
  await sql`savepoint before`.execute(db);
  await assert.rejects(planted.execute(db), { code: '23P01' });
  await sql`rollback to savepoint before`.execute(db);
});

dbTest('a version is never rewritten', async ({ act, db }) => {
  const { code } = await buildPower(act());
  await assert.rejects(sql`update authority.power_version set name = '改写' where code = ${code}`.execute(db), { code: '42501' });
});

dbTest('a new version ends the one before it, and the past keeps what held then', async ({ act, db }) => {
  const { code, body } = await buildPower(act());
  const changed = buildEntry(body.organ, { promisedLimit: { n: 3, unit: 'workday' } });
  await assert.rejects(publishPower(act(), changed, { from: '2026-02-01' }), refusedWith('power-not-retroactive'));
  const { version } = await publishPower(act(), changed, { from: '2026-04-01', cause: '压缩时限' });
  assert.equal(version, 2);
  assert.equal((await findPowerInForce(db, code, '2026-03-31'))?.entry.promisedLimit?.n, 5);
  assert.equal((await findPowerInForce(db, code, '2026-04-01'))?.entry.promisedLimit?.n, 3);
  assert.equal(await findPowerInForce(db, code, '2025-12-31'), undefined);
  assert.deepEqual((await listPowerVersions(db, code)).map(({ inForceTo }) => inForceTo), [undefined, '2026-04-01']);
});

dbTest('what is published again unchanged keeps its version', async ({ act, db }) => {
  const { organ, other } = await buildBodies(act());
  const entries = [buildEntry(organ), buildEntry(other)];
  const first = await publishPowers(act(), entries, { from });
  assert.deepEqual(await publishPowers(act(), entries, { from: '2026-05-01' }), first);
  assert.equal((await listPowers(db, { on: from })).total, 2);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ledger.entry where event = 'authority.power-published'`.execute(db);
  assert.equal(rows[0]!.n, 2, 'one ledger entry a body, none for the repetition');
});

dbTest('a repealed entry holds until the day before, and is not repealed twice', async ({ act, db }) => {
  const { code } = await buildPower(act());
  await assert.rejects(repealPower(act(), code, { on: '2026-03-01', cause: '取消' }), refusedWith('power-not-retroactive'));
  await assert.rejects(repealPower(act(), code, { on: '2026-04-01', cause: ' ' }), invalidAt('cause'));
  await repealPower(act(), code, { on: '2026-04-01', cause: '法律修订' });
  assert.ok(await findPowerInForce(db, code, '2026-03-31'));
  assert.equal(await findPowerInForce(db, code, '2026-04-01'), undefined);
  await assert.rejects(repealPower(act(), code, { on: '2026-05-01', cause: '取消' }), refusedWith('power-already-repealed'));
});
