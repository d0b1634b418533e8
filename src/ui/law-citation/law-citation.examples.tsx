import type { Example } from '../example.ts';
import { LawCitation } from './law-citation.tsx';

export const examples: Example[] = [{ name: 'law citation', node: <LawCitation title="《浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定》第九条" gist="领取营业执照后、开业前登记；申领营业执照时一并提供材料的，同时登记发证。" link={{ label: '读原文', href: '/law/1' }} /> }];
