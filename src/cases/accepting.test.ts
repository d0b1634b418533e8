import assert from 'node:assert/strict';
import { repealPower } from '#authority';
import { Invalid } from '#platform/errors.ts';
import { demoTest, type World } from '../../test/support/world.ts';
import { acceptCase } from './accept-case.ts';
import { askForCorrection } from './ask-for-correction.ts';
import { buildCaseAt } from './factory/build-case-at.ts';
import { correctApplication } from './correct-application.ts';
import { getPaper } from './reading/get-paper.ts';
import { verifyReceipt } from './receipt.ts';
import { refuseAcceptance } from './refuse-acceptance.ts';
import { withdrawCase } from './withdraw-case.ts';

const items = [{ about: 'm3', what: '平面布局图', reason: '看不清尺寸' }, { what: '申请表第 2 页', reason: '漏填' }];

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
  await assert.rejects(acceptCase(await world.as('zhoumin'), { no: file.no }, world.deps.key), (error: { code?: string; status?: number; basis?: { law: string; article: unknown } }) => {
    assert.deepEqual([error.code, error.status], ['power-not-in-force', 409]);
    assert.deepEqual([error.basis?.law, error.basis?.article], ['优化营商环境条例', 40]);
    return true;
  });
  assert.equal((await acceptCase(lastMinute, { no: file.no }, world.deps.key)).state, 'accepted', 'and a minute before it was in force');
});

demoTest('a notice with nothing to correct, or without a reason, is invalid', async (world) => {
  const { no } = await buildCaseAt(world, 'submitted');
  const clerk = await world.as('zhoumin');
  await assert.rejects(askForCorrection(clerk, { no, items: [] }, world.deps.key), Invalid);
  await assert.rejects(askForCorrection(clerk, { no, items: [{ what: ' ', reason: '' }] }, world.deps.key), (error: unknown) => {
    assert.ok(error instanceof Invalid);
    return assert.deepEqual(Object.keys(error.fields), ['items.0.what', 'items.0.reason']) ?? true;
  });
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
  await assert.rejects(correctApplication(citizen, { no }), Invalid);
  const corrected = await correctApplication({ ...citizen, at: new Date('2026-03-16T10:00:00+08:00') }, { no, answers: { ...asked.answers, businessArea: 58 } });
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
  await assert.rejects(acceptCase(clerk, { no }, key), { code: 'wrong-state', particulars: { act: 'accept', state: 'accepted' } });
});

demoTest('acceptance is refused with a reason and the right body, in writing, and ends the case', async (world) => {
  const { key } = world.deps;
  const { no } = await buildCaseAt(world, 'submitted');
  const clerk = await world.as('zhoumin');
  await assert.rejects(refuseAcceptance(clerk, { no, ground: 'otherBody', reason: '属衢江区' }, key), Invalid);
  await assert.rejects(refuseAcceptance(clerk, { no, ground: 'other', reason: ' ' }, key), Invalid);
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
