import { DeadlineLines } from '../deadline-lines/deadline-lines.tsx';
import { derivation } from '../deadline-lines/deadline-lines.examples.tsx';
import { Details } from '../details/details.tsx';
import { Halves } from '../columns/columns.tsx';
import type { Example } from '../example.ts';
import { DeadlineWeeks, type DayKind, type DeadlineDay } from './deadline-weeks.tsx';

const kinds: Record<string, DayKind> = { o: 'outside', c: 'counted', r: 'rest', s: 'suspended' };
const notes: Record<string, string> = { '2026-02-12': '受理', '2026-02-14': '补班', '2026-02-15': '春节', '2026-02-27': '公告', '2026-02-28': '补班', '2026-03-10': '听证' };

/** Six weeks from Monday 9 February 2026, a letter a day. */
export const sixWeeks: DeadlineDay[] = [...'ooooccr rrrrrrr rcccssr sssssrr sscccrr ccooooo'.replaceAll(' ', '')].map((letter, index) => {
  const on = new Date(Date.UTC(2026, 1, 9 + index)).toISOString().slice(0, 10);
  return { on, kind: kinds[letter] ?? 'outside', note: notes[on], today: on === '2026-03-12', due: on === '2026-03-17' };
});
let counted = 0;
for (const day of sixWeeks) if (day.kind === 'counted') day.count = ++counted;

export const examples: Example[] = [{
  name: 'calendar of weeks',
  node: (
    <Details summary="3 月 17 日是怎么算出来的" panel open>
      <Halves>
        <DeadlineWeeks caption="2 月 13 日起算，3 月 17 日满 10 个工作日" days={sixWeeks} />
        <DeadlineLines {...derivation} />
      </Halves>
    </Details>
  ),
}];
