import type { Selectable } from 'kysely';
import type { Db, Tables } from '#platform/db/tables.ts';
import { isInForceOn } from '../power.ts';
import type { DutyVersion } from './duty.ts';
import './tables.ts';

function versionOf(row: Selectable<Tables['authority.duty_version']>): DutyVersion {
  return {
    code: row.code, version: row.version, inForceFrom: row.in_force_from, ...(row.in_force_to !== null && { inForceTo: row.in_force_to }),
    contentHash: row.content_hash, cause: row.cause, recordedAt: row.recorded_at, entry: row.content,
  };
}

/** Every version of every duty, by code, the latest first. */
export async function listDutyVersions(db: Db): Promise<DutyVersion[]> {
  const rows = await db.selectFrom('authority.duty_version').selectAll().orderBy('code').orderBy('version', 'desc').execute();
  return rows.map(versionOf);
}

/** The duties that hold on a day. */
export async function dutiesInForce(db: Db, day: string): Promise<DutyVersion[]> {
  return (await listDutyVersions(db)).filter((version) => isInForceOn(version, day));
}
