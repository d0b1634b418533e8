import { findOrgan, type Organ } from '#government';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

const unknown = said('机关登记册里没有这个机关', 'The register of organs has no such body');

/** A body that is asked for by its credit code; throws NotFound. */
export async function getBody(db: Db, organ: string): Promise<Organ> {
  const found = await findOrgan(db, organ);
  if (!found) throw new NotFound(unknown);
  return found;
}
