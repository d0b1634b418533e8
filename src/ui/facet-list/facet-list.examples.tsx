import type { Example } from '../example.ts';
import { FacetList } from './facet-list.tsx';

export const examples: Example[] = [{ name: 'facets', node: <FacetList groups={[{ title: '给谁办', options: [{ label: '个人', href: '?who=person', count: 81 }, { label: '企业', href: '?who=firm', count: 61, selected: true }] }, { title: '怎么办', options: [{ label: '网上办', href: '?how=online', count: 120 }] }]} clear={{ label: '清除筛选', href: '?' }} /> }];
