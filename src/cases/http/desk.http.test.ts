import assert from 'node:assert/strict';
import { repealPower } from '../../authority/factory.ts';
import type { FoundForm } from '../../../test/support/forms-of-page.ts';
import { type Page, visitorOf } from '../../../test/support/visitor.ts';
import { demoTest, type World } from '../../../test/support/world.ts';
import { acceptCase } from '../accept-case.ts';
import { buildCase } from '../factory.ts';
import { buildCaseAt, foodLicence } from '../factory/build-case-at.ts';
import { filesOf } from '../reading/get-case.ts';
import { findCase } from '../take-case.ts';
import { casePaths, deskActPath, type DeskAct } from '../paths.ts';

const panel = ({ forms }: Page, no: string, act: DeskAct): FoundForm => forms.find(({ action }) => action === deskActPath(no, act))!;
const text = ({ html }: Page): string => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
const stateOf = async (world: World, no: string) => (await findCase(world.db, '330800', no))!.state;

demoTest('of two officers on one case the second is told who did what when, sees it anew, and keeps what was typed', async (world) => {
  const { no } = await buildCaseAt(world, 'accepted');
  const [first, second] = [await visitorOf(world, 'chenliqun'), await visitorOf(world, 'fangzhiyuan')];
  const [hers, his] = [await first.open(casePaths.deskCase(no)), await second.open(casePaths.deskCase(no))];
  assert.equal((await first.send(panel(hers, no, 'review'), { opinion: 'pass', text: '材料齐全' })).status, 200);
  const lost = await second.send(panel(his, no, 'review'), { opinion: 'fail', text: '缺经营者签字' });
  assert.equal(lost.status, 409);
  assert.match(text(lost), /这件又有了新的一步.*2026 年 3 月 12 日 9:42，审查人员 陈立群，审查：通过/);
  assert.match(lost.html, /缺经营者签字/);
  assert.ok(panel(lost, no, 'review').fields.some(({ name, values }) => name === 'stage' && values[0] === 'inspect'), 'and the next step is offered');
  // An act that is no longer possible has no panel: what was typed is told beside the case.
  const clerk = await visitorOf(world, 'zhoumin');
  const { no: other } = await again(world, no);
  const open = await clerk.open(casePaths.deskCase(other));
  await acceptCase(await world.as('zhoumin'), { no: other }, world.deps.key);
  const late = await clerk.send(panel(open, other, 'refuseAcceptance'), { ground: 'other', reason: '不在本区' });
  assert.deepEqual([late.status, await stateOf(world, other)], [409, 'accepted']);
  assert.match(text(late), /没有办成：不予受理.*窗口人员 周敏，受理，开始计时.*您刚才填写的.*不在本区/);
});

demoTest('an act tells what it brought about, keeps the list as it was narrowed, and leads to the next case', async (world) => {
  const first = await buildCaseAt(world, 'submitted');
  const second = await buildCase(await world.as('xuruochuan'), world.deps, { itemCode: await foodLicence(world), division: '330802000000' });
  const clerk = await visitorOf(world, 'zhoumin');
  const open = await clerk.open(`${casePaths.deskCase(first.no)}?lamp=inTime`);
  assert.doesNotMatch(open.html, /notice--success/);
  const done = await clerk.send(panel(open, first.no, 'accept'));
  assert.match(done.path, /^\/desk\/cases\/\d\w+\?lamp=inTime&done=accept/);
  assert.match(text(done), /已办：受理，开始计时.*受理通知书已签章.*下一件/);
  assert.ok(done.html.includes(`href="${casePaths.deskCase(second.no)}?lamp=inTime"`), 'the next case, in the same list');
  const last = await clerk.send(panel(await clerk.open(casePaths.deskCase(second.no)), second.no, 'accept'));
  assert.match(text(last), /这一页没有别的件了/);
});

async function again(world: World, no: string): Promise<{ no: string }> {
  const { withdrawCase } = await import('../withdraw-case.ts');
  await withdrawCase(await world.as('linxiaolan'), { no });
  return buildCaseAt(world, 'submitted');
}

demoTest('a power repealed at midnight: by page and by API the act is refused with code, entry, article and what to do', async (world) => {
  const file = await buildCaseAt(world, 'submitted');
  const { no, power } = file;
  await repealPower(world.act(), power, { on: '2026-03-13', cause: '法律修改' });
  world.clock.set(new Date('2026-03-12T23:59:00+08:00'));
  const clerk = await visitorOf(world, 'zhoumin');
  const open = await clerk.open(casePaths.deskCase(no));
  world.clock.set(new Date('2026-03-13T00:00:00+08:00'));
  const refused = await clerk.send(panel(open, no, 'accept'));
  assert.equal(refused.status, 409);
  for (const told of [/自 2026-03-13 起已经取消，2026-03-13 不能受理/, /依据 优化营商环境条例第 40 条/, new RegExp(`权力清单条目 ${power}`), /向清单管理员核实/, /编号 power-not-in-force/]) assert.match(text(refused), told);
  assert.equal(panel(refused, no, 'accept'), undefined, 'nothing is offered that would be refused');
  assert.match(text(refused), /权力清单上的条目现在没有效力/);
  const answer = await world.request(`/api/v1/cases/${no}/acceptance`, { method: 'POST', token: await world.signIn('zhoumin'), json: {} });
  const problem = (await answer.json()) as { code: string; basis: { law: string; article: number } };
  assert.deepEqual([answer.status, problem.code, problem.basis.law, problem.basis.article], [409, 'power-not-in-force', '优化营商环境条例', 40]);
  const whole = (await (await world.request(`/api/v1/cases/${no}`, { token: await world.signIn('zhoumin') })).json()) as { acts: { possible: boolean }[] };
  assert.ok(whole.acts.every(({ possible }) => !possible));
  assert.equal(await stateOf(world, no), 'submitted');
});

demoTest('the notice of correction: vague words are told at their field, rows are added, and the applicant is asked for what it names', async (world) => {
  const { no } = await buildCaseAt(world, 'submitted');
  const clerk = await visitorOf(world, 'zhoumin');
  const open = await clerk.open(casePaths.deskCase(no));
  const vague = await clerk.send(panel(open, no, 'askForCorrection'), { about0: 'm3', why0: '不符合要求', what0: '按相关规定补充', about1: '', why1: '看不清' });
  assert.equal(vague.status, 422);
  assert.match(text(vague), /只写“不符合要求”.*“按相关规定”说不清/);
  assert.match(text(vague), /请选择是哪一份材料，或者哪一个填写项/);
  const more = await clerk.send(panel(vague, no, 'askForCorrection'), { more: 'yes' });
  assert.ok(panel(more, no, 'askForCorrection').fields.some(({ name }) => name === 'about3'));
  assert.ok(more.html.includes('value="看不清"'), 'what was typed is kept');
  const given = { about0: 'm3', why0: '看不清后厨', what0: '重新上传标出尺寸的图', about1: 'businessArea', why1: '与图不一致', what1: '改成图上的面积' };
  assert.equal((await clerk.send(panel(more, no, 'askForCorrection'), given)).status, 200);
  const page = await (await visitorOf(world, 'linxiaolan')).open(casePaths.case(no));
  assert.match(text(page), /经营场所平面布局图问题：看不清后厨怎么改：重新上传标出尺寸的图/);
  const asked = page.forms.find(({ action }) => action === casePaths.correction(no))!.fields.map(({ name }) => name).filter((name) => !['csrf', 'shown'].includes(name));
  assert.deepEqual([...new Set(asked)].filter(Boolean), ['businessArea', 'file.m3']);
});

demoTest('an officer looks at what was handed in without downloading it; who may not read the case finds none', async (world) => {
  const file = await buildCaseAt(world, 'accepted');
  const [handedIn] = await filesOf(await world.as('linxiaolan'), file);
  const path = casePaths.fileShown(file.no, handedIn!.file);
  const examiner = await visitorOf(world, 'chenliqun');
  assert.ok((await examiner.open(casePaths.deskCase(file.no))).html.includes(path));
  const shown = await examiner.ask(path);
  assert.deepEqual([shown.status, shown.headers.get('content-type'), shown.headers.get('content-disposition')?.split(';')[0]], [200, 'application/pdf', 'inline']);
  assert.equal((await examiner.ask(casePaths.file(file.no, handedIn!.file))).headers.get('content-disposition')?.split(';')[0], 'attachment');
  for (const login of ['zhengqiuhe', 'wujing']) assert.ok([403, 404].includes((await (await visitorOf(world, login)).ask(path)).status), login);
});

demoTest('an English desk says no Chinese that is not marked as such', async (world) => {
  const { no } = await buildCaseAt(world, 'inReview');
  const examiner = await visitorOf(world, 'chenliqun');
  for (const path of [`${casePaths.deskCase(no)}?lang=en`, '/desk?lang=en&view=all']) {
    const { html } = await examiner.open(path);
    const unmarked = html
      .slice(html.indexOf('<main'))
      .replaceAll(/<(\w+)(?=[^>]* lang="zh-CN")[^>]*>.*?<\/\1>/gs, '')
      .match(/[^<>]{0,30}\p{Script=Han}+[^<>]{0,30}/gu);
    assert.deepEqual(unmarked ?? [], [], path);
    assert.match(html, /Administration for Market Regulation of Kecheng District/);
  }
});
