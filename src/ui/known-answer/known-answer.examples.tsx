import type { Example } from '../example.ts';
import { KnownAnswer } from './known-answer.tsx';

export const examples: Example[] = [{ name: 'known answer', node: <KnownAnswer label="经营场所" answer="衢州市柯城区石梁镇（演示地址）" source="来自您的营业执照，今天 9:38 调取" change={{ href: '/apply/place' }} /> }];
