import './tables.ts';
import './ledger.ts';

/** An application and its handling: its states and acts. */
export type { Case, CaseAct, CaseState, ClockKind } from './case.ts';
export { clockNames, stateNames } from './case-words.ts';
/** The clocks of a case as derivations, and its lamp. */
export { type CaseClock, caseClock } from './clock/case-clock.ts';
export { type Lamp, lampOf, lamps } from './clock/lamp.ts';
/** Reads: one case, its course, lists. */
export { getCase } from './reading/get-case.ts';
export { type CaseEventTold, caseTimeline } from './reading/case-timeline.ts';
export type { CaseLine } from './reading/case-line.ts';
export { closedStates, listCasesOf, type SupervisedPage, type SupervisionFilter, supervisedSorts } from './reading/list-cases-of.ts';
export { type CaseView, viewCase } from './reading/view-case.ts';
export { caseStates } from './case.ts';
export { listMyCases } from './reading/list-my-cases.ts';
/** Whether a receipt or other sealed paper holds, offline. */
export { verifyReceipt } from './receipt.ts';
export { casePaths } from './paths.ts';
/** The chain of the ledger in which the course of a case stands. */
export { caseSubject } from './ledger.ts';
/** Holds cases and the files handed in against the ledger. */
export { reconcileCases } from './checks/reconcile-cases.ts';
export { reconcileFiles } from './checks/reconcile-files.ts';
/** What falls due in a case by itself. */
export { caseTimers } from './clock/clock-runs-out.ts';
