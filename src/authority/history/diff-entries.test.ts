import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildEntry } from '../factory.ts';
import type { PowerEntry } from '../power.ts';
import { responsibilityByLaw } from '../responsibility/responsibility-by-law.ts';
import { changedFields, diffEntries } from './diff-entries.ts';
import { type EntryField, fieldNames } from './say-entry.ts';

const organ = '11100000000013338W';
const whole: PowerEntry = {
  ...buildEntry(organ), source: '1', base: { code: 'B', version: 1 }, topic: '食品药品', channels: ['1'], conditions: ['甲', '乙'], materials: [{ name: '执照', required: true }],
  process: { id: 'p', version: 1 }, english: { topic: 'Food' }, ...responsibilityByLaw('01', '2026-01-01'),
};

test('no field of an entry goes unseen: whichever changes is told, and no other', () => {
  const changes: { [F in EntryField]: Partial<PowerEntry> } = {
    name: { name: '改' }, englishName: { englishName: 'changed' }, type: { type: '02' }, body: { body: { ...whole.body, nature: '2' } }, undertakingUnit: { undertakingUnit: '改' },
    level: { level: '3' }, source: { source: '2' }, base: { base: { code: 'B', version: 2 } }, topic: { topic: '改' }, channels: { channels: ['1', '2'] },
    statutoryLimit: { statutoryLimit: { n: 9, unit: 'workday' } }, promisedLimit: { promisedLimit: { n: 4, unit: 'workday' } }, bases: { bases: [{ law: '改', gist: '改' }] },
    conditions: { conditions: ['甲'] }, materials: { materials: [] }, duties: { duties: [] }, accountability: { accountability: [] },
    supervision: { supervision: { unit: '改', telephone: '1' } }, remedies: { remedies: {} }, process: { process: { id: 'p', version: 2 } }, english: { english: { topic: 'Meals' } },
  };
  for (const field of Object.keys(fieldNames) as EntryField[]) {
    const after = { ...whole, ...changes[field] };
    assert.deepEqual(changedFields(whole, after), [field]);
    const told = diffEntries(whole, after).find((one) => one.field === field)!;
    assert.ok(told.changed && [...told.before, ...told.after].some(({ changed }) => changed), field);
  }
  assert.deepEqual(changedFields(whole, structuredClone(whole)), []);
});

test('of a list only the lines that came or went are marked; another order marks all', () => {
  const of = (conditions: string[]) => diffEntries(whole, { ...whole, conditions }).find(({ field }) => field === 'conditions')!;
  const lines = ({ before, after }: ReturnType<typeof of>) => [before, after].map((side) => side.filter(({ changed }) => changed).map(({ text }) => text['zh-CN']));
  assert.deepEqual(lines(of(['甲', '丙'])), [['乙'], ['丙']]);
  assert.deepEqual(lines(of(['甲'])), [['乙'], []]);
  assert.deepEqual(lines(of(['甲', '乙', '丙'])), [[], ['丙']]);
  assert.deepEqual(lines(of(['乙', '甲'])), [['甲', '乙'], ['乙', '甲']]);
});

test('a field that comes or goes is told with nothing on the other side, a field neither has is left out', () => {
  const bare = buildEntry(organ);
  const duties = diffEntries(bare, whole).find(({ field }) => field === 'duties')!;
  assert.equal(duties.before.length, 0);
  assert.match(duties.after[0]!.text.en, /^Acceptance: .+\(Administrative Licensing Law, Art\. 30, 32\)$/);
  assert.ok(!diffEntries(bare, bare).some(({ field }) => field === 'duties'));
});

test('an English text of another list than the Chinese is not taken for it', () => {
  const before = { ...whole, conditions: ['甲', '乙'], english: { conditions: ['first', 'second'] } };
  const read = (conditions: string[]) => diffEntries(before, { ...before, conditions }).find(({ field }) => field === 'conditions')!.after.map(({ text }) => text.en);
  assert.deepEqual([read(['甲', '乙']), read(['乙'])], [['first', 'second'], ['乙']]);
});
