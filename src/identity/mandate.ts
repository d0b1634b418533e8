import type { LegalBasis } from '#platform/errors.ts';

/** A person's right to act for an organisation from one day to another, both included, until it is taken back. */
export interface Mandate {
  id: string;
  organisation: string;
  person: string;
  from: string;
  to: string;
}

/** The longest period of a mandate, in months. */
export const longestMandateMonths = 36;

// Civil Code 171: what is done without a right of agency does not bind the one for whom it was done.
export const noMandateBasis: LegalBasis = { law: '民法典', article: 171, gist: '没有代理权或代理权终止后实施的代理行为，未经追认对被代理人不发生效力' };
