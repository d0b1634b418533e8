import type { Organ } from '#government';
import type { LegalBasis } from '#platform/errors.ts';
import { said, type Said, sayWith } from '#platform/i18n.ts';
import { type Delegation, type DelegationKind, delegationKinds, holdsOn } from './delegation.ts';
import { judgeLink, sayLink } from './judge-link.ts';

/** Days on which a body's own entry says that the law itself gives it the power. */
export interface HeldByLaw {
  organ: string;
  code: string;
  inForceFrom: string;
  inForceTo?: string;
}

/** Everything known of who has a power, and from whom: all its instruments, and what their givers hold by law. */
export interface Holding {
  basicCode: string;
  delegations: readonly Delegation[];
  heldByLaw: readonly HeldByLaw[];
  organs: Readonly<Record<string, Organ>>;
}

/** Where and why a chain is broken; without a link nobody gave the body the power at all. */
export interface BrokenLink {
  link?: Delegation;
  why: 'none' | 'notYet' | 'over' | 'giverHoldsNot' | 'circle' | 'unlawful' | 'otherKind';
  /** The day from which it is broken, where there is one. */
  since?: string;
  sentence: Said;
  basis?: LegalBasis;
}

/** How a body has a power on a day: the links from the body that holds it by law down to this one. */
export interface Chain {
  links: readonly Delegation[];
  broken?: BrokenLink;
}

const sentences = {
  none: said('没有任何文件把这项权力给“{receiver}”', 'No document gives this power to “{receiver}”'),
  notYet: said('{link}自 {day} 起才生效（{document}）', '{link} holds from {day} only ({document})'),
  over: said('{link}自 {day} 起不再有效（{document}）', '{link} no longer holds from {day} on ({document})'),
  ended: said('{link}自 {day} 起终止：{cause}（{document}）', '{link} was ended from {day} on: {cause} ({document})'),
  giverHoldsNot: said('{link}：“{giver}”自己没有这项权力', '{link}: “{giver}” does not itself hold this power'),
  giverHeld: said('{link}：“{giver}”自 {day} 起自己不再有这项权力', '{link}: “{giver}” itself no longer holds this power from {day} on'),
  circle: said('{link}：绕了一圈又回到“{receiver}”', '{link}: it goes in a circle back to “{receiver}”'),
  otherKind: said('{link}：清单写的来源是{kind}，文件却不是', '{link}: the list says that the power is {kind}, the document does not'),
} as const;

/**
 * The chain by which a body has a power on a day, judged link by link under the law of that day; pure.
 * `kind` is what the entry's source says the last link is, `name` what the body is called there.
 */
export function chainOf(holding: Holding, receiver: string, day: string, { kind, name }: { kind?: DelegationKind; name?: Said } = {}): Chain {
  const links: Delegation[] = [];
  const passed = new Set([receiver]);
  for (let at = receiver; ; ) {
    const link = holding.delegations.find((one) => one.receiver === at && holdsOn(one, day));
    if (!link) return { links, broken: withoutLink(holding, at, links[0], day, name) };
    links.unshift(link);
    if (givesByLaw(holding, link, day)) break;
    if (passed.has(link.giver)) return { links, broken: broken(holding, 'circle', sentences.circle, link) };
    passed.add(link.giver);
    at = link.giver;
  }
  const last = links.at(-1)!;
  if (kind && last.kind !== kind) return { links, broken: broken(holding, 'otherKind', sentences.otherKind, last, { kind }) };
  const unlawful = firstUnlawful(holding, links, day);
  return { links, ...(unlawful && { broken: unlawful }) };
}

function firstUnlawful({ organs }: Holding, links: readonly Delegation[], day: string): BrokenLink | undefined {
  for (const [index, link] of links.entries()) {
    const above = links[index - 1];
    const [giver, receiver, aboveGiver] = [organs[link.giver]!, organs[link.receiver]!, above && organs[above.giver]];
    const objection = judgeLink(link, { giver, receiver, above, aboveGiver, day });
    if (objection) return { link, why: 'unlawful', sentence: objection.sentence, ...(objection.basis && { basis: objection.basis }) };
  }
  return undefined;
}

// Whoever has no link: an instrument of other days, else the link below it hangs in the air, else nobody gave it anything.
function withoutLink(holding: Holding, organ: string, below: Delegation | undefined, day: string, called?: Said): BrokenLink {
  const own = holding.delegations.filter((one) => one.receiver === organ);
  const over = own.filter(({ inForceTo }) => inForceTo !== undefined && inForceTo <= day).toSorted((a, b) => (a.inForceTo! < b.inForceTo! ? 1 : -1))[0];
  if (over) return broken(holding, 'over', over.ended ? sentences.ended : sentences.over, over, { day: over.inForceTo!, cause: over.ended?.cause ?? '' });
  const later = own.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))[0];
  if (later) return broken(holding, 'notYet', sentences.notYet, later, { day: later.inForceFrom });
  if (below) {
    const held = holding.heldByLaw.filter((one) => heldAs(one, below) && one.inForceTo !== undefined && one.inForceTo <= day).map(({ inForceTo }) => inForceTo!).toSorted().at(-1);
    return broken(holding, 'giverHoldsNot', held ? sentences.giverHeld : sentences.giverHoldsNot, below, held ? { day: held } : {});
  }
  const { name, englishName } = holding.organs[organ] ?? { name: called?.['zh-CN'] ?? organ, englishName: called?.en ?? organ };
  return { why: 'none', sentence: said(sayWith(sentences.none, { receiver: name })['zh-CN'], sayWith(sentences.none, { receiver: englishName }).en) };
}

function broken({ organs }: Holding, why: BrokenLink['why'], sentence: Said, link: Delegation, values: { day?: string; cause?: string; kind?: DelegationKind } = {}): BrokenLink {
  const [giver, receiver] = [organs[link.giver]!, organs[link.receiver]!];
  const name = sayLink(link, giver, receiver);
  const { number, title } = link.document;
  const rest = { day: values.day ?? '', cause: values.cause ?? '', document: number ?? title };
  const kind = values.kind && delegationKinds[values.kind];
  return {
    link,
    why,
    ...(values.day !== undefined && why !== 'notYet' && { since: values.day }),
    sentence: said(
      sayWith(sentence, { ...rest, link: name['zh-CN'], giver: giver.name, receiver: receiver.name, kind: kind?.['zh-CN'] ?? '' })['zh-CN'],
      sayWith(sentence, { ...rest, link: name.en, giver: giver.englishName, receiver: receiver.englishName, kind: kind?.en ?? '' }).en,
    ),
    basis: link.basis,
  };
}

/** Whether the giver of a link holds the power by law on a day, under the very entry that the instrument names. */
export function givesByLaw({ heldByLaw }: Holding, link: Pick<Delegation, 'giver' | 'entry'>, day: string): boolean {
  return heldByLaw.some((one) => heldAs(one, link) && holdsOn(one, day));
}

function heldAs({ organ, code }: HeldByLaw, { giver, entry }: Pick<Delegation, 'giver' | 'entry'>): boolean {
  return organ === giver && (entry === undefined || entry === code);
}

/** From when to when the giver of a link has the power without a break around a day: by law, or through the chain above it. */
export function intervalOf(holding: Holding, link: Pick<Delegation, 'giver' | 'entry'>, day: string): { from: string; to?: string } | undefined {
  if (!givesByLaw(holding, link, day)) {
    const { links, broken } = chainOf(holding, link.giver, day);
    if (broken) return undefined;
    const byLaw = intervalOf(holding, links[0]!, day);
    return byLaw && [...links.map(({ inForceFrom, inForceTo }) => span(inForceFrom, inForceTo)), byLaw].reduce(meet);
  }
  const versions = holding.heldByLaw.filter((one) => heldAs(one, link));
  const here = versions.find((one) => holdsOn(one, day))!;
  let [from, to] = [here.inForceFrom, here.inForceTo];
  for (let next: HeldByLaw | undefined; (next = versions.find(({ inForceTo }) => inForceTo === from)); from = next.inForceFrom);
  for (let next: HeldByLaw | undefined; to !== undefined && (next = versions.find(({ inForceFrom }) => inForceFrom === to)); to = next.inForceTo);
  return span(from, to);
}

function span(from: string, to: string | undefined): { from: string; to?: string } {
  return { from, ...(to !== undefined && { to }) };
}

function meet(one: { from: string; to?: string }, other: { from: string; to?: string }): { from: string; to?: string } {
  const ends = [one.to, other.to].filter((to) => to !== undefined).toSorted();
  return span(one.from > other.from ? one.from : other.from, ends[0]);
}
