import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromBpmn } from './bpmn-in.ts';
import { toBpmn } from './bpmn-out.ts';
import { checkProcess } from './check-process.ts';
import { foodLicence, graphOf } from './factory.ts';
import { layOut } from './lay-out.ts';
import { processFromSteps } from './process-from-steps.ts';

test('what is not XML, not BPMN, or without a process is refused with a sentence', async () => {
  for (const [text, code] of [
    ['hello', 'xml-unreadable'],
    ['<a/>', 'xml-unreadable'],
    ['<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', 'no-process'],
  ] as const) {
    const { graph, problems } = await fromBpmn(text);
    assert.equal(graph, undefined);
    assert.equal(problems[0]?.code, code);
  }
});

test('elements that do not run are named, each of them', async () => {
  const xml = toBpmn(graphOf('s>t1', 't1>e1'));
  const foreign = xml.replace(
    '<bpmn:userTask id="t1"',
    '<bpmn:subProcess id="sub" name="分项" /><bpmn:scriptTask id="script" name="计算" /><bpmn:endEvent id="boom" name="出错"><bpmn:errorEventDefinition id="err" /></bpmn:endEvent><bpmn:userTask id="t1"',
  );
  const { graph, problems } = await fromBpmn(foreign);
  assert.equal(graph, undefined);
  assert.deepEqual(
    problems.map(({ at, sentence }) => `${at}: ${sentence['zh-CN']}`),
    ['sub: SubProcess“分项”不能运行', 'script: ScriptTask“计算”不能运行', 'boom: EndEvent (ErrorEventDefinition)“出错”不能运行'],
  );
});

test('what only explains is named and kept in the file, and the process still runs', async () => {
  const xml = await toBpmn(graphOf('s>t1', 't1>e1'));
  const noted = xml
    .replace('<bpmn:userTask id="t1"', '<bpmn:dataObjectReference id="form" name="申请表" /><bpmn:userTask id="t1"')
    .replace('</bpmn:process>', '<bpmn:textAnnotation id="note"><bpmn:text>须当面核对</bpmn:text></bpmn:textAnnotation><bpmn:association id="line" sourceRef="t1" targetRef="note" /></bpmn:process>');
  const { graph, problems, aside } = await fromBpmn(noted);
  assert.deepEqual(problems, []);
  assert.deepEqual(graph?.nodes.map(({ id }) => id), ['s', 't1', 'e1']);
  assert.deepEqual(aside.map(({ at, sentence }) => [at, sentence['zh-CN']]), [
    ['form', 'DataObjectReference“申请表”保留在文件里，不运行'],
    ['note', 'TextAnnotation“须当面核对”保留在文件里，不运行'],
    ['line', 'Association“line”保留在文件里，不运行'],
  ]);
});

test('an item’s process written as BPMN and read again is the same process', async () => {
  const graph = processFromSteps(foodLicence);
  const xml = toBpmn(graph);
  const read = await fromBpmn(xml);
  assert.deepEqual(read.problems, []);
  assert.deepEqual(read.graph, graph);
  assert.equal(toBpmn(read.graph!), xml);
});

test('a process of any names and facts survives writing and reading', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'材料 A&<>"\'é：1'), minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(text, text, text, fc.boolean(), fc.nat(90), async (name, role, limit, counts, days) => {
      const graph = layOut(graphOf('s>t1', 't1>x1', "x1>t2:a in ('1', '2')", 'x1>w1:default', 't2>t1', 'w1>e1'));
      for (const node of graph.nodes) {
        node.name = name;
        if (node.task) Object.assign(node.task, { role, limit, days, countsTowardsLimit: counts, basis: limit });
      }
      graph.lanes[0]!.organ = role;
      const read = await fromBpmn(toBpmn(graph));
      assert.deepEqual(read.graph, graph);
    }),
    { numRuns: 50 },
  );
});

test('a file without a drawing gets one', async () => {
  const graph = processFromSteps(foodLicence);
  const bare = toBpmn(graph).replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
  const read = await fromBpmn(bare);
  assert.deepEqual(read.graph, graph);
  assert.deepEqual(checkProcess(read.graph!), []);
});
