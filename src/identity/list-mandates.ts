import { sql } from 'kysely';
import type { Actor } from '#platform/act.ts';
import type { Db } from '#platform/db/tables.ts';
import './tables.ts';

/** A mandate as its giver and its holder see it. */
export interface MandateLine {
  id: string;
  organisation: string;
  organisationName: string;
  personName: string;
  from: string;
  to: string;
  /** Whether the actor gave it, as legal representative, and may take it back. */
  given: boolean;
}

/** The mandates in force on this day, or later, that the actor gave or holds; the newest first. */
export async function listMandates(db: Db, actor: Actor, on: string): Promise<MandateLine[]> {
  if (actor.kind !== 'person') return [];
  const { rows } = await sql<MandateLine>`
    select m.id, m.organisation, o.name as "organisationName", p.name as "personName", m.from_on as "from", m.to_on as "to",
           o.legal_representative = a.person_id as given
    from identity.account a
    join identity.mandate m on m.region = a.region
    join identity.organisation o on o.region = m.region and o.id = m.organisation
    join identity.person p on p.region = m.region and p.id = m.person
    where a.region = ${actor.region} and a.id = ${actor.id} and m.revoked_at is null and m.to_on >= ${on}
      and (m.person = a.person_id or o.legal_representative = a.person_id)
    order by m.given_at desc, m.id`.execute(db);
  return rows;
}
