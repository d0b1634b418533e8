import { Refused, type LegalBasis } from '#platform/errors.ts';
import { said, type Said } from '#platform/i18n.ts';
import type { Case, CaseAct, CaseState } from './case.ts';
import { stateNames } from './case-words.ts';

type Facts = Pick<Case, 'state' | 'suspended' | 'correction' | 'extensions' | 'decision'>;

interface Rule {
  from: readonly CaseState[];
  /** What this act is called in a refusal. */
  name: Said;
  basis?: LegalBasis;
  /** A refusal beside the state. */
  unless?: (facts: Facts) => { code: string; sentence: Said; basis?: LegalBasis } | undefined;
}

const licensing = (article: number | string, gist: string): LegalBasis => ({ law: '行政许可法', article, gist });

/** The articles that the acts on a case stand on, in our words. */
export const articles = {
  oneNotice: licensing('32(4)', '申请材料不齐全的，当场或者五日内一次告知需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理'),
  accept: licensing('32(5)', '申请材料齐全、符合法定形式，或者按要求补正的，应当受理'),
  refuseAcceptance: licensing('32(2)', '不属于本机关职权范围的，即时不予受理，并告知向有关机关申请'),
  written: licensing('32', '受理或者不予受理，应当出具加盖专用印章和注明日期的书面凭证'),
  review: licensing(34, '审查申请材料；需要核实实质内容的，指派两名以上工作人员核查'),
  decide: licensing(38, '符合条件的准予；不予许可的书面说明理由，并告知复议和诉讼的权利'),
  limit: licensing(42, '二十日内作出决定；经本机关负责人批准可以延长十日，并告知理由'),
  deliver: licensing(44, '自作出决定之日起十日内颁发、送达'),
  suspend: licensing(45, '听证、检验、检测、检疫、鉴定和专家评审等所需时间不计算在期限内，并书面告知'),
} as const;

const undecided: readonly CaseState[] = ['accepted', 'inReview', 'reviewed'];

const standingStill: Rule['unless'] = ({ suspended }) =>
  suspended ? { code: 'case-suspended', sentence: said('时限已中止，请先恢复办理', 'The clock is standing still; resume the case first'), basis: articles.suspend } : undefined;

const noLongerOnce: Rule['unless'] = ({ correction }) =>
  correction
    ? { code: 'second-correction-notice', sentence: said('补正只能一次告知，这件已经告知过', 'Corrections are asked for once only; this case was already told'), basis: articles.oneNotice }
    : undefined;

const extendedBefore: Rule['unless'] = (facts) =>
  facts.extensions.length > 0
    ? { code: 'already-extended', sentence: said('期限只能延长一次', 'A limit may be extended once only'), basis: articles.limit }
    : standingStill(facts);

const table: Record<CaseAct, Rule> = {
  askForCorrection: { from: ['submitted'], name: said('告知补正', 'ask for correction'), basis: articles.oneNotice, unless: noLongerOnce },
  correct: { from: ['correcting'], name: said('补正', 'correct'), basis: articles.oneNotice },
  accept: { from: ['submitted'], name: said('受理', 'accept'), basis: articles.accept },
  refuseAcceptance: { from: ['submitted'], name: said('不予受理', 'refuse acceptance'), basis: articles.refuseAcceptance },
  review: { from: ['accepted', 'inReview'], name: said('审查', 'review'), basis: articles.review, unless: standingStill },
  suspend: { from: undecided, name: said('中止计时', 'suspend'), basis: articles.suspend, unless: standingStill },
  resume: { from: undecided, name: said('恢复计时', 'resume'), basis: articles.suspend, unless: ({ suspended }) => (suspended ? undefined : { code: 'not-suspended', sentence: said('时限没有中止', 'The clock is not standing still'), basis: articles.suspend }) },
  extend: { from: undecided, name: said('延长期限', 'extend the limit'), basis: articles.limit, unless: extendedBefore },
  withdraw: { from: ['submitted', 'correcting', ...undecided], name: said('撤回申请', 'withdraw') },
  decide: { from: undecided, name: said('作出决定', 'decide'), basis: articles.decide, unless: standingStill },
  issue: { from: ['decided'], name: said('颁发', 'issue the result'), basis: articles.deliver, unless: ({ decision }) => (decision?.outcome === 'granted' ? undefined : { code: 'not-granted', sentence: said('只有准予的才颁发', 'Only what was granted is issued'), basis: articles.deliver }) },
  deliver: { from: ['decided', 'issued'], name: said('送达', 'deliver'), basis: articles.deliver, unless: ({ state, decision }) => (state === 'decided' && decision?.outcome === 'granted' ? { code: 'not-issued', sentence: said('还没有颁发，不能送达', 'The result has not been issued yet'), basis: articles.deliver } : undefined) },
};

/** Why an act is not possible on a case now, or undefined where it is; with a stable code and the article. */
export function whyNot(act: CaseAct, facts: Facts): Refused | undefined {
  const rule = table[act];
  const { state } = facts;
  // What the law says of the act comes before the state: a second notice is refused as such in every state.
  const unless = act === 'askForCorrection' || rule.from.includes(state) ? rule.unless?.(facts) : undefined;
  if (unless) return new Refused(unless.code, unless.sentence, unless.basis, { act, state });
  if (rule.from.includes(state)) return undefined;
  const now = stateNames[state];
  const sentence = said(`这件现在是“${now['zh-CN']}”，不能${rule.name['zh-CN']}`, `The case is now “${now.en}”; it is not possible to ${rule.name.en}`);
  return new Refused('wrong-state', sentence, rule.basis, { act, state });
}

/** Refuses an act that is not possible on the case now (409), with the state that it is in. */
export function mustBeAbleTo(act: CaseAct, facts: Facts): void {
  const refusal = whyNot(act, facts);
  if (refusal) throw refusal;
}

/** Asks whether an act is possible: `caseCan.accept(case)`. */
export const caseCan = Object.fromEntries(
  (Object.keys(table) as CaseAct[]).map((act) => [act, (facts: Facts) => whyNot(act, facts) === undefined]),
) as Record<CaseAct, (facts: Facts) => boolean>;
