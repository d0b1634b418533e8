import assert from 'node:assert/strict';
import { getItem, searchItems } from '#catalog';
import { getProcess } from '#flow';
import { getProcessFile } from '../src/flow/get-process.ts';
import { visitorOf } from './support/visitor.ts';
import { demoTest, type World } from './support/world.ts';

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
  assert.match(await keeper.page(`?compare=${published.version}`), /改动: limit[^]*次日/);
  assert.equal((await keeper.publish()).status, 409, 'the draft is gone');
});
