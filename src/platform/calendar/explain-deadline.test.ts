import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../i18n.ts';
import { deriveDeadline } from './deadline.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { explainDeadline, lineInWords } from './explain-deadline.ts';

const hearing: DeadlineRule = {
  start: '2026-02-12',
  limit: { n: 10, unit: 'workday' },
  suspensions: [{ from: '2026-02-27', to: '2026-03-10', ground: said('听证', 'Hearing') }],
};

test('a derivation is told line by line, in the order of the law', () => {
  const lines = explainDeadline(deriveDeadline(hearing), 'zh-CN').map((line) => lineInWords(line, 'zh-CN'));
  assert.deepEqual(lines, [
    '2 月 12 日受理，次日起算 — 民法典第二百零一条',
    '期限 10 个工作日 — 行政许可法第八十二条',
    '节假日与周末不计 — 春节 2 月 15 日至 2 月 23 日；2 月 14 日（星期六）补班，是工作日',
    '听证暂停 9 个工作日 — 2 月 27 日至 3 月 10 日 — 行政许可法第四十五条',
    '第 10 个工作日，到期：3 月 17 日（星期二）',
  ]);
});

test('and in English', () => {
  const lines = explainDeadline(deriveDeadline(hearing), 'en', { startedBy: said('受理', 'accepted') }).map((line) => lineInWords(line, 'en'));
  assert.equal(lines[0], 'Accepted on 12 February, counted from the next day — Civil Code, Art. 201');
  assert.equal(lines[3], 'Hearing: suspended for 9 working days — 27 February to 10 March — Administrative Licensing Law, Art. 45');
  assert.equal(lines.at(-1), 'Working day 10, the last day: Tuesday 17 March');
});

test('what is unusual has its own line: moved, standing still, provisional, overlapping, on the spot', () => {
  const parts = (rule: DeadlineRule) => explainDeadline(deriveDeadline(rule), 'zh-CN');
  const moved = parts({ start: '2026-09-18', limit: { n: 9, unit: 'calendarDay' } });
  assert.deepEqual(moved.map(({ part }) => part), ['start', 'limit', 'moved', 'due']);
  assert.equal(moved[2]?.text, '最后一日 9 月 27 日是中秋节，顺延');
  const still = parts({ start: '2026-12-28', limit: { n: 1, unit: 'month' }, suspensions: [{ from: '2026-12-30' }], asOf: '2026-12-31' });
  assert.deepEqual(still.slice(2).map(({ part }) => part), ['suspension', 'moved', 'due', 'standingStill', 'provisional']);
  assert.match(still.at(-1)?.text ?? '', /^暂定：2027 年的放假安排尚未公布/);
  const overlapping = parts({ ...hearing, suspensions: [{ from: '2026-02-26', to: '2026-03-02' }, { from: '2026-03-02', to: '2026-03-04' }] });
  assert.match(overlapping.find(({ part }) => part === 'suspension')?.detail ?? '', /只扣一次/);
  assert.deepEqual(parts({ start: '2026-02-12', limit: { n: 0, unit: 'workday' } }), [
    { part: 'start', text: '2 月 12 日受理，当场办结', law: '行政许可法第三十四条' },
  ]);
});
