import { type LegalBasis } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';

/** What an officer does in exercising a power. */
export type PowerAct =
  | 'accept'
  | 'refuseAcceptance'
  | 'askForCorrection'
  | 'review'
  | 'inspect'
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'decide'
  | 'issue'
  | 'deliver'
  | 'revoke';

/** Each act: what it is called, and the article under which it is done. */
export const powerActs: Readonly<Record<PowerAct, { name: Said; basis: LegalBasis }>> = {
  accept: { name: said('受理', 'accept an application'), basis: { law: '行政许可法', article: 32, gist: '材料齐全、符合法定形式的，应当受理' } },
  refuseAcceptance: { name: said('不予受理', 'refuse acceptance'), basis: { law: '行政许可法', article: 32, gist: '不需要许可或不属本机关职权的，即时告知或决定不予受理' } },
  askForCorrection: { name: said('告知补正', 'ask for correction'), basis: { law: '行政许可法', article: 32, gist: '当场或者五日内一次告知需要补正的全部内容' } },
  review: { name: said('审查', 'review'), basis: { law: '行政许可法', article: 34, gist: '行政机关应当对申请材料进行审查' } },
  inspect: { name: said('现场核查', 'inspect on site'), basis: { law: '行政许可法', article: 34, gist: '核实实质内容的，指派两名以上工作人员' } },
  suspend: { name: said('中止计时', 'suspend the clock'), basis: { law: '行政许可法', article: 45, gist: '听证、检验、鉴定、专家评审等所需时间不计入期限' } },
  resume: { name: said('恢复计时', 'resume the clock'), basis: { law: '行政许可法', article: 45, gist: '不计入期限的事由结束后继续计算' } },
  extend: { name: said('延长期限', 'extend the limit'), basis: { law: '行政许可法', article: 42, gist: '经本行政机关负责人批准可以延长，并告知理由' } },
  decide: { name: said('决定', 'decide'), basis: { law: '行政许可法', article: 38, gist: '依法作出准予或者不予许可的书面决定' } },
  issue: { name: said('颁发', 'issue the result'), basis: { law: '行政许可法', article: 44, gist: '自作出决定之日起十日内颁发、送达' } },
  deliver: { name: said('送达', 'deliver'), basis: { law: '行政许可法', article: 44, gist: '自作出决定之日起十日内颁发、送达' } },
  revoke: { name: said('撤销', 'revoke'), basis: { law: '行政许可法', article: 69, gist: '作出决定的机关或其上级机关可以撤销' } },
};

/** The roles of an officer's post, the acts they carry, and whether a window post acts for every body of its division. */
export const rights: Readonly<Record<string, { acts: readonly PowerAct[]; window?: true }>> = {
  // 行政许可法 26: one window receives applications and serves decisions for all bodies of the place.
  clerk: { acts: ['accept', 'refuseAcceptance', 'askForCorrection', 'deliver', 'issue'], window: true },
  // 行政许可法 34: those who review and inspect are not those who decide.
  examiner: { acts: ['askForCorrection', 'review', 'inspect', 'suspend', 'resume', 'issue'] },
  // 行政许可法 38, 42, 69: the decision, the extension and the revocation are the head's.
  head: { acts: ['decide', 'extend', 'suspend', 'resume', 'revoke'] },
};

/** Roles that carry an act. */
export function rolesThatMay(act: PowerAct): string[] {
  return Object.entries(rights)
    .filter(([, right]) => right.acts.includes(act))
    .map(([role]) => role);
}
