import type { Example } from '../example.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';

export const examples: Example[] = [{ name: 'breadcrumbs', node: <Breadcrumbs links={[{ label: '首页', href: '/' }, { label: '我的事', href: '/me' }]} current="娱乐场所设立审批" /> }];
