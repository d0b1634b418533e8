import type { Example } from '../example.ts';
import { Lamp, LampCounts, type LampCountsProps } from './lamp.tsx';

export const lampCounts: LampCountsProps['counts'] = [
  { kind: 'overdue', count: 1, label: '逾期', href: '?lamp=overdue' }, { kind: 'nearly', count: 3, label: '2 日内到期', href: '?lamp=nearly', current: true },
  { kind: 'in-time', count: 18, label: '期限内', href: '?lamp=in-time' }, { kind: 'suspended', count: 2, label: '暂停、等补正' },
];

export const examples: Example[] = [
  { name: 'lamps', node: <p><Lamp kind="overdue" label="逾期" /> <Lamp kind="nearly" label="临期" /> <Lamp kind="in-time" label="期限内" /> <Lamp kind="suspended" label="已暂停" /></p> },
  { name: 'lamp counts', room: 'desk', node: <LampCounts label="灯色计数" counts={lampCounts} /> },
];
