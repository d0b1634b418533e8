import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { Invalid } from '#platform/errors.ts';
import { demoTest } from '../../../test/support/world.ts';
import { attachFile } from './attach-file.ts';
import { foodLicence } from '../factory/build-case-at.ts';
import { buildApplication, samplePdf } from '../factory.ts';
import { getDraft, listDrafts } from './get-draft.ts';
import { removeFile } from './remove-file.ts';
import { saveDraft } from './save-draft.ts';
import { startDraft } from './start-draft.ts';
import { storeFile } from '../store-file.ts';
import { submitDraft } from './submit-draft.ts';

const division = '330802000000';

demoTest('a draft is its owner’s alone; another’s, a broken id and an unknown one are told alike', async (world) => {
  const citizen = await world.as('linxiaolan');
  const other = await world.as('zhengqiuhe');
  const { id } = await startDraft(citizen, { itemCode: await foodLicence(world), division });
  for (const [act, draft] of [[other, id], [citizen, 'not-an-id'], [citizen, '01990000-0000-7000-8000-000000000000']] as const) {
    await assert.rejects(getDraft(act, draft), { status: 404 });
    await assert.rejects(saveDraft(act, { id: draft, answers: { x: 1 } }), { status: 404 });
    await assert.rejects(submitDraft(act, draft, world.deps.key), { status: 404 });
  }
  await assert.rejects(startDraft(await world.as('zhoumin'), { itemCode: await foodLicence(world), division }), { status: 403 });
  await assert.rejects(startDraft(citizen, { itemCode: await foodLicence(world), division: '330100000000' }), { code: 'not-handled-here' });
});

demoTest('a file that is not the actor’s own is not attached, and one that is not in the draft not removed', async (world) => {
  const citizen = await world.as('linxiaolan');
  const { id } = await startDraft(citizen, { itemCode: await foodLicence(world), division });
  const stored = await world.deps.files.store(Readable.from([samplePdf()]), { name: 'a.pdf' });
  const foreign = await storeFile(await world.as('zhengqiuhe'), { ...stored, name: 'a.pdf' });
  await assert.rejects(attachFile(citizen, { draft: id, material: 'm3', file: foreign.id }), Invalid);
  await assert.rejects(attachFile(citizen, { draft: id, material: 'm3', file: 'nonsense' }), Invalid);
  await assert.rejects(removeFile(citizen, { draft: id, file: foreign.id }), { status: 404 });
});

demoTest('a draft is gone on with, saved step by step, and becomes one case however often it is sent', async (world) => {
  const citizen = await world.as('linxiaolan');
  const itemCode = await foodLicence(world);
  const whole = await buildApplication(citizen, world.deps, { itemCode, division });
  const { id } = await startDraft(citizen, { itemCode, division });
  assert.equal((await startDraft(citizen, { itemCode, division })).id, id);
  await assert.rejects(submitDraft(citizen, id, world.deps.key), Invalid);
  await assert.rejects(saveDraft(citizen, { id, answers: { operatorName: 'a\0' } }), Invalid);
  await saveDraft(citizen, { id, answers: { note: 'x' }, applicantId: whole.applicantId });
  await saveDraft(citizen, { id, answers: { ...whole.answers, note: null } });
  for (const { material, file } of whole.files) await attachFile(citizen, { draft: id, material, file });
  const { answers, files } = await getDraft(citizen, id);
  assert.deepEqual([answers, files.map(({ file }) => file).sort()], [whole.answers, whole.files.map(({ file }) => file).sort()]);
  const first = await submitDraft(citizen, id, world.deps.key);
  const again = await submitDraft(citizen, id, world.deps.key);
  assert.equal(again.no, first.no);
  await assert.rejects(saveDraft(citizen, { id, answers: { x: 1 } }), { code: 'already-submitted', particulars: { no: first.no } });
  assert.deepEqual(await listDrafts(citizen), []);
});
