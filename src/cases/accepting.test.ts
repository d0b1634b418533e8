import assert from 'node:assert/strict';
import { repealPower } from '../authority/factory.ts';
import type { Act } from '#platform/act.ts';
import type { Invalid } from '#platform/errors.ts';
import { demoTest, type World } from '../../test/support/world.ts';
import { acceptCase } from './accept-case.ts';
import { askForCorrection } from './ask-for-correction.ts';
import { buildCaseAt, foodLicence } from './factory/build-case-at.ts';
import { buildApplication } from './factory.ts';
import type { HandedIn } from './file.ts';
import { correctApplication } from './correct-application.ts';
import { getPaper } from './reading/get-paper.ts';
import { verifyReceipt } from './receipt.ts';
import { refuseAcceptance } from './refuse-acceptance.ts';
import { withdrawCase } from './withdraw-case.ts';

const items = [{ about: 'businessArea', what: '改成平面图上的实际面积', reason: '与平面图不一致' }, { about: 'm3', what: '重新上传标有尺寸的平面图', reason: '看不清尺寸' }];

async function filesFor(citizen: Act, world: World): Promise<HandedIn[]> {
  const { files } = await buildApplication(citizen, world.deps, { itemCode: await foodLicence(world), division: '330802000000' });
  return files.map(({ file }) => ({ material: 'm3', file }));
}

async function entries(world: World, no: string): Promise<{ event: string; power: unknown }[]> {
  const rows = await world.db.selectFrom('ledger.entry').select(['event', 'body']).where('subject', '=', `case:${no}`).orderBy('seq').execute();
  return rows.map(({ event, body }) => ({ event, power: (JSON.parse(body) as { particulars: { power?: unknown } }).particulars.power }));
}

demoTest('nobody accepts without the right: another body, a post without it, the applicant, an unknown number', async (world) => {
  const { key } = world.deps;
  const { no } = await buildCaseAt(world, 'submitted');
  await assert.rejects(acceptCase(await world.as('chenliqun'), { no }, key), { code: 'post-without-right', status: 409 });
  await assert.rejects(acceptCase(await world.as('yewenqing'), { no }, key), { code: 'post-without-right' });
  await assert.rejects(acceptCase(await world.as('linxiaolan'), { no }, key), { code: 'power-of-another-body' });
  const unknown = `${no.slice(0, 42)}9`;
  for (const [login, number] of [['zhoumin', unknown], ['zhengqiuhe', no], ['gaoyuan', no]] as const) {
    await assert.rejects(acceptCase(await world.as(login), { no: number }, key), { status: 404, code: 'not-found' });
  }
});

demoTest('a power repealed at midnight stops the act, with the rule and its article', async (world) => {
  const file = await buildCaseAt(world, 'submitted');
  await repealPower(world.act(), file.power, { on: '2026-03-13', cause: '法律修改' });
  world.clock.set(new Date('2026-03-12T23:59:59.999+08:00'));
  const lastMinute = await world.as('zhoumin');
  world.clock.set(new Date('2026-03-13T00:00:00+08:00'));
  await assert.rejects(acceptCase(await world.as('zhoumin'), { no: file.no }, world.deps.key), (error: { code?: string; status?: number; message: string; basis?: { law: string; article: unknown } }) => {
    assert.deepEqual([error.code, error.status], ['power-not-in-force', 409]);
    assert.deepEqual([error.basis?.law, error.basis?.article], ['优化营商环境条例', 40]);
    assert.match(error.message, new RegExp(`${file.power}, version 1\\) is repealed from 2026-03-13`));
    return true;
  });
  assert.equal((await acceptCase(lastMinute, { no: file.no }, world.deps.key)).state, 'accepted', 'and a minute before it was in force');
});

demoTest('a notice with nothing to correct, or without a reason, is invalid', async (world) => {
  const { no } = await buildCaseAt(world, 'submitted');
  const clerk = await world.as('zhoumin');
  await assert.rejects(askForCorrection(clerk, { no, items: [] }, world.deps.key), { status: 422 });
  const wrong = async (...given: { about?: string; what: string; reason: string }[]): Promise<string[]> =>
    askForCorrection(clerk, { no, items: given }, world.deps.key).then(() => [], (error: Invalid) => Object.entries(error.fields).map(([field, sentence]) => `${field} ${sentence['zh-CN']}`));
  const good = items[0]!;
  assert.deepEqual(await wrong({ what: ' ', reason: '' }), ['items.0.about 请选择是哪一份材料，或者哪一个填写项', 'items.0.what 请写明怎么改', 'items.0.reason 请写明有什么问题']);
  assert.deepEqual(await wrong({ ...good, about: 'm99' }), ['items.0.about 这个事项没有这份材料或者这个填写项']);
  assert.deepEqual(await wrong({ ...good, about: 'constructor' }), ['items.0.about 这个事项没有这份材料或者这个填写项']);
  assert.deepEqual(await wrong({ ...good, about: 'm1' }), ['items.0.about 这一份不用交（由平台按您的填写生成），请指明要改的填写项']);
  assert.deepEqual(await wrong(good, { ...good, reason: '另一处' }), ['items.1.about 这一份已经写过，请合在一起']);
  assert.deepEqual(await wrong({ ...good, what: '提供其他材料', reason: '不符合要求' }), [
    'items.0.what “其他材料”说不清是哪一份、哪一条，请写具体', 'items.0.reason 只写“不符合要求”，申请人不知道怎么办，请写具体',
  ]);
});

demoTest('corrections are asked for once: the second notice is refused by Art. 32(4), before and after the correction', async (world) => {
  const { key } = world.deps;
  const { no } = await buildCaseAt(world, 'submitted');
  const clerk = await world.as('zhoumin');
  const asked = await askForCorrection(clerk, { no, items }, key);
  assert.deepEqual([asked.state, asked.clock, asked.dueOn], ['correcting', 'answer', '2026-04-02']);
  const second = { code: 'second-correction-notice', status: 409 };
  await assert.rejects(askForCorrection(clerk, { no, items }, key), second);
  await assert.rejects(correctApplication(clerk, { no, answers: {} }), { status: 403 });
  await assert.rejects(correctApplication(await world.as('zhengqiuhe'), { no, answers: {} }), { status: 404 });
  const citizen = await world.as('linxiaolan');
  assert.deepEqual(asked.correction?.items.map(({ kind, name }) => [kind, name?.['zh-CN']]), [['field', '经营面积'], ['material', '经营场所平面布局图']]);
  const [good, other] = await filesFor(citizen, world);
  const fields = async (answers?: object, files: HandedIn[] = []): Promise<string[]> =>
    correctApplication(citizen, { no, ...(answers && { answers: { ...asked.answers, ...answers } }), files }).then(() => [], (error: Invalid) => Object.keys(error.fields));
  assert.deepEqual(await fields(), ['businessArea', 'materials.m3'], 'all that was asked for');
  assert.deepEqual(await fields({ businessArea: 58 }), ['materials.m3']);
  assert.deepEqual(await fields({ businessArea: 58, contactName: '李四' }, [good!, { ...other!, material: 'm4' }]), ['files.1.material', 'contactName'], 'and nothing else');
  const corrected = await correctApplication({ ...citizen, at: new Date('2026-03-16T10:00:00+08:00') }, { no, answers: { ...asked.answers, businessArea: 58 }, files: [good!] });
  assert.deepEqual([corrected.state, corrected.answers['businessArea'], corrected.dueOn], ['submitted', 58, '2026-03-23']);
  await assert.rejects(askForCorrection(clerk, { no, items }, key), (error: { basis?: { article: unknown } } & Error) => {
    assert.equal(error.basis?.article, '32(4)');
    return true;
  });
  const notice = await getPaper(citizen, corrected, 'correctionNotice');
  assert.ok(verifyReceipt(notice, key.publicPem) && notice.includes('1 需补正') && notice.includes('2 需补正'));
  assert.equal((await acceptCase(clerk, { no }, key)).state, 'accepted');
  assert.deepEqual((await entries(world, no)).map(({ event }) => event), ['cases.submitted', 'cases.correction-asked', 'cases.corrected', 'cases.accepted']);
});

demoTest('acceptance starts both clocks, names its power and version, and is refused a second time', async (world) => {
  const { key } = world.deps;
  const { no, power } = await buildCaseAt(world, 'submitted');
  const clerk = await world.as('zhoumin');
  const accepted = await acceptCase(clerk, { no: ` ${no.toLowerCase()} ` }, key);
  assert.deepEqual([accepted.acceptedOn, accepted.promisedDue, accepted.statutoryDue, accepted.dueOn], ['2026-03-12', '2026-03-19', '2026-03-26', '2026-03-19']);
  const noted = (await entries(world, no)).at(-1)?.power as { code: string; version: number; contentHash: string };
  assert.deepEqual([noted.code, noted.version, noted.contentHash.length], [power, 1, 64]);
  await assert.rejects(acceptCase(clerk, { no }, key), (error: { code: string; message: string; particulars: { state: string; latest: { event: string } } }) => {
    assert.deepEqual([error.code, error.particulars.state, error.particulars.latest.event], ['wrong-state', 'accepted', 'cases.accepted']);
    return assert.match(error.message, /by 周敏, Window clerk, 12 March 2026, 9:42/) ?? true;
  });
});

demoTest('acceptance is refused with a reason and the right body, in writing, and ends the case', async (world) => {
  const { key } = world.deps;
  const { no } = await buildCaseAt(world, 'submitted');
  const clerk = await world.as('zhoumin');
  await assert.rejects(refuseAcceptance(clerk, { no, ground: 'otherBody', reason: '属衢江区' }, key), { status: 422 });
  await assert.rejects(refuseAcceptance(clerk, { no, ground: 'other', reason: ' ' }, key), { status: 422 });
  const refused = await refuseAcceptance(clerk, { no, ground: 'otherBody', reason: '经营场所在衢江区', rightBody: '衢江区市场监督管理局' }, key);
  assert.deepEqual([refused.state, refused.clock, refused.dueOn, refused.tokens.length], ['refusedAcceptance', null, null, 0]);
  const paper = await getPaper(clerk, refused, 'refusalOfAcceptance');
  assert.ok(verifyReceipt(paper, key.publicPem) && paper.includes('衢江区市场监督管理局'));
  await assert.rejects(withdrawCase(await world.as('linxiaolan'), { no }), { code: 'wrong-state' });
});

demoTest('the applicant withdraws before the decision, and then may apply again', async (world) => {
  const { no } = await buildCaseAt(world, 'inReview');
  await assert.rejects(withdrawCase(await world.as('zhoumin'), { no }), { status: 403 });
  assert.equal((await withdrawCase(await world.as('linxiaolan'), { no, reason: '改址' })).state, 'withdrawn');
  assert.equal((await buildCaseAt(world, 'submitted')).state, 'submitted');
  const decided = await buildDecided(world);
  await assert.rejects(withdrawCase(await world.as('linxiaolan'), { no: decided }), { code: 'wrong-state' });
});

async function buildDecided(world: World): Promise<string> {
  const open = await world.db.selectFrom('cases.case').select('no').where('closed_at', 'is', null).executeTakeFirstOrThrow();
  await withdrawCase(await world.as('linxiaolan'), { no: open.no });
  return (await buildCaseAt(world, 'decided')).no;
}
