/** Unified social credit codes (GB 32100) with the organisation code inside (GB 11714). */
export { checkCreditCode, creditCodeFor, normaliseCreditCode } from './credit-code.ts';
/** Divisions: their codes, and where one lies. */
export { type Division, divisionPrefix, isWithin } from './division.ts';
export { addDivision } from './add-division.ts';
export { listDivisions } from './get-division.ts';
/** Organs, by credit code. */
export type { Organ } from './organ.ts';
export { establishOrgan } from './establish-organ.ts';
export { findOrgan, getOrgan, listOrgans } from './get-organ.ts';
/** Posts and the roles they carry. */
export { createPost } from './create-post.ts';
export { getPost, type Post } from './post.ts';
export { adminRoles, roleNames, type Role } from './roles.ts';
/** Halls: where and when one can go, and at which windows a body receives. */
export { type Hall, type HallHours, type HallWindow, hoursInSeason, hoursOn, windowsFor } from './hall.ts';
export { establishHall } from './establish-hall.ts';
export { hallsFor } from './get-hall.ts';
