import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { env } from 'node:process';
import { test } from 'node:test';
import { toBpmn } from '../bpmn-out.ts';
import { foodLicence } from '../factory.ts';
import { processFromSteps } from '../process-from-steps.ts';
import { compare, roundTrip, writeAgain } from './round-trip.ts';
import { everyKind } from './round-trip.factory.ts';
import { readXml } from './xml-tree.ts';

test('what is no XML, cut off, of an unknown encoding or with a DOCTYPE is told as lost', async () => {
  for (const text of ['', 'hello', '<a><b></a>', '<a/><b/>', '<a', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']) {
    const { kept, lost } = await writeAgain(text);
    assert.deepEqual([kept, lost.length], [{}, 1], text);
  }
  assert.match((await roundTrip(new TextEncoder().encode('<?xml version="1.0" encoding="x-none"?><a/>'))).lost[0]!, /encoding/);
  assert.match((await roundTrip(Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e))).lost[0]!, /encoding/);
});

test('what the writer would lose is named: a planted loss of an element, an attribute, a point, a text', () => {
  const before = readXml(everyKind)!;
  const without = (from: string | RegExp, to = ''): string[] => {
    assert.notEqual(everyKind.replace(from, to), everyKind, `${from} is there`);
    return compare(before, readXml(everyKind.replace(from, to))!).lost;
  };
  assert.match(without('<bpmn:association id="a1" sourceRef="t1" targetRef="note" />').join(), /#a1 .*association/);
  assert.match(without(' associationDirection="One"').join(), /#a2 .*associationDirection=One/);
  assert.match(without('<di:waypoint x="250" y="120" />').join(), /waypoint/);
  assert.match(without('x="250"', 'x="251"').join(), /x=250/);
  assert.match(without('须在三日内答复').join(), /须在三日内答复/);
  assert.match(without('urn:other:tool', 'urn:other:tool:2').join(), /urn:other:tool\}colour/);
});

test('a model of every kind of element comes through whole; what does not run is named', async () => {
  const found = await writeAgain(everyKind);
  assert.deepEqual(found.lost, []);
  assert.deepEqual(found.warnings, []);
  assert.deepEqual(
    found.notExecuted.map(({ type, name, changesCourse }) => `${type} ${name}${changesCourse ? ' !' : ''}`),
    [
      'Message 通知', 'Category Category_1', 'DataStore 证照库', 'Participant 申请人的银行', 'MessageFlow 缴费', 'SubProcess 评审 !', 'UserTask 专家评审 !',
      'BoundaryEvent (TimerEventDefinition) 超时 !', 'DataObject order', 'DataObjectReference 申请表', 'DataStoreReference 证照', 'TextAnnotation 须在三日内答复', 'Association a1', 'Association a2', 'Group g1', 'Lane 窗口 !',
    ],
  );
  assert.deepEqual((await writeAgain(found.xml)).xml, found.xml, 'writing once more changes nothing');
});

test('what the writer lets fall is put back: a reference that leads nowhere, an unknown element, a stated default, a strange attribute', async () => {
  const strange = everyKind
    .replace('<bpmn:property id="prop"', '<bpmn:ioStrange id="strange" other:why="1 &lt; 2"><other:deep>x</other:deep></bpmn:ioStrange><bpmn:property id="prop"')
    .replace('messageRef="m1"', 'messageRef="other:unknown"')
    .replace('id="f1_di"', 'id="f1_di" messageVisibleKind="initiating" other:line="2"')
    .replace('xmlns:other="urn:other:tool"', 'xmlns:other="urn:other:tool" xmlns:unused="urn:unused"');
  const found = await writeAgain(strange);
  assert.deepEqual(found.lost, []);
  assert.ok(found.warnings.length > 0);
  assert.match(found.xml, /<bpmn:ioStrange[^>]* other:why="1 &lt; 2"[^>]*>/);
  const again = await writeAgain(found.xml);
  assert.deepEqual([again.lost, again.kept], [[], found.kept]);
});

test('a file in GB18030 is read by what it declares', async () => {
  // 受理 in GB18030.
  const name = Uint8Array.of(0xca, 0xdc, 0xc0, 0xed);
  const [head, tail] = ['<?xml version="1.0" encoding="GB18030"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:x"><process id="p" name="', '"/></definitions>'];
  const bytes = Uint8Array.from([...new TextEncoder().encode(head), ...name, ...new TextEncoder().encode(tail)]);
  const found = await roundTrip(bytes);
  assert.deepEqual([found.lost, found.warnings], [[], []]);
  assert.match(found.xml, /name="受理"/);
});

test('our own processes come through whole', async () => {
  const found = await writeAgain(await toBpmn(processFromSteps(foodLicence)));
  assert.deepEqual([found.lost, found.warnings, found.notExecuted], [[], [], []]);
  assert.ok(found.kept['task']! >= 8);
});

// Further models, of a folder named by the environment, are tried in the same way: the number of files seen is part of the test's name.
const folders = ['test/conformance/bpmn-miwg', ...(env['BPMN_MODELS'] ? [env['BPMN_MODELS']] : [])];
for (const folder of folders) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));
  test(`${files.length} reference models come through with ids, counts, flows and coordinates`, async () => {
    assert.ok(files.length >= 6, folder);
    for (const name of files) {
      const bytes = readFileSync(`${folder}/${name}`);
      const { xml, kept, lost, warnings } = await roundTrip(bytes);
      assert.deepEqual([name, lost], [name, []]);
      if (folder === folders[0]) assert.deepEqual(warnings, []);
      const text = new TextDecoder('latin1').decode(bytes);
      for (const kind of ['sequenceFlow', 'BPMNShape', 'waypoint', 'task', 'messageFlow', 'lane', 'extensionElements']) {
        const inFile = [...text.matchAll(new RegExp(`<(?:\\w+:)?${kind}[\\s/>]`, 'g'))].length;
        assert.equal(kept[kind] ?? 0, inFile, `${name}: ${kind}`);
        assert.equal([...xml.matchAll(new RegExp(`<(?:\\w+:)?${kind}[\\s/>]`, 'g'))].length, inFile, `${name}: ${kind} written`);
      }
    }
  });
}
