/** Unified social credit codes (GB 32100) with the organisation code inside (GB 11714). */
export {
  checkCreditCode,
  creditCodeFor,
  creditCodeParts,
  normaliseCreditCode,
  organisationCodeCheck,
  type CreditCodeParts,
  type CreditCodeProblem,
} from './credit-code.ts';
