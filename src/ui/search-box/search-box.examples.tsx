import type { Example } from '../example.ts';
import { SearchBox } from './search-box.tsx';

export const examples: Example[] = [{ name: 'search box', node: <SearchBox action="/search" id="search-small" label="搜事项" value="开餐饮店" hidden={{ scope: 'items' }} /> }];
