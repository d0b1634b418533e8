import { test } from 'node:test';
import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';
import { LangContext } from '../words.ts';
import { DeadlineWeeks } from './deadline-weeks.tsx';
import { sixWeeks } from './deadline-weeks.examples.tsx';
import { inWeeks, weekdayOf } from './weeks.ts';

test('no days are no weeks', () => {
  assert.deepEqual(inWeeks([]), []);
});

test('weeks begin on Monday whatever the first day is', () => {
  assert.equal(weekdayOf('2026-03-12'), 3);
  assert.equal(weekdayOf('2026-03-15'), 6);
  const weeks = inWeeks([{ on: '2026-03-15' }, { on: '2026-03-16' }]);
  assert.equal(weeks.length, 2);
  assert.deepEqual(weeks.map((week) => week.length), [7, 7]);
  assert.equal(weeks[0]?.[6]?.on, '2026-03-15');
  assert.equal(weeks[1]?.[0]?.on, '2026-03-16');
});

test('a day keeps its number when it is also a make-up day, today or the last day', () => {
  const cell = (on: string) => render(<DeadlineWeeks caption="期限" days={sixWeeks} />).split('<td').find((part) => part.includes(`datetime="${on}"`)) ?? '';
  assert.match(cell('2026-02-14'), /第2天.*补班/);
  assert.match(cell('2026-03-12'), /第7天.*今天/);
  assert.match(cell('2026-03-17'), /第10天.*到期/);
});

test('each counted day is counted once and in order', () => {
  const counts = [...render(<DeadlineWeeks caption="期限" days={sixWeeks} />).matchAll(/第(\d+)天/g)].map(([, n]) => Number(n));
  assert.deepEqual(counts, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('the month stands at the first day and where it changes, and the page may be English', () => {
  const html = render(<LangContext.Provider value="en"><DeadlineWeeks caption="Limit" days={sixWeeks} /></LangContext.Provider>);
  assert.match(html, />2\/9</);
  assert.match(html, />3\/1</);
  assert.match(html, /Day 10/);
  assert.doesNotMatch(html, /天</);
});
