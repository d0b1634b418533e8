import './tables.ts';
import './ledger.ts';

/** Issues the licence of a granted case and seals it: idempotent per case. */
export { issueLicence } from './issue-licence.ts';
/** A licence as it was issued, and what has ended it. */
export type { FaceLine, Licence } from './licence.ts';
/** Reads of licences: of a case, of a holder. */
export { findLicenceOfCase, licencesOf } from './get-licence.ts';
/** A QR code as one SVG path. */
export { qrPath } from './qr-path.ts';
/** Addresses of the licences' pages. */
export { licencePaths } from './paths.ts';
/** Holds licences against the ledger. */
export { reconcileLicences } from './reconcile-licences.ts';
