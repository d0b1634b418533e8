import type { Organ } from '#government';
import { isDay, lastDay } from '#platform/calendar/day.ts';
import { Refused } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { chainOf, givesByLaw, type Holding, intervalOf } from './chain.ts';
import { type Delegation, type DelegationKind, delegationKinds, type Instrument } from './delegation.ts';
import { judgeLink, sayLink } from './judge-link.ts';
import type { PowerMeant } from './power-meant.ts';

/** An instrument by which one body gives a power to another. */
export interface DelegationInput extends Instrument {
  kind: DelegationKind;
  /** Credit codes. */
  giver: string;
  receiver: string;
  /** The basic code of the power, or the code of the giver's own entry. */
  power: string;
  mayPassOn: boolean;
  inForceFrom: string;
  /** First day on which it no longer holds, where the instrument sets a term. */
  inForceTo?: string;
}

const sentences = {
  day: said('日期要写成 2026-01-01 这样的日期', 'A day is written as 2026-01-01'),
  endsBefore: said('期限要在生效之后', 'The term ends after the day from which it holds'),
  document: said('要写明文件名称', 'Name the document'),
  basis: said('要写明所依据的法律和内容', 'Name the law on which it rests and what it says'),
  basisOver: said('《{law}》自 {day} 起不再有效，不能作依据', 'The law “{law}” is no longer in force from {day} and cannot be a basis'),
  kind: said('方式只有下放、授权、委托', 'A power is handed down, authorised or entrusted'),
  organ: said('机关登记册里没有 {organ}', 'The register of organs has no {organ}'),
  self: said('不能给自己', 'A body cannot give a power to itself'),
  circle: said('{link}：{from}的权力本来就是从{to}来的，不能绕回去', '{link}: {from} has the power from {to} in the first place; it cannot go back in a circle'),
  notHeld: said('{link}：{from}在 {day} 自己没有这项权力', '{link}: on {day} {from} does not itself hold this power'),
  notHeldBecause: said('{link}：{from}在 {day} 自己没有这项权力，因为{because}', '{link}: on {day} {from} does not itself hold this power, because {because}'),
  interval: said('{link}：{from}自己只在 {begin} 至 {end}（不含）之间有这项权力', '{link}: {from} itself holds this power only from {begin} until {end} (not included)'),
  overlap: said('{to}自 {day} 起已经从{other}得到这项权力；同一时间只能凭一份文件', 'From {day} {to} already has this power from {other}; it comes by one document at a time'),
  past: said('最早自今天（{today}）起生效，不能使过去的行为变得合法', 'It holds from today ({today}) at the earliest; what was done before does not become lawful'),
} as const;

const onlyByHolder = { law: '行政许可法', article: 22, gist: '行政许可由具有行政许可权的行政机关在其法定职权范围内实施' } as const;

/** What instruments of one power are held against, and who they name. */
export interface HeldAgainst {
  holding: Holding;
  meant: PowerMeant;
  /** Legal day of today; undefined where an instrument of earlier days may be loaded. */
  notBefore: string | undefined;
}

/**
 * The instrument as it may be recorded, in the order of the law: what the giver itself holds and for how long,
 * the matrix of type, kind and nature, no further than allowed, no circle; pure.
 * Refused 'delegation-circle', 'delegation-not-held', 'delegation-outside-interval', 'delegation-overlaps',
 * 'delegation-not-retroactive', or an objection of the law (see `judgeLink`).
 */
export function checkDelegation(input: DelegationInput, { id, at }: { id: string; at: Date }, { holding, meant, notBefore }: HeldAgainst): Delegation {
  const { giver: from, receiver: to, inForceFrom, inForceTo } = input;
  if (notBefore !== undefined && inForceFrom < notBefore) throw new Refused('delegation-not-retroactive', sayWith(sentences.past, { today: notBefore }));
  const [giver, receiver] = [holding.organs[from]!, holding.organs[to]!];
  const { power: _power, ...instrument } = input;
  const link: Delegation = { ...instrument, ...meant, id, recordedAt: at };
  const name = sayLink(link, giver, receiver);
  const refuse = (code: string, sentence: Said, more: (lang: 'zh-CN' | 'en') => Record<string, string> = () => ({})) => {
    const values = (lang: 'zh-CN' | 'en') => ({ link: name[lang], day: inForceFrom, from: lang === 'en' ? giver.englishName : giver.name, to: lang === 'en' ? receiver.englishName : receiver.name, ...more(lang) });
    return new Refused(code, said(sayWith(sentence, values('zh-CN'))['zh-CN'], sayWith(sentence, values('en')).en), onlyByHolder, { giver: from, receiver: to, power: meant.basicCode });
  };
  const above = chainOf(holding, from, inForceFrom);
  if (above.links.some((one) => one.giver === to || one.receiver === to)) throw refuse('delegation-circle', sentences.circle);
  const interval = intervalOf(holding, link, inForceFrom);
  if (!interval) {
    const because = above.broken && above.broken.why !== 'none' && link.entry === undefined ? above.broken.sentence : undefined;
    throw because ? refuse('delegation-not-held', sentences.notHeldBecause, (lang) => ({ because: because[lang] })) : refuse('delegation-not-held', sentences.notHeld);
  }
  if (interval.to !== undefined && (inForceTo === undefined || inForceTo > interval.to)) {
    throw refuse('delegation-outside-interval', sentences.interval, () => ({ begin: interval.from, end: interval.to! }));
  }
  const linkAbove = givesByLaw(holding, link, inForceFrom) ? undefined : above.links.at(-1);
  const objection = judgeLink(link, { giver, receiver, above: linkAbove, aboveGiver: linkAbove && holding.organs[linkAbove.giver], day: inForceFrom });
  if (objection) throw new Refused(objection.code, objection.sentence, objection.basis, { giver: from, receiver: to, power: meant.basicCode });
  const other = holding.delegations.find((one) => one.receiver === to && one.inForceFrom < (inForceTo ?? lastDay) && inForceFrom < (one.inForceTo ?? lastDay));
  if (other) {
    const { name: zh, englishName: en } = holding.organs[other.giver]!;
    throw refuse('delegation-overlaps', sentences.overlap, (lang) => ({ other: lang === 'en' ? en : zh, day: other.inForceFrom }));
  }
  return link;
}

/** What is wrong with an instrument in itself, field by field. */
export function wrongFields({ kind, giver, receiver, document, basis, inForceFrom, inForceTo }: DelegationInput, organs: Readonly<Record<string, Organ>>): Record<string, Said> {
  const wrong: Record<string, Said> = {};
  if (!Object.hasOwn(delegationKinds, kind)) wrong['kind'] = sentences.kind;
  for (const [field, organ] of [['giver', giver], ['receiver', receiver]] as const) if (!Object.hasOwn(organs, organ)) wrong[field] = sayWith(sentences.organ, { organ });
  if (giver === receiver) wrong['receiver'] = sentences.self;
  if (!document.title.trim()) wrong['document.title'] = sentences.document;
  if (!basis.law.trim() || !basis.gist.trim()) wrong['basis'] = sentences.basis;
  else if (basis.inForceTo !== undefined && basis.inForceTo <= inForceFrom) wrong['basis'] = sayWith(sentences.basisOver, { law: basis.law, day: basis.inForceTo });
  if (!isDay(inForceFrom)) wrong['inForceFrom'] = sentences.day;
  if (inForceTo !== undefined && !isDay(inForceTo)) wrong['inForceTo'] = sentences.day;
  else if (inForceTo !== undefined && inForceTo <= inForceFrom) wrong['inForceTo'] = sentences.endsBefore;
  return wrong;
}
