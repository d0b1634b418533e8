import type { Example } from '../example.ts';
import { Tabs } from './tabs.tsx';

export const examples: Example[] = [{ name: 'tabs', node: <Tabs label="办件" tabs={[{ label: '审查', href: '#a', current: true }, { label: '申请表', href: '#b' }, { label: '经过', href: '#c', count: 5 }, { label: '文书', href: '#d', count: 2 }]} /> }];
