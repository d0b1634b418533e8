import type { Example } from '../example.ts';
import { Timeline } from './timeline.tsx';

export const examples: Example[] = [{
  name: 'timeline',
  node: (
    <Timeline label="经过" events={[
      { state: 'done', when: '2 月 12 日', whenIso: '2026-02-12', title: '您提交了申请', text: '交了 3 份材料；营业执照由系统调取，您没有重复提交。' },
      { state: 'done', when: '2 月 12 日', whenIso: '2026-02-12', title: '已受理', text: '材料齐全，当场受理。', note: '综合窗口 B29，周敏。行政许可法第三十二条。', links: [{ label: '受理通知书', href: '/doc/1' }] },
      { state: 'suspended', when: '2 月 27 日', whenIso: '2026-02-27', title: '期限暂停', text: '公告听证，等候期间不计入办理时间。', links: [{ label: '听证告知书', href: '/doc/2' }] },
      { state: 'current', when: '今天', whenIso: '2026-03-12', title: '正在作决定', text: '审批负责人叶文清根据审查意见、勘验记录和听证笔录作决定。' },
      { state: 'future', when: '最迟 3 月 17 日', whenIso: '2026-03-17', title: '您会收到决定', text: '准予的，说明许可内容；不予的，书面说明理由，并告知复议和诉讼的途径。' },
      { state: 'future', when: '决定后', title: '制证、送达', text: '各 1 个工作日（法定 10 日内）。' },
    ]} />
  ),
}];
