import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { anyone } from '#platform/act.ts';
import { Forbidden, Invalid, Refused } from '#platform/errors.ts';
import { calendarOf } from '#platform/calendar/working-days.ts';
import { fireNextTimer } from '#platform/timers.ts';
import { dbTest, testRegion, type World } from '../../../test/support/world.ts';
import { buildBodies, buildPower } from '../factory.ts';
import { dutiesOfLaw } from './duties-of-law.ts';
import type { DutyEntry } from './duty.ts';
import { dutyFallsDue } from './miss-duty.ts';
import { type Occasion, tellDuties } from './occasion.ts';
import { dutyState, owedDutyOf, type OwedDuty } from './owed-duty.ts';
import { publishDuties } from './publish-duties.ts';
import { reportDuties } from './report-duties.ts';
import { dutyTimers } from './timers.ts';

const from = '2026-01-01';
const refusedWith = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const invalidAt = (field: string) => (error: unknown) => error instanceof Invalid && field in error.fields;
const published = { link: 'https://www.qz.gov.cn/xzxk/2026', note: '双公示' };
const duty = (code: string): DutyEntry => dutiesOfLaw.find((entry) => entry.code === code)!;
const inspection: DutyEntry = {
  ...duty('XKF-40'), code: 'JC-1', name: '每年检查一次', englishName: 'Inspect once a year', trigger: { kind: 'recurring', event: 'licenceIssued' }, limit: { n: 12, unit: 'month' }, endedBy: 'licenceEnded',
};

async function fireAt(world: World, at: string): Promise<number> {
  world.clock.set(new Date(at));
  const { db, clock, log, config } = world.deps;
  let fired = 0;
  while (await fireNextTimer({ db, clock, log, region: config.REGION }, dutyTimers())) fired += 1;
  return fired;
}

async function owed(world: World): Promise<OwedDuty[]> {
  return (await world.db.selectFrom('authority.owed_duty').selectAll().orderBy('owed_from').orderBy('duty').orderBy('period').orderBy('organ').execute()).map(owedDutyOf);
}

async function entries(world: World, event: string): Promise<Record<string, unknown>[]> {
  const rows = await world.db.selectFrom('ledger.entry').select(['body', 'actor']).where('event', '=', event).orderBy('at').orderBy('subject').execute();
  return rows.map(({ body, actor }) => ({ actor, ...(JSON.parse(body) as { particulars: object }).particulars }));
}

/** A licence granted on the test's Thursday by a body that then owes its publication. */
async function granted(world: World, changes: Partial<Occasion> = {}): Promise<OwedDuty> {
  const power = await buildPower(world.act());
  await publishDuties(world.act(), dutiesOfLaw, { from });
  await tellDuties(world.act(), { event: 'granted', organ: power.body.organ, power: power.code, subject: 'case:1', on: '2026-03-12', caseNo: '1', ...changes });
  await fireAt(world, '2026-03-12T10:00:00+08:00');
  return (await owed(world)).find((one) => one.duty === 'XKF-40')!;
}

dbTest('a duty is published by nobody but the system, sound, and by versions that never overlap', async (world) => {
  const act = world.act();
  await assert.rejects(publishDuties(world.act(anyone(testRegion)), dutiesOfLaw, { from }), Forbidden);
  await assert.rejects(publishDuties(act, [{ ...duty('XKF-40'), bases: [] }], { from }), invalidAt('bases'));
  await assert.rejects(publishDuties(act, [duty('XKF-40'), duty('XKF-40')], { from }), invalidAt('entries.1.code'));
  await publishDuties(act, dutiesOfLaw, { from });
  await publishDuties(act, dutiesOfLaw, { from: '2026-05-01' });
  assert.equal((await entries(world, 'authority.duties-published')).length, 1, 'what is published again unchanged keeps its version');
  const shorter = { ...duty('XKF-40'), limit: { n: 7, unit: 'workday' as const } };
  await assert.rejects(publishDuties(act, [shorter], { from: '2026-02-01' }), refusedWith('duty-versions-overlap'));
  await publishDuties(act, [shorter], { from: '2026-04-01' });
  const planted = sql`insert into authority.duty_version select code, 9, '2026-02-01', null, content, content_hash, algorithm, cause, recorded_at from authority.duty_version where code = 'XKF-40' and version = 1`;
  await sql`savepoint s`.execute(world.db);
  await assert.rejects(planted.execute(world.db), { code: '23P01' });
  await sql`rollback to savepoint s`.execute(world.db);
});

dbTest('what is not by its body, in the future, before it was owed, without evidence, or done already is not taken as performed', async (world) => {
  const { id, organ } = await granted(world);
  const officer = (of: string) => world.act({ kind: 'officer', id: 'o', name: 'O', region: testRegion, grants: [{ role: 'head', organ: of }] });
  const { other } = await buildBodies(world.act());
  await assert.rejects(reportDuties(officer(other), { ids: [id], on: '2026-03-12', ...published }), Forbidden);
  const own = officer(organ);
  await assert.rejects(reportDuties(own, { ids: [id], on: '2026-03-13', ...published }), invalidAt('on'));
  await assert.rejects(reportDuties(own, { ids: [id], on: '2026-03-11', ...published }), invalidAt('on'));
  await assert.rejects(reportDuties(own, { ids: [id], on: 'today', ...published }), invalidAt('on'));
  await assert.rejects(reportDuties(own, { ids: [], on: '2026-03-12', ...published }), invalidAt('ids'));
  for (const link of ['', 'javascript:alert(1)', 'ftp://x.cn', 'https://x', `https://${'x'.repeat(500)}.cn`]) {
    await assert.rejects(reportDuties(own, { ids: [id], on: '2026-03-12', link, note: '' }), invalidAt('link'));
  }
  await assert.rejects(reportDuties(own, { ids: [id, '0190f0f0-0000-7000-8000-000000000000'], on: '2026-03-12', ...published }), { code: 'not-found' });
  const delivery = (await owed(world)).find((one) => one.duty === 'XKF-44')!;
  await assert.rejects(reportDuties(own, { ids: [delivery.id], on: '2026-03-12', ...published }), refusedWith('duty-performed-by-act'));
  assert.deepEqual((await owed(world)).map(dutyState), ['owed', 'owed']);
  await reportDuties(own, { ids: [id, id], on: '2026-03-12', ...published });
  await assert.rejects(reportDuties(own, { ids: [id], on: '2026-03-12', ...published }), refusedWith('duty-performed-already'));
  assert.deepEqual((await entries(world, 'authority.duty-performed')).map(({ actor, late, by }) => [actor, late, by]), [['o', false, 'report']]);
});

dbTest('a duty that nobody performed raises itself at midnight, once, naming body, law and limit; performed afterwards it is performed late and stays missed', async (world) => {
  const { id, organ, dueOn } = await granted(world);
  assert.equal(dueOn, '2026-04-10');
  assert.equal(await fireAt(world, '2026-03-26T23:59:59.999+08:00'), 0);
  assert.equal(await fireAt(world, '2026-03-27T00:00:00+08:00'), 1, 'delivery: ten working days');
  assert.equal(await fireAt(world, '2026-04-10T23:59:59.999+08:00'), 0);
  assert.equal(await fireAt(world, '2026-04-11T00:00:00+08:00'), 1);
  assert.equal(await fireAt(world, '2026-04-11T00:00:01+08:00'), 0);
  await dutyFallsDue({ ...world.act(), at: world.clock.now() }, id);
  const missed = await entries(world, 'authority.duty-missed');
  assert.deepEqual(missed[1], {
    actor: 'system', duty: 'XKF-40', version: 1, organ, law: '行政许可法', article: '40', limit: '20 个工作日', due: '2026-04-10', missedOn: '2026-04-11', daysOver: 1,
  });
  assert.equal(missed.length, 2);
  world.clock.set(new Date('2026-04-20T09:00:00+08:00'));
  // That it was done in time is said too late: it had been raised.
  await reportDuties(world.act(), { ids: [id], on: '2026-04-09', ...published });
  const late = (await owed(world)).find((one) => one.id === id)!;
  assert.deepEqual([dutyState(late), late.missedOn, late.performedOn], ['performedLate', '2026-04-11', '2026-04-09']);
  for (const change of [sql`missed_on = null, missed_at = null`, sql`performed_on = '2026-04-01'`, sql`due_on = '2027-01-01'`]) {
    await sql`savepoint s`.execute(world.db);
    await assert.rejects(sql`update authority.owed_duty set ${change} where id = ${id}`.execute(world.db), { code: '42501' });
    await sql`rollback to savepoint s`.execute(world.db);
  }
});

dbTest('what the act itself performs is noted as performed on its own day, also where nobody had noted that it was owed; told twice it is once', async (world) => {
  const { power, organ } = (await granted(world))!;
  const told = { organ, power: power!, caseNo: '1', subject: 'case:1' };
  for (const at of ['2026-03-20T11:00:00+08:00', '2026-03-20T11:00:01+08:00']) {
    world.clock.set(new Date(at));
    await tellDuties(world.act(), { event: 'delivered', ...told, on: '2026-03-20' });
    await tellDuties(world.act(), { event: 'decided', ...told, subject: 'case:2', on: '2026-03-20', began: { event: 'accepted', on: '2026-03-02', rule: { start: '2026-03-02', limit: { n: 5, unit: 'workday' } } } });
    await fireAt(world, at);
  }
  const found = (await owed(world)).map((one) => [one.duty, one.owedFrom, one.dueOn, one.performedOn, dutyState(one)]);
  assert.deepEqual(found, [
    ['XKF-42', '2026-03-02', '2026-03-09', '2026-03-20', 'performedLate'],
    ['XKF-40', '2026-03-12', '2026-04-10', null, 'owed'],
    ['XKF-44', '2026-03-12', '2026-03-26', '2026-03-20', 'performed'],
  ]);
  assert.equal(await fireAt(world, '2026-03-27T00:00:00+08:00'), 1, 'the term of a duty performed ends without a word');
  assert.equal((await entries(world, 'authority.duty-missed')).length, 1);
});

dbTest('a duty bound to licences is not owed for another power, and falls away with what it was owed for', async (world) => {
  await granted(world);
  const power = await buildPower(world.act(), { type: '07' }, { from: '2026-03-13' });
  const told = { organ: power.body.organ, power: power.code };
  await tellDuties(world.act(), { event: 'granted', ...told, subject: 'case:9', on: '2026-03-13' });
  await tellDuties(world.act(), { event: 'accepted', ...told, subject: 'case:1', on: '2026-03-12' });
  await fireAt(world, '2026-03-14T00:00:00+08:00');
  assert.deepEqual((await owed(world)).map(({ duty, subject }) => [duty, subject]), [['XKF-40', 'case:1'], ['XKF-42', 'case:1'], ['XKF-44', 'case:1']]);
  await tellDuties({ ...world.act(), at: world.clock.now() }, { event: 'withdrawn', ...told, subject: 'case:1', on: '2026-03-14' });
  await fireAt(world, '2026-05-01T00:00:00+08:00');
  assert.deepEqual((await owed(world)).map((one) => [one.duty, dutyState(one)]), [['XKF-40', 'missed'], ['XKF-42', 'ended'], ['XKF-44', 'missed']]);
});

dbTest('after a jump of the clock over years each yearly and each recurring duty is raised with its own day', async (world) => {
  const { organ, other } = await buildBodies(world.act());
  const power = await buildPower(world.act());
  await publishDuties(world.act(), [duty('GKT-49-1'), inspection], { from });
  await tellDuties(world.act(), { event: 'licenceIssued', organ, power: power.code, subject: 'licence:1', on: '2026-03-12', by: '2029-03-10' });
  await fireAt(world, '2029-06-01T08:00:00+08:00');
  const found = (await owed(world)).map((one) => [one.duty, one.organ, one.period, one.dueOn, one.missedOn]);
  // Three of the test's bodies in each year; the report of 2026 was due before the duty was kept.
  const yearly = [2027, 2028, 2029].flatMap((year) => [organ, other].sort().map((body) => ['GKT-49-1', body, 1, `${year}-01-31`, `${year}-02-01`]));
  assert.deepEqual(found.filter(([code]) => code === 'GKT-49-1'), yearly);
  assert.deepEqual(found.filter(([code]) => code === 'JC-1'), [['JC-1', organ, 1, '2027-03-12', '2027-03-13'], ['JC-1', organ, 2, '2028-03-13', '2028-03-14']], 'a third year would end after the licence');
  assert.equal((await entries(world, 'authority.duty-missed')).length, 8);
  assert.equal(await fireAt(world, '2029-06-01T08:00:01+08:00'), 0);
});

dbTest('a holiday notice that comes after the duty was owed moves its last day before it is raised', async (world) => {
  const { id } = await granted(world);
  const notices = [{ year: 2026, number: '', issuedOn: '2026-03-20' }];
  const calendar = calendarOf(notices, (day) => (['2026-04-06', '2026-04-10'].includes(day) ? { works: false, name: { 'zh-CN': '假', en: 'off' } } : undefined));
  await dutyFallsDue({ ...world.act(), at: new Date('2026-04-10T00:00:00+08:00') }, id, calendar);
  const moved = (await owed(world)).find((one) => one.id === id)!;
  assert.deepEqual([moved.dueOn, moved.missedOn], ['2026-04-13', null]);
  assert.equal((await entries(world, 'authority.duty-moved')).length, 1);
});
