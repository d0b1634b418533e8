import type { Example } from '../example.ts';
import { MaterialTable } from './material-table.tsx';

export const examples: Example[] = [{
  name: 'material table',
  node: (
    <MaterialTable caption="要准备的材料" heads={['材料', '谁来提供', '怎么准备']} rows={[
      { name: '食品安全承诺书', href: '/m/1', sub: '原件 1 份', who: { label: '您准备' }, how: '在线签署，有样本可照着填' },
      { name: '经营场所平面布局图', sub: '原件 1 份', who: { label: '您准备' }, how: '手绘拍照即可，标明灶台、水池、餐位' },
      { name: '生产经营者居民身份证', sub: '电子证照与纸质同效', who: { label: '政府已有，免交', tone: 'jade' }, how: '由居民身份证电子证照核验，调用前请您点头' },
    ]} />
  ),
}];
