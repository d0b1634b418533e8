import { ButtonLink } from '../button-link/button-link.tsx';
import type { Example } from '../example.ts';
import { Headline, PageHeading } from './page-heading.tsx';

export const examples: Example[] = [
  { name: 'page heading', node: <PageHeading title="小餐饮店登记" sub="使用面积小、条件简单的餐饮店不办许可，办登记。" acts={<><ButtonLink href="/apply">在线办理</ButtonLink><ButtonLink href="/book" kind="outline">预约大厅</ButtonLink></>} /> },
  { name: 'headline', node: <Headline overline="正在作决定" text="最迟 3 月 17 日（星期二）有决定"><p>柯城区文化广电旅游局会书面告诉您是否准予。</p><p>您现在不用做什么；决定作出后，短信发到 138****2046。</p></Headline> },
];
