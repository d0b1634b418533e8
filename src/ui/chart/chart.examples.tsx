import type { Example } from '../example.ts';
import { ChartGrid, ColumnChart, LineChart } from './chart.tsx';

export const examples: Example[] = [{
  name: 'charts',
  node: (
    <ChartGrid>
      <LineChart title="市场监督管理局" label="近 12 周按时率，从 98.9% 到 99.1%" values={[98.9, 99.2, 98.6, 98.8, 98.7, 99, 98.9, 99.4, 99.2, 98.9, 98.8, 99.1]} scale={[95, 100]} target={98} last="99.1%" />
      <LineChart title="其他 15 个部门" label="近 12 周按时率，从 97.3% 到 97.6%" values={[97.3, 96.8, 97.2, 97.1, 97.1, 97.5, 96.7, 97.1, 97.5, 97.7, 97.4, 97.6]} scale={[95, 100]} target={98} last="97.6%" tone="amber" />
      <ColumnChart title="柯城区" total="平均 11 分钟" label="各时段等候分钟数，最长 18 分钟" values={[6, 8, 18, 15, 12, 8, 10, 12, 9, 4]} max={40} from="8 时" to="17 时" />
      <ColumnChart title="常山县" total="平均 22 分钟" label="各时段等候分钟数，最长 38 分钟" values={[12, 18, 33, 38, 30, 16, 22, 26, 20, 12]} max={40} from="8 时" to="17 时" tone="amber" />
    </ChartGrid>
  ),
}];
