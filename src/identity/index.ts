/** Who is calling: from the cookie of a page, or the bearer token of the API. */
export { identify, sessionSecret } from './identify.ts';
/** People and organisations, entered from registers. */
export { registerPerson } from './register-person.ts';
export { registerOrganisation } from './register-organisation.ts';
/** In whose name the actor may apply, on a day in China. */
export { type Applicant, getApplicant, listApplicants } from './applicant.ts';
export { giveMandate } from './give-mandate.ts';
/** Accounts of officers, and their posts. */
export { openAccount } from './open-account.ts';
export { openOutsideAccount } from './open-outside-account.ts';
export { appoint } from './appoint.ts';
/** How personal data stands in lists and logs. */
export { maskName, maskPhone } from './mask.ts';
export { checkResidentNumber, maskResidentNumber } from './resident-number.ts';
export { namesOf } from './names-of.ts';
/** Holds posts against the ledger. */
export { reconcileHoldings } from './reconcile-holdings.ts';
