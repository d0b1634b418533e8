import type { Example } from '../example.ts';
import { LinkList } from '../link-list/link-list.tsx';
import { Prose } from '../prose/prose.tsx';
import { Card, Columns, Halves } from './columns.tsx';

export const examples: Example[] = [
  {
    name: 'columns',
    node: <Columns side={<Card title="受理通知书"><p>谁都可以扫码，看不到您的个人信息。</p></Card>}><Prose><h2>怎么办</h2><p>网上填好，当场知道收不收。</p><ul><li>先填</li><li>再交</li></ul></Prose></Columns>,
  },
  { name: 'halves', node: <Halves><LinkList label="公开" items={[{ label: '权力清单：155 项权力的依据与流程', href: '/p', end: '3 月 10 日' }, { label: '营业执照', end: '系统调取', tone: 'jade' }]} /><LinkList label="参与" items={[{ label: '写信给部门', href: '/l', end: '上月按时答复 98.6%' }]} /></Halves> },
];
