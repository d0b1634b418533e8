import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely';
import type { PowerEntry } from './power.ts';

declare module '#platform/db/tables.ts' {
  interface Tables {
    'authority.power': { code: string; basic_code: string; organ: string; created_at: Date };
    'authority.power_version': {
      code: string;
      version: number;
      in_force_from: string;
      in_force_to: ColumnType<string | null, string | null, string>;
      name: string;
      type: string;
      content: JSONColumnType<PowerEntry, string, never>;
      content_hash: string;
      algorithm: string;
      cause: string;
      recorded_at: Date;
      /** Why and when it was repealed; a version that a newer one follows has neither. */
      end_cause: ColumnType<string | null, string | null | undefined, string>;
      ended_at: ColumnType<Date | null, Date | null | undefined, Date>;
      level: GeneratedAlways<string>;
      english_name: GeneratedAlways<string | null>;
      body: GeneratedAlways<string>;
      english_body: GeneratedAlways<string | null>;
    };
  }
}
