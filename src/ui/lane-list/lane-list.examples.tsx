import type { Example } from '../example.ts';
import { LaneList, WideOrNarrow } from './lane-list.tsx';

const steps = [{ title: '提交申请', line: '约 5 分钟', lane: '您' }, { title: '核验身份、营业执照', line: '自动，您不用交', lane: '共享数据' }, { title: '受理', line: '当场；缺材料最迟 5 个工作日内一次告知', lane: '综合窗口' }, { title: '决定', lane: '登记机关' }];

export const examples: Example[] = [{ name: 'lanes as a list', node: <WideOrNarrow wide={<LaneList label="怎么办，宽" steps={steps} />} narrow={<LaneList label="怎么办" steps={steps} />} /> }];
