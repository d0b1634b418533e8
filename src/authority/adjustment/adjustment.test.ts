import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { Forbidden, Invalid, Refused } from '#platform/errors.ts';
import { fireNextTimer } from '#platform/timers.ts';
import { fixedClock } from '#platform/clock.ts';
import { committedTest, demoTest, type World } from '../../../test/support/world.ts';
import { getOrgan } from '#government';
import { organCode } from '../../../demo/load/government.ts';
import { findChain } from '../delegation/must-be-unbroken.ts';
import { findPowerInForce } from '../get-power.ts';
import { decideAdjustment } from './decide-adjustment.ts';
import { buildProposal, foodChange, foodPower, holdsFrom } from './factory.ts';
import { publishPowers } from '../publish-powers.ts';
import { getAdjustment, listSteps } from './get-adjustment.ts';
import { proposeAdjustment } from './propose-adjustment.ts';
import { publishAdjustment } from './publish-adjustment.ts';
import { reviewAdjustment } from './review-adjustment.ts';
import { adjustmentTimers } from './timers.ts';
import { withdrawAdjustment } from './withdraw-adjustment.ts';

const refusedWith = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const forbiddenWith = (code: string) => (error: unknown) => error instanceof Forbidden && error.code === code;
const invalidAt = (...fields: string[]) => (error: unknown) => {
  if (!(error instanceof Invalid)) throw error;
  assert.deepEqual(Object.keys(error.fields).sort(), fields.sort());
  return true;
};

const pass = { outcome: 'pass', reasons: '' } as const;

async function passBoth(world: World, id: string): Promise<void> {
  await reviewAdjustment(await world.as('hemingli'), { id, office: 'list', ...pass });
  await reviewAdjustment(await world.as('fangzhengping'), { id, office: 'legal', ...pass });
}

async function events(world: World, id: string): Promise<string[]> {
  const rows = await world.db.selectFrom('ledger.entry').select('event').where('subject', '=', `adjustment:${id}`).orderBy('seq').execute();
  return rows.map(({ event }) => event.slice('authority.adjustment-'.length));
}

demoTest('a proposal without cause, of another body, or with a fault is refused by the number of its change and its field', async (world) => {
  const proposer = await world.as('yuzhihe');
  const { body, code } = await foodPower(proposer);
  const whole = { organ: body.organ, causeKind: 'limitChanged', cause: '压缩时限', causeArose: '2026-03-10', changes: [await foodChange(proposer, 'change')] };
  const propose = (changes: object) => proposeAdjustment(proposer, { ...whole, ...changes });
  await assert.rejects(propose({ organ: '11330802DM9999999X' }), invalidAt('organ'));
  await assert.rejects(propose({ causeKind: 'invented', cause: ' ', causeArose: '2026-03-13' }), invalidAt('causeKind', 'cause', 'causeArose'));
  await assert.rejects(propose({ causeKind: 'lawRepealed' }), invalidAt('changes.0.change'));
  await assert.rejects(propose({ changes: [] }), invalidAt('changes'));
  const [good] = whole.changes;
  const over = { ...good!, code: `${code.slice(0, -1)}9`, entry: { ...good!.entry!, code: `${code.slice(0, -1)}9`, bases: [], promisedLimit: { n: 99, unit: 'workday' } } };
  await assert.rejects(propose({ changes: [good, over] }), invalidAt('changes.1.code', 'changes.1.bases', 'changes.1.promisedLimit'));
  await assert.rejects(propose({ changes: [good, good] }), invalidAt('changes.1.code'));
  await assert.rejects(propose({ changes: [{ ...good, entry: undefined }, { ...good, from: '2026-03-11' }] }), invalidAt('changes.0.entry', 'changes.1.code', 'changes.1.from'));
  await assert.rejects(propose({ changes: [{ ...good, entry: await foodPower(proposer) }] }), invalidAt('changes.0.entry'));
  await assert.rejects(propose({ causeKind: 'lawEnacted', changes: [{ ...good, change: 'add' }] }), invalidAt('changes.0.code'));
  for (const login of ['hemingli', 'jinshian', 'chenliqun', 'linxiaolan']) {
    await assert.rejects(proposeAdjustment(await world.as(login), whole), forbiddenWith('not-the-proposing-body'), login);
  }
  await assert.rejects(proposeAdjustment(world.act(), whole), forbiddenWith('not-the-proposing-body'));
  await propose({});
  await assert.rejects(propose({}), invalidAt('changes.0.code'), 'one proposal for an entry at a time');
});

demoTest('the entry of another body is not the proposer’s to change; the keeper may, for a body in the area', async (world) => {
  const proposer = await world.as('yuzhihe');
  const { rows } = await sql<{ code: string; organ: string }>`
    select code, organ from authority.power where organ in (select code from government.organ where division = '330802000000') and organ <> ${(await foodPower(proposer)).body.organ} limit 1`.execute(world.db);
  const other = { change: 'cancel', code: rows[0]!.code, from: holdsFrom } as const;
  await assert.rejects(buildProposal(proposer, [other], 'lawRepealed'), invalidAt('changes.0.body'));
  assert.ok(await buildProposal(await world.as('shenyanqing'), [other], 'lawRepealed'));
});

demoTest('nobody reviews for both offices or for an office that is not theirs, approves what they proposed, or publishes before approval', async (world) => {
  const id = await buildProposal(await world.as('yuzhihe'));
  const [list, legal, government] = [await world.as('hemingli'), await world.as('fangzhengping'), await world.as('jinshian')];
  await assert.rejects(reviewAdjustment(legal, { id, office: 'list', ...pass }), forbiddenWith('not-of-this-office'));
  await assert.rejects(reviewAdjustment(await world.as('yuzhihe'), { id, office: 'list', ...pass }), forbiddenWith('not-of-this-office'));
  await assert.rejects(publishAdjustment(list, { id }), refusedWith('adjustment-wrong-state'));
  await assert.rejects(reviewAdjustment(list, { id, office: 'list', outcome: 'return', reasons: ' ' }), invalidAt('reasons'));
  await reviewAdjustment(list, { id, office: 'list', ...pass });
  await assert.rejects(reviewAdjustment(list, { id, office: 'list', ...pass }), refusedWith('adjustment-already-reviewed'));
  const both = { ...list, actor: { ...list.actor, grants: [...list.actor.grants, ...legal.actor.grants] } };
  await assert.rejects(reviewAdjustment(both, { id, office: 'legal', ...pass }), refusedWith('adjustment-both-offices'));
  const proposer = await world.as('yuzhihe');
  const own = { ...proposer, actor: { ...proposer.actor, grants: [...legal.actor.grants, ...government.actor.grants] } };
  await assert.rejects(reviewAdjustment(own, { id, office: 'legal', ...pass }), refusedWith('adjustment-own'));
  const elsewhere = { ...legal, actor: { ...legal.actor, grants: [{ role: 'legalReviewer', organ: 'x', division: '330803' }, { role: 'legalReviewer', organ: 'x', division: '3308' }] } };
  await assert.rejects(reviewAdjustment(elsewhere, { id, office: 'legal', ...pass }), forbiddenWith('not-of-this-office'));
  await assert.rejects(withdrawAdjustment(list, { id }), refusedWith('adjustment-of-another'));
  await assert.rejects(decideAdjustment(government, { id, outcome: 'approve', reasons: '' }), refusedWith('adjustment-wrong-state'));
  await assert.rejects(decideAdjustment(own, { id, outcome: 'approve', reasons: '' }), refusedWith('adjustment-own'));
  await reviewAdjustment(legal, { id, office: 'legal', ...pass });
  await assert.rejects(withdrawAdjustment(proposer, { id }), refusedWith('adjustment-wrong-state'));
  await assert.rejects(publishAdjustment(legal, { id }), forbiddenWith('not-of-this-office'));
  await assert.rejects(publishAdjustment(proposer, { id }), forbiddenWith('not-of-this-office'));
});

demoTest('a change of elements that both offices pass is approved and published, each step in the ledger with its clock', async (world) => {
  const id = await buildProposal(await world.as('yuzhihe'));
  const proposed = await getAdjustment(world.db, '330800', id);
  // The cause arose on 10 March: ten working days end on the 24th; fifteen from the 12th on 2 April, and 清明 lies after it.
  assert.deepEqual([proposed.state, proposed.applyDue, proposed.dueOn, proposed.byGovernment], ['inReview', '2026-03-24', '2026-04-02', false]);
  await passBoth(world, id);
  const approved = await getAdjustment(world.db, '330800', id);
  assert.deepEqual([approved.state, approved.approvedOn, approved.dueOn], ['approved', '2026-03-12', '2026-03-17']);
  const { code } = await foodPower(world.act());
  await publishAdjustment(await world.as('hemingli'), { id });
  assert.notEqual((await findPowerInForce(world.db, code, '2026-03-19'))!.entry.promisedLimit?.n, 2);
  const held = (await findPowerInForce(world.db, code, holdsFrom))!;
  assert.deepEqual([held.version, held.entry.promisedLimit?.n, held.cause], [2, 2, '办理时限变化']);
  assert.deepEqual(await events(world, id), ['proposed', 'reviewed', 'reviewed', 'published']);
  await assert.rejects(publishAdjustment(await world.as('hemingli'), { id }), refusedWith('adjustment-wrong-state'));
});

demoTest('cancelling needs the government, which may refuse; what it refused stays, and changed nothing', async (world) => {
  const proposer = await world.as('yuzhihe');
  const id = await buildProposal(proposer, [await foodChange(proposer, 'cancel')], 'lawRepealed');
  await passBoth(world, id);
  const list = await world.as('hemingli');
  await assert.rejects(publishAdjustment(list, { id }), refusedWith('adjustment-wrong-state'));
  const government = await world.as('jinshian');
  await assert.rejects(decideAdjustment(government, { id, outcome: 'reject', reasons: '' }), invalidAt('reasons'));
  await decideAdjustment(government, { id, outcome: 'reject', reasons: '依据仍然有效' });
  await assert.rejects(publishAdjustment(list, { id }), refusedWith('adjustment-wrong-state'));
  assert.equal((await getAdjustment(world.db, '330800', id)).state, 'rejected');
  assert.ok(await findPowerInForce(world.db, (await foodPower(world.act())).code, '2030-01-01'));
  const again = await buildProposal(proposer, [await foodChange(proposer, 'cancel')], 'lawRepealed');
  await passBoth(world, again);
  await decideAdjustment(government, { id: again, outcome: 'approve', reasons: '' });
  await publishAdjustment(list, { id: again });
  const { code } = (await foodChange({ ...proposer, at: world.clock.now() }, 'cancel'));
  assert.ok(await findPowerInForce(world.db, code, '2026-03-19'));
  assert.equal(await findPowerInForce(world.db, code, holdsFrom), undefined);
});

demoTest('a power is delegated to a body that the law lets have it, by an instrument that comes with the publication', async (world) => {
  const proposer = await world.as('yuzhihe');
  const { code, level: _level, ...kept } = await foodPower(proposer);
  const given = async (organ: string, level: '4' | '5', source: '2' | '5' = '2') => {
    const body = await getOrgan(world.db, organCode(organ));
    const entry = { ...kept, level, code: body.code + level + code.slice(19), source, body: { organ: body.code, name: body.name, nature: body.nature as '1' } };
    return { change: 'delegate', code, entry, from: holdsFrom } as const;
  };
  const down = await given('330802006-gov', '5');
  const propose = (change: typeof down) => buildProposal(proposer, [change], 'betterBelow');
  await assert.rejects(propose({ ...down, entry: { ...down.entry, source: '1' as '2' } }), invalidAt('changes.0.source'));
  await assert.rejects(propose(await given('330803-gov', '4')), invalidAt('changes.0.body'));
  await assert.rejects(propose(await given('330802-zwb', '4')), refusedWith('delegation-wrong-body'));
  const id = await propose(down);
  await passBoth(world, id);
  await decideAdjustment(await world.as('jinshian'), { id, outcome: 'approve', reasons: '' });
  await publishAdjustment(await world.as('hemingli'), { id });
  const held = (await findPowerInForce(world.db, down.entry.code, holdsFrom))!;
  assert.equal(held.entry.source, '2');
  assert.equal((await findChain(world.db, held, holdsFrom))?.broken, undefined);
  assert.ok(await findPowerInForce(world.db, code, holdsFrom), 'the superior keeps its own entry until it is cancelled');
  world.clock.set(new Date('2026-04-07T09:00:00+08:00'));
  const cancelled = await buildProposal(await world.as('shenyanqing'), [{ change: 'cancel', code: down.entry.code, from: '2026-05-06' }], 'lawRepealed');
  await passBoth(world, cancelled);
  await decideAdjustment(await world.as('jinshian'), { id: cancelled, outcome: 'approve', reasons: '' });
  await publishAdjustment(await world.as('hemingli'), { id: cancelled });
  const instruments = await world.db.selectFrom('authority.delegation').select(['ended_from', 'ended_cause']).where('receiver', '=', down.entry.body.organ).where('basic_code', '=', held.basicCode).execute();
  assert.deepEqual(instruments, [{ ended_from: '2026-05-06', ended_cause: '法律、法规、规章废止或者修订' }], 'the instrument ends with the entry that rested on it');
  assert.equal((await findChain(world.db, held, '2026-05-05'))?.broken, undefined);
  assert.equal((await findChain(world.db, held, '2026-05-06'))?.broken?.why, 'over');
});

demoTest('sent back with reasons it is over and stays; withdrawn likewise', async (world) => {
  const proposer = await world.as('yuzhihe');
  const back = await buildProposal(proposer);
  await reviewAdjustment(await world.as('fangzhengping'), { id: back, office: 'legal', outcome: 'return', reasons: '请补充依据' });
  assert.deepEqual((await listSteps(world.db, '330800', back)).map(({ step, told }) => [step, told]), [['proposed', '压缩承诺时限'], ['legalReturned', '请补充依据']]);
  await assert.rejects(reviewAdjustment(await world.as('hemingli'), { id: back, office: 'list', ...pass }), refusedWith('adjustment-wrong-state'));
  const withdrawn = await buildProposal(proposer);
  await withdrawAdjustment(proposer, { id: withdrawn });
  assert.deepEqual(await events(world, withdrawn), ['proposed', 'withdrawn']);
});

demoTest('a step that is missed raises itself on the next day, and is marked late when it is taken', async (world) => {
  const { body } = await foodPower(world.act());
  const proposer = await world.as('yuzhihe');
  const { id } = await proposeAdjustment(proposer, { organ: body.organ, causeKind: 'limitChanged', cause: '压缩', causeArose: '2026-01-05', changes: [await foodChange(proposer, 'change')] });
  assert.equal((await listSteps(world.db, '330800', id))[0]!.late, true, 'applied for after ten working days');
  const fireOn = (day: string) => fireNextTimer({ db: world.db, clock: fixedClock(new Date(`${day}T00:00:01+08:00`)), log: world.deps.log, region: '330800' }, adjustmentTimers);
  assert.equal(await fireOn('2026-04-02'), false);
  assert.equal(await fireOn('2026-04-03'), true);
  assert.deepEqual((await events(world, id)).at(-1), 'overdue');
  const late = { ...(await world.as('hemingli')), at: new Date('2026-04-07T09:00:00+08:00') };
  await reviewAdjustment(late, { id, office: 'list', ...pass });
  assert.deepEqual((await listSteps(world.db, '330800', id)).map(({ step, late }) => [step, late]), [['proposed', true], ['reviewOverdue', true], ['listPassed', true]]);
});

demoTest('what was to hold from a day that has passed meanwhile holds from the publication; what changed meanwhile is refused', async (world) => {
  const id = await buildProposal(await world.as('yuzhihe'));
  await passBoth(world, id);
  await publishAdjustment({ ...(await world.as('hemingli')), at: new Date('2026-03-25T09:00:00+08:00') }, { id });
  const { code } = await foodPower(world.act());
  assert.equal((await findPowerInForce(world.db, code, '2026-03-24'))!.version, 1);
  assert.equal((await findPowerInForce(world.db, code, '2026-03-25'))!.version, 2);
  const stale = await buildProposal(await world.as('yuzhihe'), [await foodChange(world.act(), 'change', { promisedLimit: { n: 1, unit: 'workday' } })]);
  await passBoth(world, stale);
  await publishPowers(world.act(), [{ ...(await foodPower(world.act())), undertakingUnit: '政务服务科' }], { from: '2026-04-01' });
  await assert.rejects(publishAdjustment(await world.as('hemingli'), { id: stale }), refusedWith('power-changed-meanwhile'));
  await reviewAdjustment(await world.as('hemingli'), { id: stale, office: 'list', outcome: 'return', reasons: '条目已有新版本' });
});

committedTest('of two who act on a proposal at once one wins, and the other is told', async (world) => {
  const proposer = await world.as('yuzhihe');
  const [list, legal] = [await world.as('hemingli'), await world.as('fangzhengping')];
  const outcome = (work: Promise<unknown>) => work.then(() => 'won', (error: { code: string }) => error.code);
  for (let round = 0; round < 5; round++) {
    const id = await buildProposal(proposer);
    const told = await Promise.all([outcome(reviewAdjustment(list, { id, office: 'list', ...pass })), outcome(reviewAdjustment(list, { id, office: 'list', ...pass })), outcome(withdrawAdjustment(proposer, { id }))]);
    assert.equal(told.filter((one) => one === 'won').length >= 1, true);
    const after = await getAdjustment(world.db, '330800', id);
    if (after.state === 'inReview') await reviewAdjustment(legal, { id, office: 'legal', outcome: 'return', reasons: '重来' });
    assert.deepEqual(told.filter((one) => one !== 'won' && !['adjustment-wrong-state', 'adjustment-already-reviewed'].includes(one)), []);
    assert.ok(told.some((one) => one !== 'won'), told.join());
  }
  const id = await buildProposal(proposer);
  await passBoth(world, id);
  const published = await Promise.all([outcome(publishAdjustment(list, { id })), outcome(publishAdjustment(list, { id }))]);
  assert.deepEqual(published.sort(), ['adjustment-wrong-state', 'won']);
});
