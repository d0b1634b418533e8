import { recall } from '#platform/db/memory.ts';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import type { Selectable } from 'kysely';
import type { Tables } from '#platform/db/tables.ts';
import './tables.ts';
import type { Division } from './division.ts';

/** A division by its twelve digits, or nothing. */
export async function findDivision(db: Db, code: string): Promise<Division | undefined> {
  const row = await db.selectFrom('government.division').selectAll().where('code', '=', code).executeTakeFirst();
  return row && divisionOf(row);
}

/** A division by its twelve digits; throws NotFound. */
export async function getDivision(db: Db, code: string): Promise<Division> {
  const division = await findDivision(db, code);
  if (!division) throw new NotFound();
  return division;
}

/** Divisions in the order of their codes: all of them, or those directly below one. */
export async function listDivisions(db: Db, filter: { parent?: string | undefined } = {}): Promise<Division[]> {
  return recall(db, 'government', `divisions ${filter.parent ?? ''}`, () => readDivisions(db, filter), { about: () => ['divisions'] });
}

async function readDivisions(db: Db, filter: { parent?: string | undefined }): Promise<Division[]> {
  let query = db.selectFrom('government.division').selectAll().orderBy('code');
  if (filter.parent !== undefined) query = query.where('parent', '=', filter.parent);
  return (await query.execute()).map(divisionOf);
}

function divisionOf(row: Selectable<Tables['government.division']>): Division {
  const { code, name, english_name: englishName, level, parent } = row;
  return { code, name, englishName, level, ...(parent !== null && { parent }) };
}
