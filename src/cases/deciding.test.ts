import assert from 'node:assert/strict';
import { findLicenceOfCase } from '#licences';
import { Invalid } from '#platform/errors.ts';
import { demoTest } from '../../test/support/world.ts';
import { acceptCase } from './accept-case.ts';
import { buildCaseAt } from './factory/build-case-at.ts';
import { decideCase } from './decide-case.ts';
import { deliverResult } from './deliver-result.ts';
import { extendCase } from './extend-case.ts';
import { getPaper } from './reading/get-paper.ts';
import { issueResult } from './issue-result.ts';
import { resumeCase } from './resume-case.ts';
import { reviewCase } from './review-case.ts';
import { suspendCase } from './suspend-case.ts';

demoTest('review follows the published process: the step that is due, and two officers at the site', async (world) => {
  const { no } = await buildCaseAt(world, 'accepted');
  const examiner = await world.as('chenliqun');
  await assert.rejects(reviewCase(examiner, { no, opinion: 'pass', text: ' ' }), Invalid);
  await assert.rejects(reviewCase(examiner, { no, stage: 'inspect', opinion: 'pass', text: '符合' }), { code: 'stage-not-due', particulars: { stage: 'inspect', due: ['review'] } });
  await assert.rejects(reviewCase(await world.as('zhoumin'), { no, opinion: 'pass', text: '可' }), { code: 'post-without-right' });
  await assert.rejects(decideCase(await world.as('yewenqing'), { no, outcome: 'granted', reasons: '' }, world.deps.key), { code: 'act-not-enabled', status: 409 });
  assert.equal((await reviewCase(examiner, { no, opinion: 'pass', text: '齐全' })).state, 'inReview');
  await assert.rejects(reviewCase(examiner, { no, opinion: 'pass', text: '符合', officers: ['陈立群', '陈立群'] }), Invalid);
  const reviewed = await reviewCase(examiner, { no, opinion: 'fail', text: '缺三防设施', officers: ['陈立群', '方志远'] });
  assert.equal(reviewed.state, 'reviewed');
  await assert.rejects(reviewCase(examiner, { no, opinion: 'pass', text: '再看' }), { code: 'wrong-state' });
});

demoTest('who reviewed does not decide; a refusal gives reasons and remedies', async (world) => {
  const { key } = world.deps;
  const { no } = await buildCaseAt(world, 'reviewed');
  const head = await world.as('yewenqing');
  const examiner = await world.as('chenliqun');
  // An examiner who is made head of the body meanwhile.
  const risen = { ...examiner, actor: { ...examiner.actor, grants: head.actor.grants } };
  await assert.rejects(decideCase(risen, { no, outcome: 'granted', reasons: '' }, key), { code: 'same-person', status: 409 });
  await assert.rejects(decideCase(examiner, { no, outcome: 'granted', reasons: '' }, key), { code: 'post-without-right' });
  await assert.rejects(decideCase(head, { no, outcome: 'refused', reasons: '  ' }, key), Invalid);
  const refused = await decideCase(head, { no, outcome: 'refused', reasons: '现场不符合要求' }, key);
  assert.match(refused.decision?.remedies ?? '', /60 日.*6 个月/);
  assert.match(await getPaper(head, refused, 'decision'), /不予 refused[\s\S]*现场不符合要求[\s\S]*行政复议/);
  await assert.rejects(issueResult(await world.as('zhoumin'), { no }, key), { code: 'not-granted' });
  const delivered = await deliverResult(await world.as('zhoumin'), { no, way: 'window', to: '林晓岚' }, key);
  assert.deepEqual([delivered.state, delivered.clock], ['delivered', null]);
});

demoTest('the clock stands still while suspended, and nothing is decided meanwhile', async (world) => {
  const { key } = world.deps;
  const { no } = await buildCaseAt(world, 'reviewed');
  const head = await world.as('yewenqing');
  await assert.rejects(suspendCase(head, { no, ground: 'expertReview', reason: '', days: 5 }, key), Invalid);
  await assert.rejects(suspendCase(head, { no, ground: 'expertReview', reason: '评审', days: 0 }, key), Invalid);
  await assert.rejects(suspendCase(await world.as('zhoumin'), { no, ground: 'expertReview', reason: '评审', days: 5 }, key), { code: 'post-without-right' });
  await assert.rejects(resumeCase(head, { no }), { code: 'not-suspended' });
  const suspended = await suspendCase(head, { no, ground: 'expertReview', reason: '评审', days: 5 }, key);
  assert.equal(suspended.suspended, true);
  await assert.rejects(decideCase(head, { no, outcome: 'granted', reasons: '' }, key), { code: 'case-suspended' });
  await assert.rejects(suspendCase(head, { no, ground: 'hearing', reason: '再', days: 1 }, key), { code: 'case-suspended' });
  // Suspended Thursday 12 to Tuesday 17 March, three working days after the start: the promise moves from 19 to 24 March.
  const resumed = await resumeCase({ ...head, at: new Date('2026-03-18T09:00:00+08:00') }, { no });
  assert.deepEqual([resumed.suspended, resumed.promisedDue, resumed.statutoryDue], [false, '2026-03-24', '2026-03-31']);
});

demoTest('the head extends once, with a reason, within the law, before the limit has passed', async (world) => {
  const { key } = world.deps;
  const { no } = await buildCaseAt(world, 'accepted');
  const head = await world.as('yewenqing');
  await assert.rejects(extendCase(head, { no, reason: ' ' }, key), Invalid);
  await assert.rejects(extendCase(await world.as('chenliqun'), { no, reason: '案情复杂' }, key), { code: 'post-without-right' });
  await assert.rejects(extendCase(head, { no, n: 6, reason: '案情复杂' }, key), Invalid);
  await assert.rejects(extendCase({ ...head, at: new Date('2026-03-27T09:00:00+08:00') }, { no, reason: '案情复杂' }, key), { code: 'limit-passed', particulars: { dueOn: '2026-03-26' } });
  const extended = await extendCase(head, { no, reason: '案情复杂' }, key);
  assert.deepEqual([extended.statutoryDue, extended.promisedDue], ['2026-04-02', '2026-03-26']);
  await assert.rejects(extendCase(head, { no, reason: '再延' }, key), { code: 'already-extended' });
});

demoTest('the result is issued once, as a licence of the case, and then delivered', async (world) => {
  const { key } = world.deps;
  const { no, region } = await buildCaseAt(world, 'decided');
  const clerk = await world.as('zhoumin');
  await assert.rejects(deliverResult(clerk, { no, way: 'online', to: '林晓岚' }, key), { code: 'not-issued' });
  await assert.rejects(issueResult(await world.as('yewenqing'), { no }, key), { code: 'post-without-right' });
  const issued = await issueResult(clerk, { no }, key);
  const licence = await findLicenceOfCase(world.db, region, no);
  assert.equal(licence?.id, issued.licenceId);
  assert.equal(licence?.validTo, '2031-03-11');
  await assert.rejects(issueResult(clerk, { no }, key), { code: 'wrong-state' });
  await assert.rejects(deliverResult(clerk, { no, way: 'online', to: ' ' }, key), Invalid);
  assert.equal((await deliverResult(clerk, { no, way: 'post', to: '林晓岚' }, key)).state, 'delivered');
  await assert.rejects(acceptCase(clerk, { no }, key), { code: 'wrong-state' });
});
