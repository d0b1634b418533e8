import './tables.ts';
import './ledger.ts';

/** Issues the licence of a granted case and seals it: idempotent per case. */
export { issueLicence, type IssueLicence } from './issue-licence.ts';
/** A licence as it was issued, and what has ended it. */
export type { FaceLine, Licence } from './licence.ts';
/** Reads of licences: by id, of a case, of a holder. */
export { findLicenceOfCase, getLicence, licencesOf } from './get-licence.ts';
/** Whether the licence of a verification code holds today. */
export { verifyLicence } from './verify-licence.ts';
/** Revokes or deregisters a licence on a ground of the law. */
export { revokeLicence } from './revoke-licence.ts';
/** Addresses of the licences' pages. */
export { licencePaths } from './paths.ts';
/** Every ledger subject of a licence, for what is reconciled. */
export { licenceSubject } from './ledger.ts';
/** Holds licences against the ledger. */
export { reconcileLicences } from './reconcile-licences.ts';
