import type { ColumnType } from 'kysely';
import type { HallHours, HallSeason, HallWindow } from './hall.ts';
import type { Level, Nature, OrganKind } from './organ.ts';
import type { Role } from './roles.ts';

declare module '#platform/db/tables.ts' {
  interface Tables {
    'government.division': { code: string; name: string; english_name: string; level: Level; parent: string | null };
    'government.organ': {
      code: string;
      name: string;
      english_name: string;
      division: string;
      level: Level;
      kind: OrganKind;
      nature: Nature;
      parent: string | null;
      telephone: string | null;
      demo: boolean;
    };
    'government.post': { id: string; organ: string; role: Role; name: string; english_name: string; division: string | null };
    'government.hall': {
      id: string;
      name: string;
      english_name: string;
      division: string;
      organ: string;
      address: string;
      english_address: string;
      telephone: string;
      hours: ColumnType<HallHours[], string>;
      seasons: ColumnType<HallSeason[], string>;
      windows: ColumnType<HallWindow[], string>;
      round_the_clock: boolean;
      demo: boolean;
    };
  }
}
