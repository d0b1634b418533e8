import type { Example } from '../example.ts';
import { Ticks } from './ticks.tsx';

export const examples: Example[] = [{ name: 'ticks', node: <Ticks total={10} done={7} from="承诺 10 个工作日，今天是第 7 天" to="法定最迟 3 月 31 日" /> }];
