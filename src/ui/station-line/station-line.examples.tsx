import type { Example } from '../example.ts';
import { StationLine } from './station-line.tsx';

const station = (stage: string, title: string, count: number, from: number, to: number) => ({ stage, title, href: `/life/${title}`, lines: [`${count} 件事一次办`, `材料 ${from} 份减为 ${to} 份`] });

export const examples: Example[] = [{
  name: 'line of life', room: 'portal',
  node: <StationLine title="个人" stations={[station('出生', '新生儿出生', 9, 20, 11), station('入学', '教育入学', 6, 11, 10), station('就业', '灵活就业', 5, 7, 5), station('婚育', '公民婚育', 6, 14, 11), station('安居', '二手房转移登记', 6, 15, 11), station('退休', '企业职工退休', 9, 10, 7), station('身后', '公民身后', 7, 11, 8)]} />,
}];
