import type { Example } from '../example.ts';
import { StepStrip } from './step-strip.tsx';

export const examples: Example[] = [{
  name: 'step strip',
  node: (
    <StepStrip label="走到哪一步" line="共 7 步，现在是第 5 步：决定" here="现在在这里" steps={[
      { label: '受理', sub: '2 月 12 日', state: 'done' }, { label: '审查', sub: '2 月 24 日', state: 'done' }, { label: '现场勘验', sub: '2 月 26 日', state: 'done' }, { label: '听证', sub: '3 月 10 日', state: 'done' },
      { label: '决定', sub: '最迟 3 月 17 日', state: 'current' }, { label: '制证', sub: '1 个工作日', state: 'future' }, { label: '送达', sub: '1 个工作日', state: 'future' },
    ]} />
  ),
}];
