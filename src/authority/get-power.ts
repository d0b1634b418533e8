import { recall } from '#platform/db/memory.ts';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { isInForceOn, type PowerVersion } from './power.ts';
import './tables.ts';

const unlisted = said('权力清单上没有这一项', 'The power list has no such entry');

function versions(db: Db) {
  return db
    .selectFrom('authority.power_version as version')
    .innerJoin('authority.power as power', 'power.code', 'version.code')
    .select(['version.code', 'basic_code', 'organ', 'version', 'in_force_from', 'in_force_to', 'content', 'content_hash', 'algorithm', 'cause', 'recorded_at', 'end_cause']);
}

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

function versionOf(row: Row): PowerVersion {
  return {
    code: row.code,
    basicCode: row.basic_code,
    organ: row.organ,
    version: row.version,
    inForceFrom: row.in_force_from,
    ...(row.in_force_to !== null && { inForceTo: row.in_force_to }),
    contentHash: row.content_hash,
    algorithm: row.algorithm,
    cause: row.cause,
    recordedAt: row.recorded_at,
    ...(row.end_cause !== null && { endCause: row.end_cause }),
    entry: row.content,
  };
}

/** An entry of the power list: its version in force on a day, or without a day the latest. Throws NotFound. */
export async function getPower(db: Db, code: string, day?: string): Promise<PowerVersion> {
  const found = day === undefined ? await findLatest(db, code) : await findPowerInForce(db, code, day);
  if (!found) throw new NotFound(unlisted);
  return found;
}

/** The version of an entry that is in force on a day, if any. The day is looked at anew each time, also where the versions are remembered. */
export async function findPowerInForce(db: Db, code: string, day: string): Promise<PowerVersion | undefined> {
  const all = await recall(db, 'authority', code, () => listPowerVersions(db, code), { about: (found) => (found.length > 0 ? [code] : []) });
  return all.find((version) => isInForceOn(version, day));
}

/** Every version of an entry, the latest first. */
export async function listPowerVersions(db: Db, code: string): Promise<PowerVersion[]> {
  const rows = await versions(db).where('version.code', '=', code).orderBy('version', 'desc').execute();
  return rows.map(versionOf);
}

async function findLatest(db: Db, code: string): Promise<PowerVersion | undefined> {
  const row = await versions(db).where('version.code', '=', code).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row && versionOf(row);
}
