import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConformance } from './check-conformance.ts';
import { foodLicence } from './factory.ts';
import { processFromSteps } from './process-from-steps.ts';
import type { ProcessEvent } from './step.ts';

const graph = processFromSteps(foodLicence);
const log: ProcessEvent[] = [
  { act: 'submit' },
  { act: 'accept', outcome: { materials: 'complete' } },
  { act: 'review' },
  { act: 'inspect' },
  { act: 'decide', outcome: { decision: 'granted' } },
  { act: 'makeCertificate' },
  { act: 'deliver' },
];

test('a log without its inspection is refused at the decision', () => {
  const found = checkConformance(graph, log.filter(({ act }) => act !== 'inspect'));
  assert.deepEqual(found, {
    conforms: false,
    entry: 3,
    act: 'decide',
    enabled: ['inspect'],
    sentence: { 'zh-CN': '第 4 条：现在不能办“决定”；可以办：现场勘验', en: 'Entry 4: Not possible now: “Decide”; possible: Site inspection' },
  });
});

test('an act that is no step, an answer that the gateway does not know, and an act after the end are named', () => {
  assert.deepEqual(entryOf([...log.slice(0, 2), { act: 'bribe' }]), 2);
  assert.deepEqual(entryOf([log[0]!, { act: 'accept', outcome: { materials: 'paid' } }]), 1);
  assert.deepEqual(entryOf([...log, { act: 'deliver' }]), 7);
});

test('any log with one entry taken out or two exchanged is refused', () => {
  for (let i = 0; i < log.length - 1; i++) {
    assert.notEqual(entryOf(log.toSpliced(i, 1)), undefined, `without ${log[i]!.act}`);
    assert.notEqual(entryOf(log.toSpliced(i, 2, log[i + 1]!, log[i]!)), undefined, `${log[i]!.act} exchanged`);
  }
});

test('a whole log conforms and says how it ended; one that is under way conforms so far', () => {
  assert.deepEqual(checkConformance(graph, log), { conforms: true, ended: true, ending: 'completed', state: { tokens: [] } });
  const underWay = checkConformance(graph, log.slice(0, 3));
  assert.ok(underWay.conforms && !underWay.ended);
  assert.deepEqual(underWay.state.tokens, [{ at: 'inspect' }]);
});

function entryOf(events: readonly ProcessEvent[]): number | undefined {
  const found = checkConformance(graph, events);
  return found.conforms ? undefined : found.entry;
}
