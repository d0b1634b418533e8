import type { Selectable } from 'kysely';
import type { Act } from '#platform/act.ts';
import type { Tables } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import './tables.ts';

/** An account, held fast until the transaction ends: entries of its chain in the ledger are written one at a time. Throws NotFound. */
export async function lockAccount(on: Act, id: string): Promise<Selectable<Tables['identity.account']>> {
  const account = await on.db
    .selectFrom('identity.account')
    .selectAll()
    .where('region', '=', on.actor.region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!account) throw new NotFound();
  return account;
}
