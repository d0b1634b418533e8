import type { Example } from '../example.ts';
import { ListHead, WorkList, type WorkRow } from './work-list.tsx';

export const workRows: WorkRow[] = [
  { href: '/desk/1', lamp: { kind: 'overdue', label: '逾期' }, title: '药品经营许可（零售）', left: '逾期 1 天', sub: '康济药房（演示）', stage: '审查，3-11', leftTitle: '2026-03-11' },
  { href: '/desk/2', lamp: { kind: 'nearly', label: '临期' }, title: '特种设备使用登记', left: '今天到期', sub: '衢江化工设备厂', stage: '制证，3-12' },
  { href: '/desk/3', lamp: { kind: 'nearly', label: '临期' }, title: '食品经营许可', left: '剩 2 天', sub: '禾下面馆', stage: '现场勘验，3-16', selected: true },
  { href: '/desk/4', lamp: { kind: 'in-time', label: '期限内' }, title: '食品经营许可', left: '剩 4 天', sub: '烂柯山居餐饮店', stage: '受理，3-18' },
  { href: '/desk/5', lamp: { kind: 'suspended', label: '已暂停' }, title: '药品经营许可（零售）', left: '已暂停', sub: '石梁百姓药房', stage: '检验，3-20' },
];

export const examples: Example[] = [{
  name: 'work list', room: 'desk',
  node: <><ListHead title="我的 24 件" filters={[{ label: '全部事项', href: '?item', current: true }, { label: '全部环节', href: '?stage' }]} sort={{ label: '按紧急程度', href: '?sort' }} /><WorkList label="我的办件" rows={workRows} /></>,
}];
