import type { Example } from '../example.ts';
import { Pagination } from './pagination.tsx';

export const examples: Example[] = [{ name: 'pagination', node: <Pagination page={5} pages={12} href={(page) => `?page=${page}`} total="共 142 个事项" /> }];
