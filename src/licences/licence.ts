import type { Said } from '#platform/i18n.ts';
import { addDays, addMonths } from '#platform/calendar/day.ts';

/** One line on the face of a licence. */
export interface FaceLine {
  label: Said;
  value: string;
}

/** Who holds a licence; a resident number is kept masked, a credit code in full. */
export interface Holder {
  kind: 'person' | 'organisation';
  id: string;
  name: string;
  numberShown: string;
}

/** What a licence says, whole: this is what is hashed and signed. */
export interface LicenceContent {
  region: string;
  id: string;
  number: string;
  eLicenceId: string;
  verificationCode: string;
  typeName: Said;
  item: { code: string; version: number };
  holder: Holder;
  organ: { code: string; name: string };
  power: { code: string; version: number; contentHash: string };
  issuedOn: string;
  validFrom: string;
  /** The last day on which it holds; null where it holds until it is ended. */
  validTo: string | null;
  /** How long it holds, in the words of the guide. */
  validity: string;
  caseNo: string;
  face: readonly FaceLine[];
}

/** A licence as it was issued, with the seal over its content and what has ended it. */
export interface Licence extends LicenceContent {
  contentHash: string;
  signature: string;
  keyId: string;
  issuedAt: Date;
  ending: Ending | null;
}

/** That a licence no longer holds. */
export interface Ending {
  kind: 'revoked' | 'deregistered';
  ground: string;
  reason: string;
  endedAt: Date;
}

/**
 * The days on which a licence holds, from the words of the guide: '5年' ends on the day before the anniversary,
 * '当年有效' with the year; any other wording ('长期', '租期内') names no day and stands on the face as it is.
 *
 * @example validityFrom('5年', '2026-03-04') // { validFrom: '2026-03-04', validTo: '2031-03-03' }
 */
export function validityFrom(words: string, from: string): { validFrom: string; validTo: string | null } {
  const years = /^(\d{1,2})年$/.exec(words.trim())?.[1];
  if (years !== undefined) return { validFrom: from, validTo: addDays(addMonths(from, 12 * Number(years)), -1) };
  if (words.trim() === '当年有效') return { validFrom: from, validTo: `${from.slice(0, 4)}-12-31` };
  return { validFrom: from, validTo: null };
}
