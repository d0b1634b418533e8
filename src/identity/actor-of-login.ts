import { sql } from 'kysely';
import type { Actor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import './tables.ts';
import { actorOf, type HeldPost, holdingsOf } from './actor.ts';
import { normaliseLogin } from './login.ts';

/** The actor whom a login becomes when signed in, without a session; for tests and the demo. Throws NotFound. */
export async function actorOfLogin(db: Db, region: string, login: string, at: Date): Promise<Actor> {
  const { rows } = await sql<{ id: string; name: string; kind: 'person' | 'officer'; holdings: HeldPost[] }>`
    select a.id, a.display_name as name, a.kind, ${holdingsOf(dayInChina(at))} as holdings
    from identity.account a where a.region = ${region} and a.login = ${normaliseLogin(login)}`.execute(db);
  const [account] = rows;
  if (!account) throw new NotFound();
  return actorOf({ region, ...account });
}
