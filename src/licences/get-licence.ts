import type { Selectable } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import type { Licence } from './licence.ts';
import { licenceOf } from './licence-content.ts';
import type { EndingRow, LicenceRow } from './tables.ts';

/** A licence and what ended it, as they lie in the database. */
export interface FoundLicence {
  row: LicenceRow;
  ending: EndingRow | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A licence by id. */
export async function getLicence(db: Db, region: string, id: string): Promise<Licence> {
  if (!uuid.test(id)) throw new NotFound();
  const found = await findRow(db, region, 'id', id);
  if (!found) throw new NotFound();
  return licenceOf(found.row, found.ending);
}

/** The licence issued in a case, if one was. */
export async function findLicenceOfCase(db: Db, region: string, caseNo: string): Promise<Licence | undefined> {
  const found = await findRow(db, region, 'case_no', caseNo);
  return found && licenceOf(found.row, found.ending);
}

/** The licences of a person or an organisation, newest first. */
export async function licencesOf(db: Db, region: string, holder: { kind: 'person' | 'organisation'; id: string }): Promise<Licence[]> {
  const rows = await db
    .selectFrom('licences.licence')
    .selectAll()
    .where('region', '=', region)
    .where('holder_kind', '=', holder.kind)
    .where('holder_id', '=', holder.id)
    .orderBy('issued_at', 'desc')
    .limit(200)
    .execute();
  if (rows.length === 0) return [];
  const endings = await db
    .selectFrom('licences.ending')
    .selectAll()
    .where('region', '=', region)
    .where('licence', 'in', rows.map((row) => row.id))
    .execute();
  return rows.map((row) => licenceOf(row, endings.find((ending) => ending.licence === row.id)));
}

/** The row of a licence by one of its unique columns. */
export async function findRow(
  db: Db,
  region: string,
  by: 'id' | 'case_no' | 'verification_code',
  value: string,
): Promise<FoundLicence | undefined> {
  const row: Selectable<LicenceRow> | undefined = await db
    .selectFrom('licences.licence')
    .selectAll()
    .where('region', '=', region)
    .where(by, '=', value)
    .executeTakeFirst();
  // Asked for whether or not there is a licence, so that an unknown code takes as long as a known one.
  const ending = await db
    .selectFrom('licences.ending')
    .selectAll()
    .where('region', '=', region)
    .where('licence', '=', row?.id ?? '00000000-0000-7000-8000-000000000000')
    .executeTakeFirst();
  return row && { row, ending };
}
