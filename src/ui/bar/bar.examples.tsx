import type { Example } from '../example.ts';
import { Bar } from './bar.tsx';

export const examples: Example[] = [{ name: 'bars', node: <><Bar value={12} max={20} /><Bar value={3} max={20} tone="amber" /><Bar value={0} max={20} /></> }];
