import type { Example } from '../example.ts';
import { ResultList } from './result-list.tsx';

export const examples: Example[] = [{
  name: 'results',
  node: (
    <ResultList label="搜到的事项" results={[
      { href: '/i/1', title: '小餐饮店登记', text: <>开<mark>小餐饮店</mark>，使用面积小、条件简单的办登记。</>, facts: ['柯城区市场监督管理局', '当场办结', '不收费'], tag: { label: '网上全程可办', tone: 'jade' } },
      { href: '/i/2', title: '食品经营许可', facts: ['承诺 5 个工作日'] },
    ]} />
  ),
}];
