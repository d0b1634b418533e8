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
  }
}
