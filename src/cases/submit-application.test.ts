import assert from 'node:assert/strict';
import { getItem, searchItems } from '#catalog';
import { Invalid } from '#platform/errors.ts';
import type { Act } from '#platform/act.ts';
import { demoTest, type World } from '../../test/support/world.ts';
import { keepRow } from '#platform/db/keep.ts';
import { rowOf } from './case-row.ts';
import { foodLicence } from './factory/build-case-at.ts';
import { buildApplication, buildCase } from './factory.ts';
import { getPaper } from './reading/get-paper.ts';
import { verifyReceipt } from './receipt.ts';
import { submitApplication } from './submit-application.ts';

async function application(world: World, act: Act) {
  return buildApplication(act, world.deps, { itemCode: await foodLicence(world), division: '330802000000' });
}

function invalid(...fields: string[]): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof Invalid, String(error));
    assert.deepEqual(Object.keys(error.fields), fields);
    return true;
  };
}

demoTest('an application is refused for what is missing, foreign, not handled here or not applied for', async (world) => {
  const citizen = await world.as('linxiaolan');
  const good = await application(world, citizen);
  const { key } = world.deps;
  const material = good.files[0]!.material;
  await assert.rejects(submitApplication(citizen, { ...good, files: [] }, key), (error: unknown) => {
    assert.ok(error instanceof Invalid && Object.keys(error.fields).length === good.files.length);
    return Object.keys(error.fields).every((field) => field.startsWith('materials.'));
  });
  await assert.rejects(submitApplication(citizen, { ...good, files: [...good.files, { material: 'unknown', file: good.files[0]!.file }] }, key), invalid(`files.${good.files.length}.material`));
  const foreign = await application(world, await world.as('zhengqiuhe'));
  const stolen = good.files.map((file, index) => (index === 0 ? { material, file: foreign.files[0]!.file } : file));
  await assert.rejects(submitApplication(citizen, { ...good, files: stolen }, key), invalid('files.0.file'));
  await assert.rejects(submitApplication(citizen, { ...good, answers: { ...good.answers, businessArea: -1 } }, key), invalid('businessArea'));
  await assert.rejects(submitApplication(citizen, { ...good, answers: { ...good.answers, premisesAddress: 'a\0b' } }, key), Invalid);
  await assert.rejects(submitApplication(citizen, { ...good, division: '330100000000' }, key), { code: 'not-handled-here' });
  await assert.rejects(submitApplication(citizen, { ...good, applicantId: foreign.applicantId }, key), { code: 'no-mandate' });
  await assert.rejects(submitApplication(await world.as('zhoumin'), good, key), { status: 403 });
  const penalty = (await searchItems(world.db, { type: '02' })).rows[0];
  if (penalty) await assert.rejects(submitApplication(citizen, { ...good, itemCode: penalty.code }, key), { code: 'not-applied-for' });
  const left = await world.db.selectFrom('cases.case').select('no').execute();
  assert.deepEqual(left, [], 'nothing is left of what was refused');
});

demoTest('one open application per applicant, matter and body; the second is told of the first', async (world) => {
  const citizen = await world.as('linxiaolan');
  const good = await application(world, citizen);
  const first = await submitApplication(citizen, good, world.deps.key);
  await assert.rejects(submitApplication(citizen, good, world.deps.key), { code: 'open-application', particulars: { no: first.no } });
});

demoTest('no number is given after 9999 of a day', async (world) => {
  const citizen = await world.as('linxiaolan');
  const good = await application(world, citizen);
  const file = await submitApplication(citizen, good, world.deps.key);
  const { no, power } = file;
  assert.equal(no, `${power}202603120001`);
  // The last one of the day was given to somebody else.
  await keepRow(world.act(), 'cases.case', { ...rowOf(file), no: `${power}202603129999`, item_code: 'other' });
  const other = await world.as('hejingyi');
  const theirs = await buildApplication(other, world.deps, { itemCode: good.itemCode, division: good.division });
  await assert.rejects(submitApplication(other, theirs, world.deps.key), { code: 'numbers-exhausted' });
});

demoTest('a submission keeps case, files, course, ledger entry, clock and receipt together', async (world) => {
  const citizen = await world.as('linxiaolan');
  const good = await application(world, citizen);
  const file = await submitApplication(citizen, good, world.deps.key);
  const { region, no } = file;
  const entry = await world.db.selectFrom('ledger.entry').selectAll().where('subject', '=', `case:${no}`).executeTakeFirstOrThrow();
  const timer = await world.db.selectFrom('platform.timer').selectAll().where('subject', '=', no).executeTakeFirstOrThrow();
  const attached = await world.db.selectFrom('cases.attachment').selectAll().where('case_no', '=', no).execute();
  const receipt = await getPaper(citizen, { region, no }, 'receipt');
  assert.deepEqual([entry.event, entry.seq], ['cases.submitted', 1]);
  assert.deepEqual([timer.kind, timer.due_at.toISOString()], ['cases.clockRunsOut', '2026-03-19T16:00:00.000Z']);
  assert.equal(attached.length, good.files.length);
  assert.equal(verifyReceipt(receipt, world.deps.key.publicPem), true);
  assert.ok(receipt.includes(no) && receipt.includes(entry.hash.toString('hex')));
  assert.equal(entry.body.includes('林晓岚') || entry.body.includes(file.applicant.documentNumber), false, 'the ledger names no person');
  assert.deepEqual([file.dueOn, file.clock], ['2026-03-19', 'respond']);
});

demoTest('every matter that is applied for takes its sample application', async (world) => {
  const citizen = await world.as('linxiaolan');
  let submitted = 0;
  for (let page = 1; ; page++) {
    const { rows, total } = await searchItems(world.db, { page });
    for (const { code } of rows) {
      if (!(await getItem(world.db, code)).appliedFor) continue;
      const file = await buildCase(citizen, world.deps, { itemCode: code });
      assert.equal(file.state, 'submitted');
      submitted += 1;
    }
    if (rows.length === 0 || page * rows.length >= total) break;
  }
  assert.equal(submitted, 142);
});
