import type { Example } from '../example.ts';
import { MeasureList } from './measure-list.tsx';

export const examples: Example[] = [{ name: 'measures', node: <MeasureList label="各区等候" max={20} rows={[{ name: '企业开办与商事登记', figure: '3 人', value: 3, end: '约 8 分钟' }, { name: '社保医保就业', href: '/z/2', figure: '12 人', value: 12, end: '约 26 分钟' }, { name: '不动产交易登记', figure: '无人', value: 0, end: '随到随办' }]} /> }];
