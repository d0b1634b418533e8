/** The one function through which every officer's act passes. */
export { mustHoldPower, type IntendedAct, type PowerInForce } from './must-hold-power.ts';
/** The acts of a power, with their articles, and the roles that carry them. */
export { powerActs, rolesThatMay, type PowerAct } from './rights.ts';
/** Entries of the power list and their versions in time. */
export { publishPowers } from './publish-powers.ts';
export { findPowerInForce, getPower } from './get-power.ts';
export { missingPowers } from './missing-powers.ts';
export { countPowers } from './public/list-powers.ts';
export { isLongerThan, type Limit, type PowerBasis, type PowerEntry, type PowerVersion } from './power.ts';
/** Tells the duties what happened, in the act's own transaction. */
export { tellDuties, type Occasion } from './duties/occasion.ts';
/** Limits and citations as people read them. */
export { sayCitation, sayLimit } from './limit-words.ts';
/** Codes of items and powers; numbers of cases. */
export { itemTypes, type ItemTypeCode, type LevelCode } from './codes.ts';
export { caseNumber, normaliseCaseNumber } from './case-number.ts';
/** Addresses of the power list. */
export { powerPath, powersPath } from './paths.ts';
/** Files that lie in the store as sheets of the list. */
export { sheetsOfFiles } from './sheets/sheets-of-files.ts';
/** Holds the power list, instruments and owed duties against the ledger. */
export { reconcileAuthority } from './reconcile-authority.ts';
/** Proves every act in the ledger against the list of its day. */
export { auditActs, type AuditReport, type FailedAct } from './audit/audit-acts.ts';
export type { ActKinds } from './audit/prove-act.ts';
