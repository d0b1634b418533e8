import assert from 'node:assert/strict';
import { demoTest } from '../../../test/support/world.ts';
import { buildCaseAt } from '../factory/build-case-at.ts';
import { caseAnswer } from '../http/case-answer.ts';
import { caseTimeline } from './case-timeline.ts';
import { countStatements } from '../factory/count-statements.ts';
import { filesOf, getCase } from './get-case.ts';
import { getFile } from './get-file.ts';
import { listCasesOf } from './list-cases-of.ts';
import { listMyCases } from './list-my-cases.ts';
import { listTasks } from './list-tasks.ts';
import { resumeCase } from '../resume-case.ts';
import { suspendCase } from '../suspend-case.ts';
import { withdrawCase } from '../withdraw-case.ts';

demoTest('who may not read a case is told the same as of one that does not exist', async (world) => {
  const { no } = await buildCaseAt(world, 'submitted');
  const none = `${no.slice(0, 42)}9`;
  for (const login of ['zhengqiuhe', 'hejingyi', 'shenyanqing', 'suyingxue', 'gaoyuan', 'luoanning', 'panmingjian']) {
    const act = await world.as(login);
    const told = async (number: string) => getCase(act, number).then(() => 'read', ({ status, code, sentence }: { status: number; code: string; sentence: object }) => JSON.stringify([status, code, sentence]));
    assert.equal(await told(no), await told(none), login);
    assert.notEqual(await told(no), 'read', login);
  }
});

demoTest('officers of the body, the window of its county and its supervisor read it; each reading is kept with its purpose', async (world) => {
  const file = await buildCaseAt(world, 'accepted');
  for (const login of ['zhoumin', 'chenliqun', 'yewenqing', 'wujing']) assert.equal((await getCase(await world.as(login), file.no)).no, file.no);
  await getCase(await world.as('chenliqun'), file.no, '核对投诉');
  await getCase(await world.as('linxiaolan'), file.no);
  const entries = await world.db.selectFrom('ledger.entry').select('body').where('event', '=', 'cases.read').execute();
  const purposes = entries.map(({ body }) => (JSON.parse(body) as { particulars: { purpose: string } }).particulars.purpose).sort();
  assert.deepEqual(purposes, ['handling', 'handling', 'handling', 'supervision', '核对投诉']);
});

demoTest('the supervisor sees the course and no answers, files or telephone; numbers are masked for all', async (world) => {
  const file = await buildCaseAt(world, 'accepted');
  const supervisor = await world.as('wujing');
  const seen = await caseAnswer(supervisor, await getCase(supervisor, file.no));
  assert.deepEqual([seen.answers, seen.files, seen.applicant.address], [null, [], null]);
  const [attached] = await filesOf(supervisor, file);
  await assert.rejects(getFile(supervisor, file.no, attached!.file), { status: 404 });
  const examiner = await world.as('chenliqun');
  const whole = await caseAnswer(examiner, await getCase(examiner, file.no));
  assert.equal(whole.answers?.['operatorName'], file.answers['operatorName']);
  assert.ok(whole.files.length > 0);
});

demoTest('the course of a case is told with who, by which power and article; the applicant is “您”', async (world) => {
  const file = await buildCaseAt(world, 'decided');
  const told = await caseTimeline(await world.as('linxiaolan'), file);
  assert.deepEqual(told.map(({ event, who }) => [event, who['zh-CN']]), [
    ['cases.submitted', '您'], ['cases.accepted', '窗口人员 周敏'], ['cases.reviewed', '审查人员 陈立群'], ['cases.reviewed', '审查人员 方志远'], ['cases.decided', '审批负责人 叶文清'],
  ]);
  assert.equal(told[1]?.power?.code, file.power);
  assert.deepEqual([told[4]?.basis?.law, told[4]?.basis?.article], ['行政许可法', 38]);
  assert.equal((await caseTimeline(await world.as('wujing'), file))[0]?.who['zh-CN'], '申请人');
});

demoTest('work lists are for those who handle cases, of their own body, masked, in one statement', async (world) => {
  const file = await buildCaseAt(world, 'accepted');
  await assert.rejects(listTasks(world.db, (await world.as('linxiaolan')).actor, {}, world.clock.now()), { status: 403 });
  await assert.rejects(listTasks(world.db, (await world.as('wujing')).actor, {}, world.clock.now()), { status: 403 });
  for (const login of ['zhoumin', 'chenliqun', 'yewenqing']) {
    const { actor, at } = await world.as(login);
    assert.deepEqual((await listTasks(world.db, actor, { view: 'all' }, at)).rows.map(({ no }) => no), [file.no], login);
    assert.equal((await listTasks(world.db, actor, { view: 'all', organ: 'another' }, at)).total, 0);
  }
  const act = await world.as('chenliqun');
  assert.equal(await countStatements(act, ({ db, actor, at }) => listTasks(db, actor, { lamp: 'inTime' }, at)), 1);
});

const walk = [
  ['submitted', 'accept', ['zhoumin']],
  ['correcting', 'correct', []],
  ['accepted', 'review', ['chenliqun', 'fangzhiyuan']],
  ['inReview', 'inspect', ['chenliqun', 'fangzhiyuan']],
  ['reviewed', 'decide', ['yewenqing']],
  ['decided', 'issue', ['zhoumin', 'chenliqun', 'fangzhiyuan']],
  ['issued', 'deliver', ['zhoumin']],
] as const;

for (const [station, turn, whose] of walk) {
  demoTest(`a case that is ${station} stands in the lists of those whose turn it is, and of nobody else`, async (world) => {
    const { no } = await buildCaseAt(world, station);
    for (const login of ['zhoumin', 'chenliqun', 'fangzhiyuan', 'yewenqing']) {
      const { actor, at } = await world.as(login);
      const { rows, total, facets } = await listTasks(world.db, actor, {}, at, true);
      const own = (whose as readonly string[]).includes(login);
      assert.deepEqual([rows.map((row) => row.turn), total, facets?.todos, facets?.items.map(({ n }) => n)], own ? [[turn], 1, [{ todo: turn, n: 1 }], [1]] : [[], 0, [], []], login);
      assert.equal((await listTasks(world.db, actor, { todo: turn === 'review' ? 'decide' : 'review' }, at)).total, 0);
      assert.deepEqual((await listTasks(world.db, actor, { q: no.slice(-8) }, at)).rows.map((row) => row.no), [no], 'and is found by all who may read it');
    }
  });
}

demoTest('a case whose clock stands still waits for who lets it run again; a closed one for nobody, and is still found', async (world) => {
  const file = await buildCaseAt(world, 'accepted');
  const [examiner, head, clerk] = [await world.as('chenliqun'), await world.as('yewenqing'), await world.as('zhoumin')];
  await suspendCase(examiner, { no: file.no, ground: 'hearing', reason: '申请人要求听证', days: 20 }, world.deps.key);
  for (const { actor, at } of [examiner, head]) assert.deepEqual((await listTasks(world.db, actor, {}, at)).rows.map(({ turn, lamp }) => [turn, lamp]), [['resume', 'suspended']]);
  assert.equal((await listTasks(world.db, clerk.actor, {}, clerk.at)).total, 0);
  await resumeCase(examiner, { no: file.no });
  assert.deepEqual((await listTasks(world.db, examiner.actor, {}, examiner.at)).rows.map(({ turn }) => turn), ['review']);
  await withdrawCase(await world.as('linxiaolan'), { no: file.no });
  for (const { actor, at } of [examiner, head, clerk]) {
    assert.equal((await listTasks(world.db, actor, { view: 'all' }, at)).total, 0);
    const { rows, total, counts } = await listTasks(world.db, actor, { q: file.no.slice(-8) }, at);
    assert.deepEqual([rows.map(({ state }) => state), total, Object.values(counts)], [['withdrawn'], 1, [0, 0, 0, 0]]);
  }
});

demoTest('who holds the post of the reviewer and of the head is not offered the decision on what she reviewed', async (world) => {
  await buildCaseAt(world, 'reviewed');
  const [head, reviewer] = [await world.as('yewenqing'), await world.as('chenliqun')];
  const both = { ...reviewer.actor, grants: [...reviewer.actor.grants, ...head.actor.grants] };
  assert.equal((await listTasks(world.db, both, {}, head.at)).total, 0);
  assert.equal((await listTasks(world.db, { ...both, id: head.actor.id }, {}, head.at)).total, 1);
});

demoTest('a case stands under the lamp that its day gives it, in lists as on its own page', async (world) => {
  await buildCaseAt(world, 'accepted'); // promised by 2026-03-19
  const { actor } = await world.as('chenliqun');
  for (const [at, lamp] of [['2026-03-16', 'inTime'], ['2026-03-17', 'nearlyDue'], ['2026-03-19', 'nearlyDue'], ['2026-03-20', 'overdue']] as const) {
    const { counts, rows } = await listTasks(world.db, actor, { lamp }, new Date(`${at}T10:00:00+08:00`));
    assert.deepEqual([counts[lamp], rows.map((row) => row.lamp)], [1, [lamp]], at);
  }
});

demoTest('supervision lists what lies in its division, and nothing beyond it', async (world) => {
  const file = await buildCaseAt(world, 'submitted');
  const { actor, at } = await world.as('wujing');
  await assert.rejects(listCasesOf(world.db, (await world.as('chenliqun')).actor, {}, at), { status: 403 });
  const all = await listCasesOf(world.db, actor, {}, at);
  assert.deepEqual(all.rows.map(({ no }) => no), [file.no]);
  assert.equal((await listCasesOf(world.db, actor, { division: '330803' }, at)).total, 0);
  const elsewhere = { ...actor, grants: actor.grants.map((grant) => ({ ...grant, division: '3307' })) };
  assert.equal((await listCasesOf(world.db, elsewhere, {}, at)).total, 0);
});

demoTest('a person sees the cases of all in whose name she may act, and no others', async (world) => {
  const file = await buildCaseAt(world, 'submitted');
  assert.deepEqual((await listMyCases(await world.as('linxiaolan'))).map(({ no }) => no), [file.no]);
  assert.deepEqual(await listMyCases(await world.as('zhengqiuhe')), []);
  assert.deepEqual(await listMyCases(await world.as('chenliqun')), []);
});
