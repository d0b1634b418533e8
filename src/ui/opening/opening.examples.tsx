import { ButtonLink } from '../button-link/button-link.tsx';
import type { Example } from '../example.ts';
import { Opening } from './opening.tsx';

export const examples: Example[] = [
  {
    name: 'opening of a guide',
    node: (
      <Opening
        title="小餐饮店登记"
        sub="使用面积小、条件简单的餐饮店不办许可，办登记。"
        answers={[
          { label: '能办吗', figure: '能', line: '个体工商户或企业' },
          { label: '要什么', figure: '准备 3 份', line: '共 4 份' },
          { label: '多久', figure: '当场办结' },
          { label: '多少钱', figure: '不收费' },
          { label: '去哪办', figure: '不用跑', line: '网上全程可办' },
        ]}
        acts={<><ButtonLink href="/apply">在线办理</ButtonLink><ButtonLink href="/halls" kind="outline">预约大厅</ButtonLink></>}
      />
    ),
  },
];
