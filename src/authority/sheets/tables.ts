import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Said } from '#platform/i18n.ts';
import type { PowerEntry } from '../power.ts';
import type { FaultKind, SheetKind, SheetReport, SheetState, Taking } from './sheet.ts';

type Json<T> = JSONColumnType<T & object, string, string>;
type LaterJson<T> = ColumnType<T | null, string | null, string | null>;

declare module '#platform/db/tables.ts' {
  interface Tables {
    'authority.sheet': {
      region: string;
      id: string;
      name: string;
      digest: string;
      size: ColumnType<string, number, never>;
      media_type: string;
      kind: SheetKind | null;
      in_force_from: string;
      handed_in_by: string;
      handed_in_at: Date;
      state: SheetState;
      rows_read: Generated<number>;
      bytes_read: ColumnType<string, number | undefined, number>;
      report: LaterJson<SheetReport>;
      problem: LaterJson<Said>;
      ended_at: Date | null;
      taking: LaterJson<Taking>;
      proposals: Generated<string[]>;
    };
    'authority.sheet_row': { region: string; sheet: string; row: number; organ: string; code: string; change: 'add' | 'change' | 'none'; entry: Json<PowerEntry> };
    'authority.sheet_fault': { region: string; sheet: string; n: number; row: number; field: string; kind: FaultKind; value: string; sentence: Json<Said> };
  }
}
