import type { ItemTypeCode } from '../codes.ts';
import type { PowerBasis } from '../power.ts';

/** What happens in the platform that makes a duty be owed, performs one or lets it fall away. */
export const dutyEvents = [
  'accepted', 'decided', 'granted', 'delivered', 'withdrawn', 'licenceIssued', 'licenceEnded', 'renewalAsked', 'renewalDecided', 'listChanged', 'listPublished',
] as const;
export type DutyEvent = (typeof dutyEvents)[number];

/** When a duty is owed: every year between two days, after an event, again and again after it, or until a day that the event sets. */
export type DutyTrigger =
  | { kind: 'yearly'; /** 'MM-DD', both days included. */ from: string; by: string }
  | { kind: 'event'; event: DutyEvent }
  | { kind: 'recurring'; event: DutyEvent }
  | { kind: 'beforeExpiry'; event: DutyEvent };

/** A legal basis of a duty, told in English too. */
export interface DutyBasis extends PowerBasis {
  englishLaw: string;
  englishGist: string;
}

/** By whom a duty is owed: by the body that exercises the power, or by every department or government. */
export type DutyBearer = 'bodyOfPower' | 'departments' | 'governments';

/** A duty that is owed without anyone asking (法定职责必须为): what, by whom, by which law, from when and within what. */
export interface DutyEntry {
  code: string;
  name: string;
  englishName: string;
  /** The first one sets the duty. */
  bases: readonly DutyBasis[];
  owedBy: DutyBearer;
  /** Only for powers of these types; all where not said. */
  powerTypes?: readonly ItemTypeCode[];
  /** Only for powers with these basic codes; all where not said. */
  basicCodes?: readonly string[];
  trigger: DutyTrigger;
  /** From the event on; the day of the event is not counted. */
  limit?: { n: number; unit: 'workday' | 'calendarDay' | 'month' };
  /** The event that performs it, or the body's own report with evidence. */
  performedBy: DutyEvent | 'report';
  /** The event with which it falls away. */
  endedBy?: DutyEvent;
}

/** A version of a duty with the days on which it holds: from the first, until the day before the second. */
export interface DutyVersion {
  code: string;
  version: number;
  inForceFrom: string;
  inForceTo?: string;
  contentHash: string;
  cause: string;
  recordedAt: Date;
  entry: DutyEntry;
}

/** By what a duty was performed: a ledger entry of the act itself, or what its body shows. */
export type Evidence =
  | { kind: 'act'; event: string; subject: string }
  | { kind: 'report'; link: string; note: string };

/** Whether the duty's body must say itself that it has performed it. */
export function isReported(entry: DutyEntry): boolean {
  return entry.performedBy === 'report';
}
