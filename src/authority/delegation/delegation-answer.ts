import { z } from 'zod';
import type { Organ } from '#government';
import type { Chain } from './chain.ts';
import type { Delegation } from './delegation.ts';
import type { DelegationList } from './list-delegations.ts';

const Sentence = z.object({ 'zh-CN': z.string(), en: z.string() });
const Body = z.object({ code: z.string().describe('Credit code'), name: z.string(), englishName: z.string() });

const Link = z.object({
  id: z.uuid(),
  kind: z.enum(['handDown', 'authorise', 'entrust']).describe('下放, 授权, 委托'),
  giver: Body,
  receiver: Body,
  basicCode: z.string(),
  name: z.string(),
  document: z.looseObject({ title: z.string(), number: z.string().optional() }),
  basis: z.looseObject({ law: z.string(), gist: z.string() }),
  mayPassOn: z.boolean().describe('Whether the document lets the receiver give it on'),
  inForceFrom: z.iso.date(),
  inForceTo: z.iso.date().nullable().describe('First day on which it no longer holds'),
});

export const ChainAnswer = z.object({
  byLaw: z.boolean().describe('The law itself gives the body the power at its own level'),
  unbroken: z.boolean(),
  links: z.array(Link).describe('From the body that holds the power by law down to this one'),
  broken: z.object({ why: z.string(), since: z.iso.date().optional(), link: z.uuid().optional(), sentence: Sentence }).optional(),
});

export const DelegationListAnswer = z.object({ delegations: z.array(Link.extend({ unbroken: z.boolean() })), total: z.int(), page: z.int(), pageSize: z.int() });

/** A chain as the API answers it. */
export function chainAnswer(chain: Chain | undefined, organs: ReadonlyMap<string, Organ>): z.input<typeof ChainAnswer> {
  if (!chain) return { byLaw: true, unbroken: true, links: [] };
  const { links, broken } = chain;
  const told = broken && { why: broken.why, sentence: broken.sentence, ...(broken.since && { since: broken.since }), ...(broken.link && { link: broken.link.id }) };
  return { byLaw: false, unbroken: !broken, links: links.map((link) => linkAnswer(link, organs.get(link.giver)!, organs.get(link.receiver)!)), ...(told && { broken: told }) };
}

/** A page of instruments as the API answers it. */
export function delegationListAnswer({ rows, ...rest }: DelegationList): z.input<typeof DelegationListAnswer> {
  return { delegations: rows.map(({ delegation, giver, receiver, chain }) => ({ ...linkAnswer(delegation, giver, receiver), unbroken: !chain.broken })), ...rest };
}

function linkAnswer({ id, kind, basicCode, name, document, basis, mayPassOn, inForceFrom, inForceTo }: Delegation, giver: Organ, receiver: Organ): z.input<typeof Link> {
  return { id, kind, giver: bodyAnswer(giver), receiver: bodyAnswer(receiver), basicCode, name, document: { ...document }, basis: { ...basis }, mayPassOn, inForceFrom, inForceTo: inForceTo ?? null };
}

function bodyAnswer({ code, name, englishName }: Organ): z.input<typeof Body> {
  return { code, name, englishName };
}
