import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import type { PowerFilter } from '../public/list-filter.ts';
import { meantBy } from '../public/list-powers.ts';
import type { PowerEntry, PowerVersion } from '../power.ts';

const atATime = 200;

interface Row {
  code: string;
  basic_code: string;
  organ: string;
  version: number;
  in_force_from: string;
  in_force_to: string | null;
  content: PowerEntry;
  content_hash: string;
  algorithm: string;
  cause: string;
  recorded_at: Date;
}

/** The entries meant by a filter as they hold on its day, body by body, in batches: however long the list, only one batch is held. */
export async function* exportPowers(db: Db, filter: PowerFilter): AsyncGenerator<PowerVersion[]> {
  const meant = await meantBy(db, filter);
  let after = { organ: '', code: '' };
  for (;;) {
    const { rows } = await sql<Row>`
      select version.code, power.basic_code, power.organ, version.version, version.in_force_from, version.in_force_to, version.content,
             version.content_hash, version.algorithm, version.cause, version.recorded_at
      from (
        select code, version from authority.power_listed where ${meant} and (organ, code) > (${after.organ}, ${after.code})
        order by organ, code limit ${atATime}
      ) as listed
      join authority.power_version as version on version.code = listed.code and version.version = listed.version
      join authority.power as power on power.code = listed.code
      order by power.organ, power.code`.execute(db);
    if (rows.length > 0) yield rows.map(versionOf);
    const last = rows.at(-1);
    if (!last || rows.length < atATime) return;
    after = { organ: last.organ, code: last.code };
  }
}

function versionOf(row: Row): PowerVersion {
  return {
    code: row.code, basicCode: row.basic_code, organ: row.organ, version: row.version, inForceFrom: row.in_force_from, ...(row.in_force_to !== null && { inForceTo: row.in_force_to }),
    contentHash: row.content_hash, algorithm: row.algorithm, cause: row.cause, recordedAt: row.recorded_at, entry: row.content,
  };
}
