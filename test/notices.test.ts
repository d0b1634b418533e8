import assert from 'node:assert/strict';
import { demoTest } from './support/world.ts';
import { revokeMandate } from '../src/identity/revoke-mandate.ts';
import { askForCorrection } from '../src/cases/ask-for-correction.ts';
import { fireAll } from './support/all-timers.ts';
import { extendCase } from '../src/cases/extend-case.ts';
import { buildCaseAt, foodLicence } from '../src/cases/factory/build-case-at.ts';
import { buildApplication, buildCase } from '../src/cases/factory.ts';
import { correctApplication } from '../src/cases/correct-application.ts';
import { resumeCase } from '../src/cases/resume-case.ts';
import { submitApplication } from '../src/cases/submit-application.ts';
import { suspendCase } from '../src/cases/suspend-case.ts';
import { countUnreadNotices, listNotices } from '../src/cases/notices/list-notices.ts';
import { readNotice } from '../src/cases/notices/read-notice.ts';

const kecheng = '330802000000';

demoTest('a notice to somebody else, of what is no notice, and of nothing are told alike', async (world) => {
  const { no } = await buildCaseAt(world, 'accepted');
  const citizen = await world.as('linxiaolan');
  const other = await world.as('zhengqiuhe');
  const [notice] = (await listNotices(citizen)).rows;
  assert.ok(notice && notice.no === no);
  for (const [act, id] of [[other, notice.id], [citizen, `${no}-1`], [citizen, `${no}-99`], [citizen, no], [citizen, ''], [citizen, `${no}-999999999999`]] as const) {
    await assert.rejects(readNotice(act, id), { status: 404 }, id);
  }
  assert.equal((await listNotices(other)).rows.some((row) => row.no === no), false);
  assert.deepEqual(await listNotices(await world.as('zhoumin')), { rows: [], total: 0, unread: 0, page: 1, pageSize: 20 });
});

demoTest('each act of an officer and of the system on a case gives its applicant a notice, unread until it is opened', async (world) => {
  const { key } = world.deps;
  const before = await listNotices(await world.as('linxiaolan'));
  assert.equal(before.unread, await countUnreadNotices(await world.as('linxiaolan')));
  const { no } = await buildCaseAt(world, 'accepted');
  world.clock.set(new Date('2026-03-13T10:00:00+08:00'));
  await suspendCase(await world.as('chenliqun'), { no, ground: 'testing', reason: '抽样', days: 3 }, key);
  await resumeCase(await world.as('chenliqun'), { no });
  await extendCase(await world.as('yewenqing'), { no, reason: '等检测报告' }, key);
  const titles = async () => (await listNotices(await world.as('linxiaolan'))).rows.filter((row) => row.no === no).map(({ title, read }) => `${read ? '' : '*'}${title['zh-CN']}`);
  assert.deepEqual(await titles(), ['*经负责人批准延长 5 个工作日', '*恢复计时（检测结束）', '*时限中止：检测，约需 3 个工作日', '*受理，开始计时']);

  const citizen = await world.as('linxiaolan');
  const stopped = (await listNotices(citizen)).rows.find(({ title }) => title['zh-CN'].startsWith('时限中止'))!;
  assert.deepEqual(await readNotice(citizen, stopped.id), { no });
  await readNotice(citizen, stopped.id);
  assert.deepEqual(await titles(), ['*经负责人批准延长 5 个工作日', '*恢复计时（检测结束）', '时限中止：检测，约需 3 个工作日', '受理，开始计时'], 'with it the earlier ones');
  const noted = await world.db.selectFrom('ledger.entry').select('seq').where('event', '=', 'cases.notice-read').where('actor', '=', citizen.actor.id).execute();
  assert.equal(noted.length, 1, 'read twice it is noted once');
  assert.equal(await countUnreadNotices(citizen), before.unread + 2);
});

demoTest('the company and its agent are both told, each reads alone, and who lost the mandate is told no more', async (world) => {
  const agent = await world.as('hejingyi');
  const { no } = await buildCase(agent, world.deps, { itemCode: await foodLicence(world), division: kecheng });
  await askForCorrection(await world.as('zhoumin'), { no, items: [{ about: 'businessArea', what: '按平面图改成实际面积', reason: '与平面图不一致' }] }, world.deps.key);
  const toldOf = async (login: string) => (await listNotices(await world.as(login))).rows.find((row) => row.no === no);
  const told = await toldOf('hejingyi');
  assert.match(told!.text!['zh-CN'], /按平面图改成实际面积/);
  await readNotice(agent, told!.id);
  assert.deepEqual([(await toldOf('hejingyi'))!.read, (await toldOf('xuruochuan'))!.read], [true, false]);

  const { id: mandate } = await world.db.selectFrom('identity.mandate').select('id').where('revoked_at', 'is', null).executeTakeFirstOrThrow();
  const ready = await buildApplication(agent, world.deps, { itemCode: await foodLicence(world), division: '330803000000' });
  await revokeMandate(await world.as('xuruochuan'), { mandate });
  assert.equal(await toldOf('hejingyi'), undefined);
  await assert.rejects(readNotice(agent, told!.id), { status: 404 });
  await assert.rejects(correctApplication(agent, { no, answers: {} }), { status: 404 });
  await assert.rejects(submitApplication(agent, ready, world.deps.key), { code: 'no-mandate' });
  // Not answered in time, it counts as withdrawn: the company is told.
  world.clock.set(new Date('2026-05-20T09:00:00+08:00'));
  await fireAll(world);
  assert.match((await toldOf('xuruochuan'))!.title['zh-CN'], /视为撤回/);
});
