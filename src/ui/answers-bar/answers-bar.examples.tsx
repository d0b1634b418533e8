import type { Example } from '../example.ts';
import { AnswersBar } from './answers-bar.tsx';

export const examples: Example[] = [{
  name: 'five answers',
  node: (
    <AnswersBar answers={[
      { label: '能办吗', figure: '能', line: '个体工商户或企业，符合省定小餐饮店标准，从业人员持有效健康证明' }, { label: '要什么', figure: '准备 3 份', line: '共 4 份，身份证由系统核验' },
      { label: '多久', figure: '当场办结', line: '证照 1 个工作日内制发' }, { label: '多少钱', figure: '不收费' }, { label: '去哪办', figure: '不用跑', line: '网上全程可办；也可到店铺所在的区县大厅或乡镇（街道）' },
    ]} />
  ),
}];
