import { sql } from 'kysely';
import type { Actor } from '#platform/act.ts';
import type { Db } from '#platform/db/tables.ts';
import '../tables.ts';

/** The entries in force of the bodies for which an officer proposes, by name. */
export async function ownEntries(db: Db, actor: Actor, on: string): Promise<{ code: string; name: string; englishName?: string }[]> {
  const organs = actor.grants.flatMap(({ role, organ }) => (role === 'powerProposer' && organ !== undefined ? [organ] : []));
  const rows = await db
    .selectFrom('authority.power_version as version')
    .innerJoin('authority.power as power', 'power.code', 'version.code')
    .select(['version.code', 'version.name', 'version.english_name'])
    .where('power.organ', '=', (any) => any.fn.any(any.val(organs)))
    .where('version.in_force_from', '<=', on)
    .where(sql<boolean>`coalesce(version.in_force_to, 'infinity') > ${on}::date`)
    .orderBy('version.name')
    .limit(2000)
    .execute();
  return rows.map(({ code, name, english_name }) => ({ code, name, ...(english_name && { englishName: english_name }) }));
}
