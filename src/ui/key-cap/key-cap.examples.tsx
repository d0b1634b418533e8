import type { Example } from '../example.ts';
import { KeyHelp } from './key-cap.tsx';

export const examples: Example[] = [{
  name: 'key help', room: 'desk',
  node: <KeyHelp keys={[{ caps: ['j', 'k'], label: '上下' }, { caps: ['↵'], label: '打开' }, { caps: ['1', '6'], label: '办理' }, { caps: ['?'], label: '全部按键' }]} />,
}];
