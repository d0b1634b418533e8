import type { DeadlineDay } from '../deadline-weeks/deadline-weeks.tsx';
import type { Example } from '../example.ts';
import { DayStrip } from './day-strip.tsx';

export const strip: DeadlineDay[] = [
  { on: '2026-03-09', kind: 'outside', note: '受理' }, { on: '2026-03-10', kind: 'counted', count: 1 }, { on: '2026-03-11', kind: 'counted', count: 2 },
  { on: '2026-03-12', kind: 'counted', count: 3, today: true }, { on: '2026-03-13', kind: 'counted', count: 4 }, { on: '2026-03-14', kind: 'rest' }, { on: '2026-03-15', kind: 'rest' },
  { on: '2026-03-16', kind: 'counted', count: 5, due: true, note: '承诺' }, { on: '2026-03-17', kind: 'suspended' }, { on: '2026-03-18', kind: 'outside', count: 7 },
  { on: '2026-03-23', kind: 'outside', count: 10, note: '法定' },
];

export const examples: Example[] = [{ name: 'day strip', room: 'desk', node: <DayStrip label="期限，逐日" days={strip} /> }];
