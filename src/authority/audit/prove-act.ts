import { dayInChina } from '#platform/calendar/day.ts';
import { servesBody } from '../must-hold-power.ts';
import { type PowerAct, rights } from '../rights.ts';
import type { ActOnRecord } from './act-on-record.ts';
import type { ChainsOfDays } from './chains-of-days.ts';
import type { ListOfDays, ListedVersion } from './list-of-days.ts';
import type { PostsOfDays } from './posts-of-days.ts';

/** What kinds of entries are: acts of the power list, and what officers do that exercises no power, with the reason. */
export interface ActKinds {
  acts: Readonly<Record<string, PowerAct>>;
  withoutPower: Readonly<Record<string, string>>;
}

/** What does not hold of an act; the refusals of the door by their own codes, and what only the record can have wrong. */
export type AuditFaultCode =
  | 'kind-unknown'
  | 'not-an-officer'
  | 'power-not-named'
  | 'power-not-in-force'
  | 'version-not-in-force'
  | 'hash-differs'
  | 'content-altered'
  | 'delegation-broken'
  | 'power-of-another-body'
  | 'post-without-right';

export interface AuditFault {
  code: AuditFaultCode;
  sentence: string;
}

/** On what an act is proved: the list, the chains of delegation and the posts of every day, and what kind of entry is which act. */
export interface Grounds {
  list: ListOfDays;
  chains: ChainsOfDays;
  posts: PostsOfDays;
  kinds: ActKinds;
}

/** Whether an entry is an act of the power list at all: an officer's, one that names a power, or one of a kind that needs one. */
export function isAct({ actor, event, power }: ActOnRecord, { acts, withoutPower }: ActKinds): boolean {
  return power !== undefined || Object.hasOwn(acts, event) || (actor.kind === 'officer' && !Object.hasOwn(withoutPower, event));
}

/**
 * Proves an act again from the list and the posts of its day: the first thing that does not hold, in the order of the law
 * (优化营商环境条例 40: only by the list; 行政许可法 22 to 24: only by its body; 34, 38, 42, 69: only by who may), or nothing.
 */
export function faultOf(act: ActOnRecord, { list, chains, posts, kinds }: Grounds): AuditFault | undefined {
  const { event, actor, at, power } = act;
  const to = Object.hasOwn(kinds.acts, event) ? kinds.acts[event] : undefined;
  const byOfficer = actor.kind === 'officer';
  if (byOfficer && !to && !Object.hasOwn(kinds.withoutPower, event)) return fault('kind-unknown', `no kind of act is entered as ${event}`);
  if (to && !byOfficer && actor.kind !== 'system') return fault('not-an-officer', `a ${actor.kind} cannot ${to}`);
  if (!power) return to && fault('power-not-named', 'the entry names no power');
  const day = dayInChina(at);
  const due = list.inForce(power.code, day, at);
  if (!due) return fault('power-not-in-force', `${power.code} was not in force on ${day}`);
  if (due.version !== power.version) return fault('version-not-in-force', `version ${due.version} of ${power.code} was in force on ${day}, the entry names ${power.version}`);
  const altered = contentFault(power, due);
  if (altered) return altered;
  const broken = chains.brokenOf(due, day, at);
  if (broken) return fault('delegation-broken', `the chain by which the body had the power was broken on ${day}: ${broken.sentence.en}`);
  return to && byOfficer ? postFault(act, to, due, posts, day) : undefined;
}

function contentFault(power: NonNullable<ActOnRecord['power']>, due: ListedVersion): AuditFault | undefined {
  const named = `version ${due.version} of ${due.code}`;
  if (power.contentHash !== undefined && power.contentHash !== due.contentHash) return fault('hash-differs', `the entry names another content of ${named} than was published`);
  if (due.recomputed === undefined) return fault('content-altered', `${named} is not in the list`);
  if (due.recomputed !== due.contentHash) return fault('content-altered', `the content of ${named} is not the one that was published`);
  return undefined;
}

function postFault({ actor, at, division }: ActOnRecord, to: PowerAct, due: ListedVersion, posts: PostsOfDays, day: string): AuditFault | undefined {
  const place = posts.placeOf(due.organ);
  const serving = posts.grantsOf(actor.id, day, at).filter((grant) => servesBody(grant, due.organ, place, division));
  if (serving.length === 0) return fault('power-of-another-body', `the officer held no post of ${due.organ} on ${day}`);
  if (!serving.some(({ role }) => rights[role]?.acts.includes(to))) {
    return fault('post-without-right', `no post that the officer held on ${day} carries ${to}: ${serving.map(({ role }) => role).join(', ')}`);
  }
  return undefined;
}

const fault = (code: AuditFaultCode, sentence: string): AuditFault => ({ code, sentence });
