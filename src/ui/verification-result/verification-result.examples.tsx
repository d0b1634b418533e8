import { ButtonLink } from '../button-link/button-link.tsx';
import type { Example } from '../example.ts';
import { VerificationResult } from './verification-result.tsx';

export const examples: Example[] = [
  {
    name: 'valid',
    node: (
      <VerificationResult tone="jade" word="有效" note="（演示）" when="2026 年 3 月 12 日 9:42 核验" reasons={[
        { ok: true, title: '签章有效', line: '柯城区市场监督管理局，签后未改动' }, { ok: true, title: '在有效期内', line: '还有 2 年 356 天；期满 30 日前提醒您' }, { ok: true, title: '未撤销、未注销', line: '状态 1 分钟前更新' },
      ]}><ButtonLink href="/show" kind="outline" wide>出示给别人看</ButtonLink></VerificationResult>
    ),
  },
  { name: 'not valid', node: <VerificationResult tone="vermilion" word="已注销" when="2026 年 3 月 12 日 9:42 核验" reasons={[{ ok: true, title: '签章有效' }, { ok: false, title: '2 月 1 日注销', line: '持证人申请注销' }]} /> },
];
