import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';

/** Those of the codes that have no entry in force on a day. */
export async function missingPowers(db: Db, codes: readonly string[], day: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct wanted.code from unnest(${[...codes]}::text[]) as wanted (code)
    where not exists (
      select 1 from authority.power_version as version
      where version.code = wanted.code and version.in_force_from <= ${day}::date and coalesce(version.in_force_to, 'infinity') > ${day}::date
    )`.execute(db);
  return rows.map(({ code }) => code);
}
