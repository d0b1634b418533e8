import type { Selectable } from 'kysely';
import type { Act } from '#platform/act.ts';
import type { Tables } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import './tables.ts';

/**
 * The organisation that the actor stands for by law and not by mandate; their account is held fast, so that they act one at a time.
 * Throws NotFound also where the organisation is not theirs, so that nothing is told of it.
 */
export async function mustRepresent(on: Act, organisation: string): Promise<Selectable<Tables['identity.organisation']>> {
  const { region, kind, id: account } = on.actor;
  const found = await on.db
    .selectFrom('identity.organisation')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', organisation)
    .executeTakeFirst();
  if (!found) throw new NotFound();
  if (kind === 'system') return found;
  const own = await on.db
    .selectFrom('identity.account')
    .select('person_id')
    .where('region', '=', region)
    .where('id', '=', kind === 'person' ? account : null)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (own?.person_id !== found.legal_representative) throw new NotFound();
  return found;
}
