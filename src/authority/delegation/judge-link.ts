import { divisionPrefix, isWithin, type Organ } from '#government';
import type { LegalBasis } from '#platform/errors.ts';
import { said, type Said, sayWith } from '#platform/i18n.ts';
import { bodyNatures, itemTypes } from '../codes.ts';
import { type Delegation, delegationKinds } from './delegation.ts';
import { type DelegationRule, rulesOn } from './delegation-rules.ts';

/** What the law has against a link: a stable code, the sentence that names it, the article. */
export interface Objection {
  code: 'delegation-not-allowed' | 'delegation-wrong-body' | 'delegation-no-further' | 'delegation-without-law' | 'delegation-unfulfilled';
  sentence: Said;
  basis?: LegalBasis;
}

const ranks = ['province', 'prefecture', 'county', 'township', 'village'] as const;

const sentences = {
  never: said('{link}：{type}不能{kind}', '{link}: a power of type “{type}” cannot be {kind}'),
  nature: said('{link}：{to}的性质是{nature}，{type}不能{kind}给它', '{link}: {to} is a body of nature “{nature}”, to which a power of type “{type}” cannot be {kind}'),
  level: said('{link}：{to}所在层级不能承接', '{link}: a body of the level of {to} cannot receive it from there'),
  notLower: said('{link}：下放只能给下级机关', '{link}: a power is handed down to a lower body only'),
  upwards: said('{link}：不能向上级{kind}', '{link}: a power is not {kind} upwards'),
  elsewhere: said('{link}：{to}不在{from}的辖区内', '{link}: {to} lies outside the territory of {from}'),
  further: said('{link}：{from}的权力来自{above}的{aboveKind}，{aboveKind}来的权力不得再给别人', '{link}: {from} has the power {aboveKind} by {above}; what is {aboveKind} may not be given on'),
  furtherByInstrument: said('{link}：{above}给{from}的文件（{document}）没有准许再给别人', '{link}: the document by which {above} gave it to {from} ({document}) does not allow it to be given on'),
  promised: said('{link}：{kind}来的{type}不得再给别人，文件不能准许', '{link}: a power of type “{type}” that is {kind} may not be given on, and no document can allow it'),
  law: said('{link}：{kind}要以法律、法规为依据，“{law}”不够', '{link}: to be {kind} it must rest on a law or regulation; “{law}” is not enough'),
  fulfils: said('{link}：要写明{to}怎样符合受委托的条件', '{link}: say how {to} fulfils the conditions of the law'),
} as const;

/** '甲 → 乙（委托）' as it is named in refusals. */
export function sayLink({ kind }: Pick<Delegation, 'kind'>, giver: Organ, receiver: Organ): Said {
  const name = delegationKinds[kind];
  return said(`“${giver.name} → ${receiver.name}”（${name['zh-CN']}）`, `“${giver.englishName} → ${receiver.englishName}” (${name.en})`);
}

/** What the law of a day has against giving a power from one body to another, after the link above it where there is one; pure. */
export function judgeLink(
  link: Delegation,
  { giver, receiver, above, aboveGiver, day }: { giver: Organ; receiver: Organ; above?: Delegation | undefined; aboveGiver?: Organ | undefined; day: string },
): Objection | undefined {
  const object = (code: Objection['code'], sentence: Said, basis?: LegalBasis): Objection => {
    const name = sayLink(link, giver, receiver);
    const at = (lang: 'zh-CN' | 'en') => ({
      link: name[lang], type: itemTypes[link.type].name[lang], kind: delegationKinds[link.kind][lang], nature: natureOf(receiver)[lang], law: link.basis.law,
      from: nameOf(giver, lang), to: nameOf(receiver, lang), above: aboveGiver ? nameOf(aboveGiver, lang) : '', document: above?.document.number ?? above?.document.title ?? '',
      aboveKind: above ? delegationKinds[above.kind][lang] : '',
    });
    return { code, sentence: said(sayWith(sentence, at('zh-CN'))['zh-CN'], sayWith(sentence, at('en')).en), ...(basis && { basis }) };
  };
  const [aboveRule] = above ? rulesFor(above, giver, aboveGiver, day) : [];
  if (above && aboveRule && !aboveRule.mayBePassedOn) return object('delegation-no-further', sentences.further, aboveRule.basis);
  if (above && !above.mayPassOn) return object('delegation-no-further', sentences.furtherByInstrument, aboveRule?.basis);
  const rules = rulesOn(link.kind, link.type, day);
  const basis = rules[0]?.basis;
  if (!rules.some(({ natures }) => natures.length > 0)) return object('delegation-not-allowed', sentences.never, basis);
  if (!rules.some(({ natures }) => natures.some((one) => one === receiver.nature))) return object('delegation-wrong-body', sentences.nature, basis);
  const [rule] = rulesFor(link, receiver, giver, day);
  if (!rule) return object('delegation-wrong-body', sentences.level, basis);
  const step = ranks.indexOf(receiver.level) - ranks.indexOf(giver.level);
  if (link.kind === 'handDown' && step <= 0) return object('delegation-wrong-body', sentences.notLower, rule.basis);
  if (step < 0) return object('delegation-wrong-body', sentences.upwards, rule.basis);
  if (!isWithin(receiver.division, divisionPrefix(giver.division))) return object('delegation-wrong-body', sentences.elsewhere, rule.basis);
  if (link.mayPassOn && !rule.mayBePassedOn) return object('delegation-no-further', sentences.promised, rule.basis);
  if (rule.ranks && !rule.ranks.some((one) => one === link.basis.rank)) return object('delegation-without-law', sentences.law, rule.basis);
  if (rule.mustFulfil && !link.fulfils?.trim()) return object('delegation-unfulfilled', sentences.fulfils, rule.mustFulfil);
  return undefined;
}

/** The rules that a link's receiver and giver meet by nature and level. */
function rulesFor(link: Delegation, receiver: Organ, giver: Organ | undefined, day: string): DelegationRule[] {
  return rulesOn(link.kind, link.type, day).filter(
    ({ natures, levels, givers }) =>
      natures.some((one) => one === receiver.nature) && (!levels || levels.includes(receiver.level)) && (!givers || !giver || givers.includes(giver.level)),
  );
}

function nameOf(organ: Organ, lang: 'zh-CN' | 'en'): string {
  return lang === 'en' ? organ.englishName : organ.name;
}

function natureOf({ nature }: Organ): Said {
  return (bodyNatures as Record<string, Said>)[nature] ?? said(nature, nature);
}
