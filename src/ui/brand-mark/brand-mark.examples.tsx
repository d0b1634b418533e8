import type { Example } from '../example.ts';
import { BrandMark } from './brand-mark.tsx';

export const examples: Example[] = [{ name: 'brand mark', node: <BrandMark size={48} /> }];
