import { Refused } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { PowerEntry } from '../power.ts';
import type { ChangeKind } from './causes.ts';
import { measures } from './clocks.ts';

/** How far a proposal has come. */
export const stateNames = {
  inReview: said('审核中', 'Under review'),
  awaitingApproval: said('待政府审批', 'Awaiting the government'),
  approved: said('待公布', 'Approved, to be published'),
  published: said('已公布', 'Published'),
  returned: said('已退回', 'Sent back'),
  rejected: said('不予批准', 'Not approved'),
  withdrawn: said('已撤回', 'Withdrawn'),
} as const satisfies Record<string, Said>;

export type AdjustmentState = keyof typeof stateNames;

/** The two offices that review (审改/编办, 司法行政机关). */
export const officeNames = {
  list: said('机构编制（审改）部门', 'The list office'),
  legal: said('司法行政部门', 'The legal office'),
} as const satisfies Record<string, Said>;

export type Office = keyof typeof officeNames;

/** A proposal to adjust the power list. */
export interface Adjustment {
  id: string;
  /** Credit code of the body that proposes. */
  organ: string;
  /** Leading digits of the division whose offices review and whose government approves. */
  place: string;
  causeVersion: number;
  causes: readonly string[];
  /** What happened, in the proposer's words. */
  cause: string;
  causeArose: string;
  state: AdjustmentState;
  /** Whether the government of the same level must approve. */
  byGovernment: boolean;
  counts: Readonly<Record<ChangeKind, number>>;
  proposer: string;
  proposedAt: Date;
  applyDue: string;
  listReviewer: string | null;
  legalReviewer: string | null;
  approver: string | null;
  approvedOn: string | null;
  dueOn: string | null;
  closedAt: Date | null;
}

/** One change of a proposal as it is kept. */
export interface AdjustmentChange {
  place: number;
  change: ChangeKind;
  code: string;
  /** For a delegation: the superior's entry. */
  source: string | null;
  organ: string;
  name: string;
  holdsFrom: string;
  beforeVersion: number | null;
  entry: PowerEntry | null;
  contentHash: string | null;
  version: number | null;
  effectiveFrom: string | null;
}

/** What was done to a proposal, or befell it. */
export const stepNames = {
  proposed: said('提出申请', 'Proposed'),
  listPassed: said('机构编制（审改）部门审核通过', 'Passed by the list office'),
  legalPassed: said('司法行政部门合法性审核通过', 'Passed by the legal office'),
  listReturned: said('机构编制（审改）部门退回', 'Sent back by the list office'),
  legalReturned: said('司法行政部门退回', 'Sent back by the legal office'),
  approved: said('本级政府批准', 'Approved by the government'),
  rejected: said('本级政府不予批准', 'Not approved by the government'),
  published: said('公布', 'Published'),
  withdrawn: said('申请机关撤回', 'Withdrawn by the proposer'),
  reviewOverdue: said('审核逾期', 'The review is overdue'),
  publicationOverdue: said('公布逾期', 'The publication is overdue'),
} as const satisfies Record<string, Said>;

export type AdjustmentStep = keyof typeof stepNames;

/** What people do with a proposal. */
export type AdjustmentAct = 'review' | 'sendBack' | 'approve' | 'publish' | 'withdraw';

const table: Record<AdjustmentAct, { from: readonly AdjustmentState[]; name: Said }> = {
  review: { from: ['inReview'], name: said('审核', 'reviewed') },
  sendBack: { from: ['inReview', 'approved'], name: said('退回', 'sent back') },
  approve: { from: ['awaitingApproval'], name: said('审批', 'approved') },
  publish: { from: ['approved'], name: said('公布', 'published') },
  withdraw: { from: ['inReview', 'awaitingApproval'], name: said('撤回', 'withdrawn') },
};

/** Why something cannot be done with a proposal in its state, or undefined where it can. */
export function whyNot(act: AdjustmentAct, { state }: Pick<Adjustment, 'state'>): Refused | undefined {
  if (table[act].from.includes(state)) return undefined;
  const { name } = table[act];
  const now = stateNames[state];
  const sentence = said(`这件申请现在是“${now['zh-CN']}”，不能${name['zh-CN']}`, `The proposal is now “${now.en}” and cannot be ${name.en}`);
  return new Refused('adjustment-wrong-state', sentence, measures, { act, state });
}

/** Refuses what cannot be done with a proposal in its state (409). */
export function mustBeAbleTo(act: AdjustmentAct, adjustment: Pick<Adjustment, 'state'>): void {
  const refusal = whyNot(act, adjustment);
  if (refusal) throw refusal;
}
