/** Who is calling: from the cookie of a page, or the bearer token of the API. */
export { identify } from './identify.ts';
export { actorOfToken } from './actor-of-token.ts';
/** People and organisations, entered from registers. */
export { registerPerson } from './register-person.ts';
export { registerOrganisation } from './register-organisation.ts';
/** In whose name the actor may apply, on a day in China. */
export { type Applicant, getApplicant, listApplicants } from './applicant.ts';
export { giveMandate } from './give-mandate.ts';
export { revokeMandate } from './revoke-mandate.ts';
/** Accounts of officers, and their posts. */
export { openAccount } from './open-account.ts';
export { disableAccount } from './close-account.ts';
export { appoint, type Holding } from './appoint.ts';
export { endHolding } from './end-holding.ts';
/** Sign-in by login and password, and its end. */
export { signIn } from './sign-in.ts';
export { signOut, signOutEverywhere } from './sign-out.ts';
export { sessionLimits } from './session.ts';
/** How personal data stands in lists and logs. */
export { maskName, maskPhone } from './mask.ts';
export { checkResidentNumber, maskResidentNumber } from './resident-number.ts';
export { namesOf } from './names-of.ts';
export { signInPath } from './paths.ts';
/** Holds posts against the ledger. */
export { reconcileHoldings } from './reconcile-holdings.ts';
