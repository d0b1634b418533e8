import type { Example } from '../example.ts';
import { SearchBox } from '../search-box/search-box.tsx';
import { Hero } from './hero.tsx';

export const examples: Example[] = [{
  name: 'hero', room: 'portal',
  node: (
    <Hero lead="今天常办" links={[{ label: '食品经营许可', href: '/1' }, { label: '住房公积金提取', href: '/2' }, { label: '社会保障卡申领', href: '/3' }, { label: '全部 142 个事项', href: '/items' }]}>
      <SearchBox action="/search" id="search-home" label="您想办什么？" asHeading placeholder="例如：开一家小餐饮店" />
    </Hero>
  ),
}];
