import assert from 'node:assert/strict';
import { aroundProcess, getItem, searchItems } from '#catalog';
import { checkPublication, getProcess, type ProcessLog } from '#flow';
import { dayInChina } from '#platform/calendar/day.ts';
import { followLog } from '../src/flow/process-log.ts';
import type { Refused } from '#platform/errors.ts';
import { findCase } from '../src/cases/take-case.ts';
import { processLog } from '../src/cases/reading/process-log.ts';
import { getProcessFile } from '../src/flow/get-process.ts';
import { visitorOf } from './support/visitor.ts';
import { aliveTest, demoTest, testRegion, type World } from './support/world.ts';

interface Keeper {
  id: string;
  file: string;
  /** Hands in a file as the draft, as somebody without scripts does; gives status and page. */
  handIn(bpmn: string): Promise<{ status: number; html: string }>;
  page(query?: string): Promise<string>;
  publish(): Promise<{ status: number; html: string }>;
}

async function keeperOf(world: World): Promise<Keeper> {
  const item = (await searchItems(world.db, { q: '食品经营许可' })).rows[0]!;
  const { process } = await getItem(world.db, item.code);
  const visitor = await visitorOf(world, 'shenyanqing');
  const path = `/list/processes/${process.id}`;
  const token = async (): Promise<string> => (await visitor.open(path)).forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'csrf')!.values[0]!;
  const post = async (address: string, fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ csrf: await token(), requestKey: crypto.randomUUID(), ...fields })) body.append(name, value);
    const whole = new Request('http://localhost/', { method: 'POST', body });
    const answer = await visitor.ask(address, { method: 'POST', body: await whole.arrayBuffer(), headers: { 'content-type': whole.headers.get('content-type')! } });
    return { status: answer.status, html: answer.html };
  };
  return {
    id: process.id,
    file: await getProcessFile(world.db, process.id, process.version),
    handIn: (bpmn) => post(`${path}/draft`, { bpmn: new File([bpmn], 'next.bpmn') }),
    page: async (query = '') => (await visitor.open(`${path}${query}`)).html,
    publish: () => post(`${path}/versions`, {}),
  };
}

demoTest('a draft that is no BPMN, or of another process, is refused at its field; none is published without a draft', async (world) => {
  const keeper = await keeperOf(world);
  assert.equal((await keeper.publish()).status, 409);
  for (const text of ['hello', '<a/>', keeper.file.replaceAll(keeper.id, 'process-other')]) {
    const answer = await keeper.handIn(text);
    assert.equal(answer.status, 422);
    assert.match(answer.html, /error-summary/);
  }
  const citizen = await visitorOf(world, 'linxiaolan');
  for (const path of ['', '/designer', '/file']) assert.equal((await citizen.open(`/list/processes/${keeper.id}${path}`)).status, 403);
});

demoTest('a draft with a stuck task, too long limits, a missing basis or a body without the power is kept, told by name and not published', async (world) => {
  const keeper = await keeperOf(world);
  const { version } = await getProcess(world.db, keeper.id);
  const flowAfter = /<bpmn:sequenceFlow id="(inspect_[^"]+)"[^>]*\/>/.exec(keeper.file)!;
  const stuck = keeper.file.replace(flowAfter[0], '').replaceAll(new RegExp(`<bpmn:(incoming|outgoing)>${flowAfter[1]}</bpmn:\\1>`, 'g'), '').replace(new RegExp(`<bpmndi:BPMNEdge id="${flowAfter[1]}_di"[^]*?</bpmndi:BPMNEdge>`), '');
  const broken: [string, RegExp][] = [
    [stuck, /“现场勘验”走不下去/],
    [keeper.file.replace(/(act="review"[^>]*?) days="\d+"/, '$1 days="90"'), /加起来 \d+ 个工作日，超过“食品经营许可”承诺的 \d+ 个工作日/],
    [keeper.file.replace(/(act="inspect"[^>]*?) basis="[^"]*"/, '$1'), /“现场勘验”没有写明法律依据/],
    [keeper.file.replace(/(<bpmn:lane id="handling"[^>]*>)(\s*<bpmn:extensionElements>)/, '$1$2<mingtang:body organ="11330000000000000X" />'), /由机关 11330000000000000X办，该机关没有这项权力/],
    [keeper.file.replace('<bpmn:userTask id="inspect"', '<bpmn:subProcess id="sub" name="分项" /><bpmn:userTask id="inspect"'), /SubProcess“分项”不能运行/],
  ];
  for (const [bpmn, sentence] of broken) {
    assert.notEqual(bpmn, keeper.file, String(sentence));
    assert.equal((await keeper.handIn(bpmn)).status, 303, String(sentence));
    assert.match(await keeper.page(), sentence);
    const refused = await keeper.publish();
    assert.equal(refused.status, 409);
    assert.match(refused.html, sentence);
  }
  assert.equal((await getProcess(world.db, keeper.id)).version, version);
});

demoTest('a sound draft is published as the next version with its annotations, taken up by its item, and compared with the one before', async (world) => {
  const keeper = await keeperOf(world);
  const before = await getProcess(world.db, keeper.id);
  const next = keeper.file
    .replace(/(act="review"[^>]*?) limit="[^"]*"/, '$1 limit="次日"')
    .replace('</bpmn:process>', '<bpmn:textAnnotation id="note"><bpmn:text>须当面核对</bpmn:text></bpmn:textAnnotation></bpmn:process>');
  assert.equal((await keeper.handIn(next)).status, 303);
  assert.match(await keeper.page(), /检查通过，可以公布[^]*TextAnnotation“须当面核对”保留在文件里/);
  assert.equal((await keeper.publish()).status, 303);
  const published = await getProcess(world.db, keeper.id);
  assert.equal(published.version, before.version + 1);
  assert.match(await getProcessFile(world.db, keeper.id, published.version), /须当面核对/);
  const item = (await searchItems(world.db, { q: '食品经营许可' })).rows[0]!;
  assert.deepEqual((await getItem(world.db, item.code)).process, { id: keeper.id, version: published.version });
  assert.match(await keeper.page(`?compare=${published.version}`), /改动：时限[^]*次日/);
  assert.equal((await keeper.publish()).status, 409, 'the draft is gone');
});

demoTest('every process of the demo passes the check for its next version as it stands', async (world) => {
  const around = aroundProcess(world.db, dayInChina(world.clock.now()));
  const rows = await world.db.selectFrom('flow.process').select('id').distinct().execute();
  const problems: string[] = [];
  for (const { id } of rows) for (const { sentence } of await checkPublication((await getProcess(world.db, id)).graph, around)) problems.push(`${id}: ${sentence['zh-CN']}`);
  assert.deepEqual(problems, []);
  assert.equal(rows.length, 155);
});

aliveTest('the log of every closed case of the demo follows its process; with one act less, or another one, it is refused at its entry', async (world) => {
  const closed = await world.db.selectFrom('cases.case').select('no').where('closed_at', 'is not', null).execute();
  let [altered, endings] = [0, 0];
  const wrong: string[] = [];
  for (const { no } of closed) {
    const log = await processLog({ db: world.db }, (await findCase(world.db, testRegion, no))!);
    const refusal = async (sent: ProcessLog): Promise<unknown> => followLog(world.db, sent).then(() => 'followed', (error: Refused) => error.particulars['entry']);
    if ((await refusal(log)) !== 'followed') wrong.push(`${no} does not follow`);
    const moves = log.entries.filter(({ act }) => act !== null);
    // An act that the process does not know there: it is refused at that very entry.
    const place = moves[Math.floor(moves.length / 2)]!.n;
    const other = await refusal({ ...log, entries: log.entries.map((entry) => (entry.n === place ? { ...entry, act: 'somethingElse' } : entry)) });
    if (other !== place) wrong.push(`${no}: refused at ${String(other)} instead of ${place}`);
    altered++;
    if (log.ending === 'ended' && moves.length > 1) {
      const short = await refusal({ ...log, entries: log.entries.filter(({ n }) => n < moves.at(-1)!.n) });
      if (short === 'followed') wrong.push(`${no}: follows without its last act`);
      endings++;
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(altered > 100 && endings > 50, `${altered} logs, ${endings} ended`);
});

demoTest('by the API the keeper begins a new process, is refused a stuck task by its name, and publishes a next version; nobody else does', async (world) => {
  const keeper = await keeperOf(world);
  const token = await world.signIn('shenyanqing');
  const ask = async (method: string, path: string, json?: object, as = token) => {
    const answer = await world.request(`/api/v1/processes${path}`, { method, token: as, ...(json && { json }) });
    return { status: answer.status, body: (await answer.json()) as Record<string, never> & { code?: string; draft?: { problems: { code: string }[] }; problems: { code: string; sentence: { en: string } }[]; versions: unknown[]; version?: number; changes: unknown[]; total: number; bpmn: string } };
  };
  const fresh = keeper.file.replaceAll(keeper.id, 'process-new');
  assert.equal((await ask('PUT', '/process-new/draft', { bpmn: fresh }, await world.signIn('zhoumin'))).status, 403);
  assert.equal((await ask('GET', '/process-new')).status, 404);
  assert.equal((await ask('PUT', '/process-new/draft', { bpmn: keeper.file })).status, 422, 'another process');
  const flow = /<bpmn:sequenceFlow id="(inspect_[^"]*)"[^]*?(?:\/>|<\/bpmn:sequenceFlow>)/.exec(fresh)!;
  const stuck = fresh.replace(flow[0], '').replaceAll(new RegExp(`<bpmn:(incoming|outgoing)>${flow[1]}</bpmn:\\1>`, 'g'), '').replace(new RegExp(`<bpmndi:BPMNEdge id="${flow[1]}_di"[^]*?</bpmndi:BPMNEdge>`), '');
  const kept = await ask('PUT', '/process-new/draft', { bpmn: stuck });
  assert.deepEqual([kept.status, kept.body.problems.some(({ sentence }) => /“Site inspection” is stuck/.test(sentence.en))], [200, true]);
  const refused = await ask('POST', '/process-new/versions');
  assert.deepEqual([refused.status, refused.body.code], [409, 'process-not-sound']);
  assert.deepEqual((await ask('PUT', '/process-new/draft', { bpmn: fresh })).body.problems, []);
  const drafted = await ask('GET', '/process-new');
  assert.deepEqual([drafted.body.versions, drafted.body.draft?.problems], [[], []]);
  assert.deepEqual((await ask('POST', '/process-new/versions')).body.version, 1);
  assert.equal((await ask('GET', '?q=process-new')).body.total, 1);
  await ask('PUT', `/${keeper.id}/draft`, { bpmn: keeper.file.replace('limit="', 'limit="约') });
  const next = await ask('POST', `/${keeper.id}/versions`);
  assert.deepEqual([next.status, next.body.version], [201, 2]);
  assert.equal((await ask('GET', `/${keeper.id}/changes`)).body.changes.length, 1);
  assert.notEqual((await ask('GET', `/${keeper.id}?version=1`)).body.bpmn, (await ask('GET', `/${keeper.id}`)).body.bpmn);
});

demoTest('by page, without scripts, the keeper begins a process, is asked for what its sketch lacks, hands in a file and publishes the first version', async (world) => {
  const visitor = await visitorOf(world, 'shenyanqing');
  const listed = await visitor.open('/list/processes');
  const form = listed.forms.find(({ action, method }) => action === '/list/processes' && method === 'post')!;
  const known = (await world.db.selectFrom('flow.process').select('id').limit(1).executeTakeFirstOrThrow()).id;
  for (const typed of [{ id: 'Process 1', name: '食堂备案' }, { id: 'process-canteen', name: ' ' }, { id: known, name: '食堂备案' }]) {
    const refused = await visitor.send(form, typed);
    assert.equal(refused.status, 422);
    assert.match(refused.html, /error-summary/);
    assert.ok(refused.html.includes(`value="${typed.id}"`), 'what was typed stays');
  }
  const begun = await visitor.send(form, { id: 'process-canteen', name: '食堂备案' });
  assert.equal(begun.status, 200);
  assert.match(begun.html, /还没有公布[^]*草稿流程图[^]*拟订第一版[^]*“受理”没有写明法律依据/);
  assert.ok(!begun.forms.some(({ action }) => action.endsWith('/versions')), 'nothing to publish yet');
  assert.match((await visitor.open('/list/processes')).html, /还没有公布的流程[^]*食堂备案/);
  assert.equal((await visitor.send((await visitor.open('/list/processes')).forms.find(({ action, method }) => action === '/list/processes' && method === 'post')!, { id: 'process-canteen', name: '另一个' })).status, 422, 'it is taken');
  assert.match((await visitor.open('/list/processes/process-canteen/designer')).html, /食堂备案/);
  const file = await visitor.ask('/list/processes/process-canteen/file');
  assert.match(file.headers.get('content-disposition')!, /process-canteen-draft\.bpmn/);

  const { bpmn } = await world.db.selectFrom('flow.draft').select('bpmn').where('id', '=', 'process-canteen').executeTakeFirstOrThrow();
  const whole = bpmn.replaceAll('limit=""', 'limit="当日" basis="食品安全法第三十五条" output="备案凭证"');
  const upload = begun.forms.find(({ multipart }) => multipart)!;
  const checked = await visitor.send(upload, { bpmn: whole });
  assert.match(checked.html, /检查通过，可以公布/);
  const published = await visitor.send(checked.forms.find(({ action }) => action.endsWith('/versions'))!);
  assert.match(published.html, /第 1 版流程图[^]*拟订下一版/);
  assert.equal((await getProcess(world.db, 'process-canteen')).name, '食堂备案');
  assert.doesNotMatch((await visitor.open('/list/processes')).html, /还没有公布的流程/);
});
