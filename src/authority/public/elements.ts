import { type RecommendedField, recommendedFields } from '../missing-fields.ts';

/** The elements that an entry is to be published with beside its name, code, type, basis, body and supervision; the database tells which are lacking. */
export const elements = recommendedFields;
export type Element = RecommendedField;
export const elementNames = Object.keys(elements) as Element[];
