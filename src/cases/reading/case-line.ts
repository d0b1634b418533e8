import { type RawBuilder, sql } from 'kysely';
import { maskName } from '#identity';
import { remainingDays } from '#platform/calendar/remaining-days.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { CaseState, ClockKind, Turn } from '../case.ts';
import { type Lamp, lampOf } from '../clock/lamp.ts';
import type { CaseRow } from '../tables.ts';

/** A case in a list: the applicant masked, how its clock stands, nothing that was filled in. */
export interface CaseLine {
  no: string;
  item: { code: string; name: Said };
  handling: string;
  state: CaseState;
  division: string;
  organ: string;
  organName: string;
  /** A person's name masked; an organisation's is public. */
  applicantName: string;
  submittedAt: Date;
  acceptedOn: string | null;
  closedAt: Date | null;
  outcome: 'granted' | 'refused' | null;
  clock: ClockKind | null;
  dueOn: string | null;
  statutoryDue: string | null;
  /** Working days left; negative once overdue. */
  daysLeft: number | null;
  lamp: Lamp | undefined;
  suspended: boolean;
  provisional: boolean;
  /** What it waits for; null once closed. */
  turn: Turn | 'resume' | null;
  /** Accepted because nobody said in time what was missing (行政许可法 32(4)). */
  deemed: boolean;
  /** A limit of the body has passed in it. */
  late: boolean;
}

type Row = Pick<
  CaseRow,
  'no' | 'item_code' | 'item_name' | 'item_english_name' | 'handling' | 'state' | 'division' | 'organ' | 'organ_name' | 'applicant_kind' |
  'applicant_name' | 'accepted_on' | 'clock' | 'due_on' | 'statutory_due'
> & { submitted_at: Date | string; closed_at: Date | string | null; decision: { outcome: 'granted' | 'refused' } | null; suspended: boolean; provisional: boolean; turn: CaseLine['turn']; deemed: boolean; late: boolean };

const columns = [
  'no', 'item_code', 'item_name', 'item_english_name', 'handling', 'state', 'division', 'organ', 'organ_name', 'applicant_kind', 'applicant_name', 'accepted_on', 'clock',
  'due_on', 'statutory_due', 'submitted_at', 'closed_at', 'suspended', 'provisional', 'turn', 'deemed', 'late',
] as const satisfies readonly (keyof Row)[];

/** What a list reads of a case `c`, as pairs of a JSON object: the answers and other long columns stay where they are. */
export const lineColumns: RawBuilder<unknown> = sql`${sql.join(columns.map((name) => sql`${sql.lit(name)}, ${sql.ref(`c.${name}`)}`))}, 'decision', json_build_object('outcome', c.decision ->> 'outcome')`;

/** The line of a case, from its row or from the row as JSON; `whole` leaves the name as it is, for the applicant herself. */
export function lineOf(row: Row, today: string, whole = false): CaseLine {
  const closedAt = row.closed_at === null ? null : new Date(row.closed_at);
  const facts = { dueOn: row.due_on, suspended: row.suspended, clock: row.clock, closedAt };
  return {
    no: row.no,
    item: { code: row.item_code, name: said(row.item_name, row.item_english_name) },
    handling: row.handling,
    state: row.state,
    division: row.division,
    organ: row.organ,
    organName: row.organ_name,
    applicantName: whole || row.applicant_kind === 'organisation' ? row.applicant_name : maskName(row.applicant_name),
    submittedAt: new Date(row.submitted_at),
    acceptedOn: row.accepted_on,
    closedAt,
    outcome: row.decision?.outcome ?? null,
    clock: row.clock,
    dueOn: row.due_on,
    statutoryDue: row.statutory_due,
    daysLeft: row.due_on && !closedAt ? remainingDays(row.due_on, today) : null,
    lamp: lampOf(facts, today),
    suspended: row.suspended,
    provisional: row.provisional,
    turn: row.turn,
    deemed: row.deemed,
    late: row.late,
  };
}
