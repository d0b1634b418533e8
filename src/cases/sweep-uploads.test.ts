import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { laySheet } from '../../test/support/laid-sheet.ts';
import { demoTest, type World } from '../../test/support/world.ts';
import { attachFile } from './drafts/attach-file.ts';
import { startDraft } from './drafts/start-draft.ts';
import { foodLicence } from './factory/build-case-at.ts';
import { buildCase, samplePdf } from './factory.ts';
import { storeFile } from './store-file.ts';
import { sweepUploads } from './sweep-uploads.ts';

const division = '330802000000';
const days = (n: number): number => n * 86_400_000;

async function upload(world: World, words: string): Promise<{ id: string; digest: string }> {
  const stored = await world.deps.files.store(Readable.from([samplePdf(words)]), { name: 'a.pdf' });
  return storeFile(await world.as('linxiaolan'), { ...stored, name: 'a.pdf' });
}

demoTest('what lies in a draft or a case, and what came lately, stays; the rest is swept with its bytes', async (world) => {
  const { deps, clock, db } = world;
  const citizen = await world.as('linxiaolan');
  const start = clock.now();
  const { no } = await buildCase(citizen, deps, { itemCode: await foodLicence(world), division });
  const [unused, again, drafted] = [await upload(world, 'unused'), await upload(world, 'again'), await upload(world, 'drafted')];
  const draft = await startDraft(citizen, { itemCode: await foodLicence(world), division: '330803000000' });
  await attachFile(citizen, { draft: draft.id, material: 'm3', file: drafted.id });
  clock.set(new Date(start.getTime() + days(deps.config.UPLOADS_KEPT_DAYS)));
  assert.equal(await sweepUploads({ ...deps, db }), 0, 'on its last day it is still there');
  // Bytes are as old as the system says, whatever the clock of the test.
  clock.set(new Date(Math.max(clock.now().getTime() + 1, Date.now() + days(1))));
  const late = await upload(world, 'again');
  assert.equal(await sweepUploads({ ...deps, db }), 2);
  const left = new Set((await db.selectFrom('cases.file').select('id').execute()).map(({ id }) => id));
  assert.deepEqual([unused, again, drafted, late].map(({ id }) => left.has(id)), [false, false, true, true]);
  assert.deepEqual([await deps.files.has(unused.digest), await deps.files.has(again.digest), await deps.files.has(drafted.digest)], [false, true, true]);
  const handedIn = await db.selectFrom('cases.attachment').innerJoin('cases.file', 'cases.file.id', 'cases.attachment.file').select('digest').where('case_no', '=', no).execute();
  assert.ok(handedIn.length > 0);
  for (const { digest } of handedIn) assert.ok(await deps.files.has(digest));
  const noted = await db.selectFrom('ledger.entry').select('subject').where('event', '=', 'files.swept').execute();
  assert.deepEqual(noted.map(({ subject }) => subject).sort(), [unused.id, again.id].map((id) => `file:${id}`).sort());
  assert.equal(await sweepUploads({ ...deps, db }), 0);
});

demoTest('content that was handed in as a sheet as well stays when the upload is swept', async (world) => {
  const { deps, clock, db } = world;
  const sheet = await laySheet(world);
  const { digest, size } = await db.selectFrom('authority.sheet').select(['digest', 'size']).where('id', '=', sheet).executeTakeFirstOrThrow();
  await storeFile(await world.as('linxiaolan'), { digest, size: Number(size), mediaType: 'application/pdf', name: 'a.pdf' });
  const unused = await upload(world, 'unused');
  clock.set(new Date(Math.max(clock.now().getTime(), Date.now()) + days(deps.config.UPLOADS_KEPT_DAYS + 1)));
  assert.equal(await sweepUploads({ ...deps, db }), 2);
  assert.deepEqual([await deps.files.has(unused.digest), await deps.files.has(digest)], [false, true]);
});
