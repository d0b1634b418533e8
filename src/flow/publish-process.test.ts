import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { anyone } from '#platform/act.ts';
import { Forbidden, NotFound, Refused } from '#platform/errors.ts';
import { dbTest, testRegion } from '../../test/support/world.ts';
import { toBpmn } from './bpmn-out.ts';
import { foodLicence, graphOf } from './factory.ts';
import { getProcess, getProcessFile } from './get-process.ts';
import { processFromSteps } from './process-from-steps.ts';
import { publishProcess } from './publish-process.ts';

const refusedWith = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;

dbTest('nobody but the keeper of the list publishes a process', async ({ act }) => {
  await assert.rejects(publishProcess(act(anyone(testRegion)), { graph: processFromSteps(foodLicence) }), Forbidden);
});

dbTest('a process with a stuck task is refused by name, and nothing is written', async ({ act, db }) => {
  const graph = graphOf('s>t1', 't1>x1', "x1>e1:a='1'", "x1>t2:a='2'");
  await assert.rejects(publishProcess(act(), { graph }), (error) => {
    assert.ok(refusedWith('process-not-sound')(error));
    assert.equal((error as Refused).sentence['zh-CN'], '流程不能发布：“t2”走不下去：没有出线');
    return true;
  });
  assert.deepEqual(await db.selectFrom('flow.process').select('id').where('id', '=', graph.id).execute(), []);
});

dbTest('a file with an element that does not run is refused, naming it; so is one under another id', async ({ act }) => {
  const bpmn = toBpmn(graphOf('s>t1', 't1>e1'));
  const foreign = bpmn.replace('<bpmn:userTask id="t1"', '<bpmn:subProcess id="sub" name="分项" /><bpmn:userTask id="t1"');
  await assert.rejects(publishProcess(act(), { id: 'process', bpmn: foreign }), /process-not-sound.*SubProcess “分项”/);
  await assert.rejects(publishProcess(act(), { id: 'other', bpmn }), refusedWith('process-id-differs'));
});

dbTest('versions follow each other, the same file keeps its version, and each is found again', async ({ act, db }) => {
  const graph = processFromSteps(foodLicence);
  const first = await publishProcess(act(), { graph });
  const again = await publishProcess(act(), { id: graph.id, bpmn: toBpmn(graph) });
  assert.deepEqual([first.version, again], [1, first]);
  const second = await publishProcess(act(), { graph: { ...graph, name: '新名' } });
  assert.equal(second.version, 2);
  assert.deepEqual((await getProcess(db, graph.id, 1)).graph, graph);
  assert.equal((await getProcess(db, graph.id)).name, '新名');
  assert.equal(await getProcessFile(db, graph.id, 1), toBpmn(graph));
  await assert.rejects(getProcess(db, graph.id, 3), NotFound);
});

dbTest('publishing is recorded in the ledger with the hash of the file', async ({ act, db }) => {
  const { id, version, contentHash } = await publishProcess(act(), { graph: processFromSteps(foodLicence) });
  const entry = await db.selectFrom('ledger.entry').select(['event', 'body']).where('subject', '=', `process:${id}`).executeTakeFirstOrThrow();
  assert.equal(entry.event, 'flow.process-published');
  assert.deepEqual(JSON.parse(entry.body).particulars, { id, version, contentHash });
});

dbTest('a published version cannot be rewritten', async ({ act, db }) => {
  await publishProcess(act(), { graph: processFromSteps(foodLicence) });
  await assert.rejects(sql`update flow.process set name = 'x'`.execute(db), /permission denied|never rewritten/);
});
