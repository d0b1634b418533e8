import { listOrgans, type Organ } from '#government';
import type { Db } from '#platform/db/tables.ts';

/** Names of the bodies of a list, by code. */
export async function organsOf(db: Db, rows: readonly { organ: string }[]): Promise<Map<string, Organ>> {
  return new Map((await listOrgans(db, { codes: [...new Set(rows.map(({ organ }) => organ))] })).map((organ) => [organ.code, organ]));
}
