import type { Example } from '../example.ts';
import { DataTable } from './data-table.tsx';

const columns = [{ label: '部门' }, { label: '办结', figure: true }, { label: '黄牌', figure: true }, { label: '红牌', figure: true }, { label: '按时率', figure: true }];
const rows = [[<a href="/b/1">市场监督管理局</a>, '1,204', '6', '5', '99.09%'], ['公安局', '1,012', '2', '–', '99.80%'], ['人力资源和社会保障局', '736', '3', '1', '99.46%']];

export const examples: Example[] = [
  { name: 'table that stacks', node: <DataTable caption="按部门" columns={columns} rows={rows} foot={['合计', '2,952', '11', '6', '99.42%']} /> },
  { name: 'table that scrolls', node: <DataTable caption="按部门，全表" captionSeen columns={columns} rows={rows} narrow="scroll" /> },
  { name: 'tables in line', node: <DataTable caption="行政许可" even columns={[{ label: '序号', tight: true }, { label: '权力' }, { label: '依据' }]} rows={[['1', <a href="/p/1">食品经营许可</a>, '《食品安全法》第三十五条']]} /> },
];
