import type { Selectable } from 'kysely';
import { recall } from '#platform/db/memory.ts';
import type { Db, Tables } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import './tables.ts';
import type { Organ, OrganKind } from './organ.ts';

/** An organ by its credit code, or nothing. */
export async function findOrgan(db: Db, code: string): Promise<Organ | undefined> {
  // What was established is never changed.
  return recall(db, 'government', code, () => readOrgan(db, code), { about: (organ) => (organ ? [code] : []) });
}

async function readOrgan(db: Db, code: string): Promise<Organ | undefined> {
  const row = await db.selectFrom('government.organ').selectAll().where('code', '=', code).executeTakeFirst();
  return row && organOf(row);
}

/** An organ by its credit code; throws NotFound. */
export async function getOrgan(db: Db, code: string): Promise<Organ> {
  const organ = await findOrgan(db, code);
  if (!organ) throw new NotFound();
  return organ;
}

/** Organs in the order of their divisions; `division` is one of twelve digits, `codes` picks some by credit code. */
export async function listOrgans(
  db: Db,
  filter: { division?: string | undefined; kind?: OrganKind | undefined; codes?: readonly string[] | undefined } = {},
): Promise<Organ[]> {
  let query = db.selectFrom('government.organ').selectAll().orderBy('division').orderBy('code');
  if (filter.division !== undefined) query = query.where('division', '=', filter.division);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  if (filter.codes !== undefined) query = query.where('code', '=', (any) => any.fn.any(any.val([...filter.codes!])));
  return (await query.execute()).map(organOf);
}

function organOf(row: Selectable<Tables['government.organ']>): Organ {
  const { english_name: englishName, parent, telephone, ...rest } = row;
  return { ...rest, englishName, ...(parent !== null && { parent }), ...(telephone !== null && { telephone }) };
}
