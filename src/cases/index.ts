import './tables.ts';
import './ledger.ts';

/** The states of a case, and its lamp. */
export { caseStates } from './case.ts';
export { stateNames } from './case-words.ts';
export { type Lamp, lamps } from './clock/lamp.ts';
/** Reads: one case with its course, lists. */
export { listCasesOf, type SupervisedPage, supervisedScopes, type SupervisionFilter, supervisedSorts } from './reading/list-cases-of.ts';
export { type CaseView, viewCase } from './reading/view-case.ts';
export { listMyCases } from './reading/list-my-cases.ts';
/** How many notices a reader has not read yet. */
export { countUnreadNotices } from './notices/list-notices.ts';
/** Whether a receipt or other sealed paper holds, offline. */
export { verifyReceipt } from './receipt.ts';
/** A reader's own cases as entries of a list, and the addresses of the cases' pages. */
export { entriesOfCases } from './pages/citizen/my-entries.ts';
export { casePaths } from './paths.ts';
/** A law with its article, as pages cite it. */
export { sayArticle } from './pages/desk/law-words.ts';
/** The chain of the ledger in which the course of a case stands. */
export { caseSubject } from './ledger.ts';
/** Holds cases and the files handed in against the ledger. */
export { reconcileCases } from './checks/reconcile-cases.ts';
export { reconcileFiles } from './checks/reconcile-files.ts';
/** Removes uploads that nobody used. */
export { sweepUploads } from './sweep-uploads.ts';
/** What falls due in a case by itself. */
export { caseTimers } from './clock/clock-runs-out.ts';
