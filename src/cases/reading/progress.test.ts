import assert from 'node:assert/strict';
import { demoTest } from '../../../test/support/world.ts';
import { decideCase } from '../decide-case.ts';
import { deliverResult } from '../deliver-result.ts';
import { buildCaseAt } from '../factory/build-case-at.ts';
import { viewCase } from './view-case.ts';

demoTest('of the two ways after the decision only the one that was taken is marked as done', async (world) => {
  const clerk = await world.as('zhoumin');
  const delivered = { way: 'window', to: '林晓岚' } as const;
  const granted = await deliverResult(clerk, { no: (await buildCaseAt(world, 'issued')).no, ...delivered }, world.deps.key);
  const { done } = (await viewCase(clerk, granted.no)).progress;
  assert.deepEqual(['makeCertificate', 'deliver', 'serveRefusal', 'correct'].map((node) => node in done), [true, true, false, false]);
  const { no } = await buildCaseAt(world, 'reviewed');
  await decideCase(await world.as('yewenqing'), { no, outcome: 'refused', reasons: '布局不符' }, world.deps.key);
  await deliverResult(clerk, { no, ...delivered }, world.deps.key);
  const refused = (await viewCase(clerk, no)).progress.done;
  assert.deepEqual(['decide', 'makeCertificate', 'deliver', 'serveRefusal'].map((node) => node in refused), [true, false, false, true]);
});
