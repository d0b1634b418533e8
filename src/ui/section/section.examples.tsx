import { EntryList } from '../entry-list/entry-list.tsx';
import type { Example } from '../example.ts';
import { Section } from './section.tsx';

export const examples: Example[] = [{
  name: 'section with entries',
  node: (
    <Section title="我的事" link={{ label: '全部 5 件', href: '/me' }} rule="lead">
      <EntryList label="我的事" entries={[
        { tag: { label: '等您补正', tone: 'amber' }, title: '住房公积金提取', href: '/c/1', line: '最迟 3 月 18 日补交 1 份材料', act: '去补正' },
        { tag: { label: '正在办理', tone: 'indigo' }, title: '娱乐场所设立审批', href: '/c/2', line: '最迟 3 月 17 日作出决定', act: '看进度' },
        { tag: { label: '已办结', tone: 'jade' }, title: '社会保障卡申领', href: '/c/3', line: '3 月 9 日送达，等您评价', act: '去评价' },
      ]} />
    </Section>
  ),
}];
