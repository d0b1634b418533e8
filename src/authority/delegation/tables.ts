import type { ColumnType, JSONColumnType } from 'kysely';
import type { ItemTypeCode } from '../codes.ts';
import type { DelegationKind, Instrument } from './delegation.ts';

declare module '#platform/db/tables.ts' {
  interface Tables {
    'authority.delegation': {
      id: string;
      kind: DelegationKind;
      giver: string;
      receiver: string;
      basic_code: string;
      entry: string | null;
      type: ItemTypeCode;
      name: string;
      english_name: string | null;
      content: JSONColumnType<Instrument, string, never>;
      may_pass_on: boolean;
      in_force_from: string;
      in_force_to: string | null;
      recorded_at: Date;
      ended_from: ColumnType<string | null, null, string>;
      ended_cause: ColumnType<string | null, null, string>;
    };
  }
}
