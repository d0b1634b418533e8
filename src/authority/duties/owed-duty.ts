import type { Selectable } from 'kysely';
import type { Tables } from '#platform/db/tables.ts';
import { daysBetween } from '#platform/calendar/day.ts';
import type { Evidence } from './duty.ts';
import type { DutyTerm } from './duty-due.ts';
import './tables.ts';

/** How an owed duty stands: to be performed, missed, performed in time or late, or fallen away. */
export const dutyStates = ['missed', 'owed', 'performedLate', 'performed', 'ended'] as const;
export type DutyState = (typeof dutyStates)[number];

/** A duty that a body owes: for what, since when and until when; and what became of it. */
export interface OwedDuty {
  region: string;
  id: string;
  duty: string;
  dutyVersion: number;
  organ: string;
  division: string;
  power: string | null;
  /** What it is owed for: 'case:…', 'licence:…', 'year:2026'. */
  subject: string;
  period: number;
  caseNo: string | null;
  term: DutyTerm;
  owedFrom: string;
  dueOn: string;
  /** The day after the last one, where it was not performed then; never taken back. */
  missedOn: string | null;
  missedAt: Date | null;
  performedOn: string | null;
  performedAt: Date | null;
  evidence: Evidence | null;
  endedOn: string | null;
}

/** An owed duty as its row tells it. */
export function owedDutyOf(row: Selectable<Tables['authority.owed_duty']>): OwedDuty {
  return {
    region: row.region, id: row.id, duty: row.duty, dutyVersion: row.duty_version, organ: row.organ, division: row.division, power: row.power,
    subject: row.subject, period: row.period, caseNo: row.case_no, term: row.term, owedFrom: row.owed_from, dueOn: row.due_on,
    missedOn: row.missed_on, missedAt: row.missed_at, performedOn: row.performed_on, performedAt: row.performed_at, evidence: row.evidence, endedOn: row.ended_on,
  };
}

/** The state of an owed duty; once raised as missed it is never performed in time. */
export function dutyState({ missedOn, performedOn, endedOn }: Pick<OwedDuty, 'missedOn' | 'performedOn' | 'endedOn'>): DutyState {
  if (performedOn) return missedOn ? 'performedLate' : 'performed';
  if (endedOn) return 'ended';
  return missedOn ? 'missed' : 'owed';
}

/** By how many days a duty is over on a day, or was when it was performed; 0 within its term. */
export function daysOver({ dueOn, performedOn, missedOn, endedOn }: Pick<OwedDuty, 'dueOn' | 'performedOn' | 'missedOn' | 'endedOn'>, today: string): number {
  const until = performedOn ?? endedOn ?? today;
  return missedOn && until > dueOn ? daysBetween(dueOn, until) : 0;
}
