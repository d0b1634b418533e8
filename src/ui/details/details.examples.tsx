import type { Example } from '../example.ts';
import { Details } from './details.tsx';

export const examples: Example[] = [{ name: 'details', node: <Details summary="读原文"><p>领取营业执照后、开业前登记。</p></Details> }];
