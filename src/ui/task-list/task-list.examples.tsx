import type { Example } from '../example.ts';
import { TaskList } from './task-list.tsx';

export const examples: Example[] = [{ name: 'task list', node: <TaskList stages={[{ label: '填写', state: 'done', href: '/apply/1' }, { label: '材料', state: 'current', progress: { done: 3, total: 5 } }, { label: '核对', state: 'future' }, { label: '提交', state: 'future' }]} /> }];
