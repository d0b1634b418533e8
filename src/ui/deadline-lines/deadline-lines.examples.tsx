import type { DeadlineLinesProps } from './deadline-lines.tsx';
import { DeadlineLines } from './deadline-lines.tsx';
import type { Example } from '../example.ts';

export const derivation: DeadlineLinesProps = {
  lines: [
    { title: '2 月 12 日受理，次日起算', law: '民法典第二百零一条' },
    { title: '承诺 10 个工作日', figure: '10 天', swatch: 'counted', law: '法定 20 个工作日，行政许可法第四十二条、第八十二条' },
    { title: '春节与周末不计', figure: '不计', swatch: 'rest', law: '春节 2 月 15 日至 23 日；2 月 14 日、28 日（星期六）补班，是工作日' },
    { title: '听证暂停 9 个工作日', figure: '不计', swatch: 'suspended', law: '2 月 27 日公告，3 月 10 日举行。时间不计入（行政许可法第四十五条）' },
  ],
  totals: [{ title: '第 10 个工作日，承诺到期', figure: '3 月 17 日', strong: true }, { title: '第 20 个工作日，法定最迟', figure: '3 月 31 日' }],
};

export const examples: Example[] = [{ name: 'derivation of a date', node: <DeadlineLines {...derivation} /> }];
