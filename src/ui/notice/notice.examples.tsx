import type { Example } from '../example.ts';
import { Notice } from './notice.tsx';

export const examples: Example[] = [{
  name: 'notices',
  node: (
    <>
      <Notice title="今天 17:30 停止取号"><p>之后可以预约明天的时间。</p></Notice>
      <Notice kind="success" title="已保存" live><p>9:41 保存，保留 30 天。</p></Notice>
      <Notice kind="warning" title="等您补正"><p>最迟 3 月 18 日补交 1 份材料。</p></Notice>
      <Notice kind="error" title="没有送出"><p>网络断了，您填的都在；连上后再按一次。</p></Notice>
    </>
  ),
}];
