import assert from 'node:assert/strict';
import { getItem, publishItems } from '#catalog';
import { type ProcessLog, getProcess, processFromSteps, publishProcess } from '#flow';
import { demoTest } from '../../test/support/world.ts';
import { buildCaseAt } from './factory/build-case-at.ts';
import { getCase } from './reading/get-case.ts';

demoTest('a case that began under one version of its process ends under it, though another was published in between', async (world) => {
  const old = await buildCaseAt(world, 'inReview');
  const before = await getProcess(world.db, old.process.id, old.process.version);
  const { version: _version, contentHash: _contentHash, publishedAt: _publishedAt, ...item } = await getItem(world.db, old.item.code);

  // From now on nobody inspects on site.
  const keeper = await world.as('shenyanqing');
  const steps = item.steps.filter(({ name }) => name !== '现场勘验');
  const graph = processFromSteps({ id: old.process.id.replace(/^process-/, ''), name: item.name, type: item.type, steps, result: item.result });
  const published = await publishProcess(keeper, { graph });
  assert.deepEqual([published.id, published.version], [old.process.id, old.process.version + 1]);
  await publishItems(keeper, [{ ...item, steps, process: { id: published.id, version: published.version } }]);

  const token = { examiner: await world.signIn('fangzhiyuan'), head: await world.signIn('yewenqing'), clerk: await world.signIn('zhoumin'), citizen: await world.signIn('linxiaolan') };
  const post = async (who: keyof typeof token, noun: string, json: object) => {
    const answer = await world.request(`/api/v1/cases/${old.no}/${noun}`, { method: 'POST', token: token[who], key: crypto.randomUUID(), json });
    return { status: answer.status, body: (await answer.json()) as { code?: string; state?: string } };
  };
  const tooEarly = await post('head', 'decision', { outcome: 'granted', reasons: '符合法定条件' });
  assert.equal(tooEarly.status, 409, 'the old process still asks for the inspection');
  assert.equal((await post('examiner', 'review', { stage: 'inspect', opinion: 'pass', text: '布局与图纸相符', officers: ['方志远', '陈立群'] })).status, 201);
  assert.equal((await post('head', 'decision', { outcome: 'granted', reasons: '符合法定条件' })).status, 201);
  assert.equal((await post('clerk', 'issue', {})).status, 201);
  assert.equal((await post('clerk', 'delivery', { way: 'online', to: '林晓岚' })).status, 201);

  const ended = await getCase(await world.as('linxiaolan'), old.no);
  assert.deepEqual(ended.process, { id: before.id, version: before.version });
  const log = (await (await world.request(`/api/v1/cases/${old.no}/log`, { token: token.citizen })).json()) as ProcessLog;
  assert.deepEqual([log.process.version, log.process.contentHash], [before.version, before.contentHash]);
  assert.ok(log.entries.some(({ act }) => act === 'inspect'));
  assert.equal((await world.request('/api/v1/flow/conformance', { method: 'POST', json: log })).status, 200);
  const other = await world.request('/api/v1/flow/conformance', { method: 'POST', json: { ...log, process: { id: published.id, version: published.version, contentHash: published.contentHash } } });
  assert.equal(other.status, 409, 'by the new version the inspection is no step');

  const fresh = await buildCaseAt(world, 'inReview');
  assert.equal(fresh.process.version, published.version);
  assert.deepEqual(fresh.state, 'reviewed');
});
