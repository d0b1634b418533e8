import { powerActs, type PowerAct, type PowerVersion, rolesThatMay } from '#authority';
import { type Role, roleNames } from '#government';
import type { Actor, Grant } from '#platform/act.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { ProcessGraph } from '#flow';
import { whyNot } from '../case-can.ts';
import { type Case, type CaseAct, caseActs } from '../case.ts';
import { extendsOver, handlingRoles } from '../policy.ts';
import { actDue, stagesDue } from '../run-process.ts';

/** An act on a case as it is offered: possible, or with the sentence that says why not. */
export interface ActNow {
  act: CaseAct;
  possible: boolean;
  why?: Said;
}

const applicantActs: readonly CaseAct[] = ['correct', 'withdraw'];

/**
 * The acts that an actor's side has on a case, each possible or with the reason why not; the verb itself decides.
 * `power` is the entry under which officers act, where one is in force on the day.
 */
export function actsNow(actor: Actor, file: Case, graph: ProcessGraph, power: PowerVersion | undefined): ActNow[] {
  const own = actor.kind === 'person' ? applicantActs : caseActs.filter((act) => !applicantActs.includes(act));
  return own
    .map((act) => ({ act, why: reasonAgainst(actor, act, file, graph, power) }))
    .map(({ act, why }) => (why ? { act, possible: false, why } : { act, possible: true }));
}

function reasonAgainst(actor: Actor, act: CaseAct, file: Case, graph: ProcessGraph, power: PowerVersion | undefined): Said | undefined {
  const refusal = whyNot(act, file);
  if (refusal) return refusal.sentence;
  if (applicantActs.includes(act)) return undefined;
  if (!power) return said('权力清单上的条目现在没有效力，不能办理', 'The entry of the power list is not in force; nobody may act under it');
  const to = act as PowerAct;
  const may = rolesThatMay(to);
  if (!actor.grants.some((grant) => may.includes(grant.role) && servesThere(grant, file))) {
    const names = may.map((role) => roleNames[role as Role]);
    return said(`由${names.map((name) => name['zh-CN']).join('、')}办理${powerActs[to].name['zh-CN']}`, `For the ${names.map((name) => name.en.toLowerCase()).join(' or ')}`);
  }
  if (act === 'decide' && file.reviews.some(({ by }) => by === actor.id)) return said('您审查过这件，请由他人作出决定', 'You reviewed this case; someone else decides');
  if (act === 'decide' && !actDue(graph, file.tokens, 'decide')) return said('按公布的流程，还没有到决定这一步', 'By the published process the decision is not due yet');
  if (act === 'review' && stagesDue(graph, file.tokens).length === 0) return said('审查已完成，待决定', 'Review is done; the decision is due');
  if (act === 'extend' && !file.limits.extension) return said('这个事项没有可以延长的法定期限', 'No law allows to extend this matter');
  return undefined;
}

// 行政许可法 26: a window acts for every body of its division, the other posts for their own.
function servesThere({ role, organ, division }: Grant, file: Case): boolean {
  if (!(handlingRoles as readonly string[]).includes(role)) return false;
  return organ === file.organ || (extendsOver(role) && division !== undefined && file.division.startsWith(division));
}
