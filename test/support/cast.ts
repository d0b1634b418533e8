import type { Actor } from '#platform/act.ts';
import type { Db } from '#platform/db/tables.ts';
import { actorOfLogin as find } from '../../src/identity/actor-of-login.ts';

/** The actor whom a login of the cast becomes when signed in. */
export async function actorOfLogin(db: Db, region: string, login: string, at: Date): Promise<Actor> {
  return find(db, region, login, at);
}
