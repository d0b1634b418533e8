import type { Example } from '../example.ts';
import { SummaryList } from './summary-list.tsx';

export const examples: Example[] = [
  { name: 'summary list', node: <SummaryList rows={[{ key: '谁来办', value: '店铺所在区县的市场监督管理局' }, { key: '行政复议', value: '知道之日起 60 日内（行政复议法第二十条）' }, { key: '店铺名称', value: '信安小面馆', action: { label: '修改', href: '/apply/shop' } }]} /> },
  { name: 'bare summary list', room: 'desk', node: <SummaryList bare rows={[{ key: '经营者', value: '郑秋禾' }, { key: '电话', value: '139****7715' }]} /> },
];
