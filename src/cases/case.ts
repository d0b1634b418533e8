import type { Said } from '#platform/i18n.ts';
import type { TimeUnit } from '#platform/calendar/deadline-rule.ts';
import type { LedgerPosition } from '#platform/ledger/record.ts';

/** Where a case stands in the life that the law gives it (行政许可法 29–45). Suspension is a flag beside it. */
export const caseStates = [
  'submitted', 'correcting', 'accepted', 'inReview', 'reviewed', 'decided', 'issued',
  'delivered', 'refusedAcceptance', 'withdrawn', 'lapsed',
] as const;
export type CaseState = (typeof caseStates)[number];

/** What may be done to a case; each is one verb and one row of the table in case-can.ts. */
export const caseActs = [
  'askForCorrection', 'correct', 'accept', 'refuseAcceptance', 'review', 'suspend', 'resume', 'extend', 'withdraw',
  'decide', 'issue', 'deliver',
] as const;
export type CaseAct = (typeof caseActs)[number];

/** Grounds on which the clock stands still (行政许可法 45). */
export const suspensionGrounds = ['hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expertReview'] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

/** Who applies, as she was when the case was submitted. */
export interface CaseApplicant {
  kind: 'person' | 'organisation';
  id: string;
  name: string;
  documentKind: string;
  documentNumber: string;
  phone: string | null;
  address: string | null;
}

export interface CaseLimit {
  n: number;
  unit: TimeUnit;
  /** The law and its article, as the item cites it: '行政许可法 42'. */
  basis?: string;
}

/** The limits of the item version under which the case was submitted; they do not change under an open case. */
export interface CaseLimits {
  statutory: CaseLimit | null;
  promised: CaseLimit | null;
  extension: CaseLimit | null;
}

/** One thing to be corrected, with its reason (行政许可法 32(4)). */
export interface CorrectionItem {
  /** Key of a material or of a form field; none in old notices about the application as a whole. */
  about?: string | undefined;
  kind?: 'material' | 'field';
  /** What it is called. */
  name?: Said;
  /** How it is to be mended. */
  what: string;
  /** What is wrong with it. */
  reason: string;
}

export interface Correction {
  askedAt: string;
  /** The last day on which the applicant may answer. */
  answerBy: string;
  items: CorrectionItem[];
}

export interface Review {
  by: string;
  name: string;
  at: string;
  /** The node of the process that was done, and its act. */
  stage: string;
  opinion: 'pass' | 'fail';
  text: string;
  officers?: string[];
}

/** A lengthening of the limits by the head, once (行政许可法 42). */
export interface Extension {
  n: number;
  unit: TimeUnit;
  reason: string;
  on: string;
}

/** Time that is not counted: both days are inside; without `to` it is still open (行政许可法 45). */
export interface CaseSuspension {
  ground: SuspensionGround;
  from: string;
  to?: string;
  /** How long it will take, as the applicant was told in writing. */
  days: number;
  reason: string;
}

export interface Decision {
  outcome: 'granted' | 'refused';
  /** Number of the decision document. */
  number: string;
  reasons: string;
  /** Where and until when the refused applicant may turn (行政许可法 38). */
  remedies: string | null;
  by: string;
}

export const deliveryWays = ['online', 'window', 'post'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

export interface Delivery {
  way: DeliveryWay;
  to: string;
  at: string;
}

/** Which clock runs: the body's answer to the materials, the applicant's correction, the decision, the delivery. */
export type ClockKind = 'respond' | 'answer' | 'decide' | 'deliver';

/** What an open case waits for: an act of one of its officers or of the applicant, or a time that runs. */
export const turns = ['accept', 'correct', 'review', 'inspect', 'decide', 'time', 'issue', 'deliver'] as const;
export type Turn = (typeof turns)[number];

/** An application and all that its handling hangs on. Instants are Dates, legal days texts. */
export interface Case {
  region: string;
  /** The 43-digit case number. */
  no: string;
  item: { code: string; version: number; name: Said };
  handling: '即办件' | '承诺件';
  division: string;
  organ: string;
  organName: string;
  /** The 31-digit implementing code under which every act is done. */
  power: string;
  process: { id: string; version: number };
  tokens: readonly { at: string; by?: string }[];
  state: CaseState;
  applicant: CaseApplicant;
  /** The account that submitted: the applicant herself or her agent. */
  submittedBy: string;
  answers: Readonly<Record<string, unknown>>;
  limits: CaseLimits;
  submittedAt: Date;
  /** The day from which the body's five working days run: of submission, then of correction. */
  receivedOn: string;
  correction: Correction | null;
  correctedAt: Date | null;
  acceptedAt: Date | null;
  /** The day on which both clocks start; before `acceptedAt` where acceptance was deemed. */
  acceptedOn: string | null;
  deemed: boolean;
  reviews: readonly Review[];
  extensions: readonly Extension[];
  suspensions: readonly CaseSuspension[];
  suspended: boolean;
  decision: Decision | null;
  decidedAt: Date | null;
  issuedAt: Date | null;
  licenceId: string | null;
  delivery: Delivery | null;
  closedAt: Date | null;
  clock: ClockKind | null;
  promisedDue: string | null;
  statutoryDue: string | null;
  /** The last day of the clock that runs; what lists and lamps go by. */
  dueOn: string | null;
  provisional: boolean;
  /** What it waits for, whether or not its clock stands still; null once closed. */
  awaits: Turn | null;
  /** Whether a limit of the body has passed in it. */
  late: boolean;
  /** Grows by one with each act. */
  version: number;
  /** The last entry of its chain in the ledger, read together with it: the next act is chained to this one. */
  lastEntry?: LedgerPosition;
}
