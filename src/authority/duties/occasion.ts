import type { Act } from '#platform/act.ts';
import type { DeadlineRule } from '#platform/calendar/deadline-rule.ts';
import { setTimer } from '#platform/timers.ts';
import type { DutyEvent } from './duty.ts';

/** Something that happened: what, in whose body, under which power, about what, on which day. */
export interface Occasion {
  event: DutyEvent;
  organ: string;
  /** Code of the power-list entry. */
  power: string;
  /** What it is about: 'case:…', 'licence:…'. A duty that it performs was owed for the same. */
  subject: string;
  /** Legal day. */
  on: string;
  /** The day that what happened sets for a duty 'before expiry'. */
  by?: string | undefined;
  /** The limit as it runs in this very matter, with extension and suspensions. */
  rule?: DeadlineRule | undefined;
  caseNo?: string | undefined;
  /** With what the duty that is performed now began, for one that nobody has noted until now. */
  began?: { event: DutyEvent; on: string; rule?: DeadlineRule | undefined } | undefined;
}

declare module '#platform/timers.ts' {
  interface Timers {
    /** The first day of a yearly duty's term has begun. */
    'authority.dutyYear': { year: number };
    /** The last day of an owed duty's term has ended. */
    'authority.dutyFallsDue': Record<string, never>;
    /** Something has happened of which the duties are to know. */
    'authority.dutyOccasion': Occasion;
  }
}

/**
 * Tells the duties that something has happened, in the act's own transaction: what is owed or performed by it is noted
 * by the system right after. It costs the act no statement and no row that another holds; told twice it is noted once.
 */
export async function tellDuties(act: Act, occasion: Occasion): Promise<void> {
  await setTimer(act, 'authority.dutyOccasion', `${occasion.event}:${occasion.subject}`, act.at, occasion);
}
