import type { ColumnType, JSONColumnType } from 'kysely';
import type { DutyEntry, Evidence } from './duty.ts';
import type { DutyTerm } from './duty-due.ts';

type Once<T> = ColumnType<T | null, null | undefined, T>;

declare module '#platform/db/tables.ts' {
  interface Tables {
    'authority.duty': { code: string; created_at: Date };
    'authority.duty_version': {
      code: string;
      version: number;
      in_force_from: string;
      in_force_to: ColumnType<string | null, string | null, string>;
      content: JSONColumnType<DutyEntry, string, never>;
      content_hash: string;
      algorithm: string;
      cause: string;
      recorded_at: Date;
    };
    'authority.owed_duty': {
      region: string;
      id: string;
      duty: string;
      duty_version: number;
      organ: string;
      division: string;
      power: string | null;
      subject: string;
      period: number;
      case_no: string | null;
      term: JSONColumnType<DutyTerm, string, never>;
      owed_from: string;
      due_on: string;
      missed_on: Once<string>;
      missed_at: Once<Date>;
      performed_on: Once<string>;
      performed_at: Once<Date>;
      performed_by: Once<string>;
      evidence: ColumnType<Evidence | null, null | undefined, string>;
      ended_on: Once<string>;
    };
  }
}
