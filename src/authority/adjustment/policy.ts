import { divisionPrefix, isWithin, type Organ } from '#government';
import { type Actor, holdsRole } from '#platform/act.ts';
import { Forbidden, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { Adjustment, Office } from './adjustment.ts';
import { measures } from './clocks.ts';

/** Posts that work on adjustments; what each may do is told below. */
export const adjustmentRoles = ['powerProposer', 'listManager', 'listReviewer', 'legalReviewer', 'governmentApprover'] as const;

const roleOf: Readonly<Record<Office, string>> = { list: 'listReviewer', legal: 'legalReviewer' };

/** The leading digits of the division whose offices and government answer for a body's list: townships have none of their own. */
export function placeOf(organ: Pick<Organ, 'division'>): string {
  return divisionPrefix(organ.division).slice(0, 6);
}

/** Whether an actor may propose for a body: its own officer, or the keeper of the lists of its division. */
export function mayPropose(actor: Actor, organ: Pick<Organ, 'code' | 'division'>): boolean {
  return holdsRole(actor, 'powerProposer', organ.code) || keeps(actor, organ.division);
}

function keeps(actor: Actor, division: string): boolean {
  return actor.grants.some((grant) => grant.role === 'listManager' && grant.division !== undefined && isWithin(division, grant.division));
}

/** Whether an actor holds a post of this role at exactly this level: the same-level offices review, the same-level government approves. */
export function serves(actor: Actor, role: string, place: string): boolean {
  return actor.grants.some((grant) => grant.role === role && grant.division === place);
}

/** Who proposes: an officer of the body, or the keeper of the lists for it. Throws Forbidden. */
export function mustPropose(actor: Actor, organ: Pick<Organ, 'code' | 'division'>): void {
  if (mayPropose(actor, organ)) return;
  throw new Forbidden('not-the-proposing-body', said('只有这个机关的清单申报人员，或者清单管理员，可以为它申请调整', 'Only the body’s own officer for the list, or the keeper of the lists, may propose for it'));
}

/** Who reviews for an office: its officer of the same level, who has not proposed it, nor reviewed it for the other office. */
export function mustReview(actor: Actor, adjustment: Adjustment, office: Office): void {
  if (!serves(actor, roleOf[office], adjustment.place)) {
    throw new Forbidden('not-of-this-office', said('审核由同级机构编制（审改）部门和司法行政部门各自进行', 'Each of the two offices of the same level reviews for itself'));
  }
  mustNotBeProposer(actor, adjustment);
  const other = office === 'list' ? adjustment.legalReviewer : adjustment.listReviewer;
  if (other === actor.id) {
    throw new Refused('adjustment-both-offices', said('两个部门的审核不能由同一人作出', 'One person cannot review for both offices'), measures);
  }
}

/** Who approves: the government of the same level, by somebody who neither proposed nor reviewed it. */
export function mustApprove(actor: Actor, adjustment: Adjustment): void {
  if (!serves(actor, 'governmentApprover', adjustment.place)) {
    throw new Forbidden('not-the-government', said('新增、取消、下放由同级政府审批', 'Adding, cancelling and delegating are approved by the government of the same level'));
  }
  mustNotBeProposer(actor, adjustment);
  if ([adjustment.listReviewer, adjustment.legalReviewer].includes(actor.id)) {
    throw new Refused('adjustment-reviewed-by-you', said('审核过的人不能再审批', 'Who has reviewed it cannot approve it'), measures);
  }
}

/** Who publishes what is approved: the list office of the same level, or the keeper of its lists. */
export function mustPublish(actor: Actor, { place }: Adjustment): void {
  if (serves(actor, 'listReviewer', place) || keeps(actor, place)) return;
  throw new Forbidden('not-of-this-office', said('公布由同级机构编制（审改）部门或者清单管理员办理', 'It is published by the list office of the same level or the keeper of the lists'));
}

/** Who withdraws: whoever proposed it. */
export function mustWithdraw(actor: Actor, { proposer }: Adjustment): void {
  if (actor.id === proposer) return;
  throw new Refused('adjustment-of-another', said('只有提出申请的人可以撤回', 'Only who proposed it may withdraw it'), measures);
}

function mustNotBeProposer(actor: Actor, { proposer }: Adjustment): void {
  if (actor.id !== proposer) return;
  throw new Refused('adjustment-own', said('提出申请的人不能审核、审批自己的申请', 'Who proposes can neither review nor approve'), measures);
}
