import { sql } from 'kysely';
import { type Actor, inTransaction, systemActor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { recall } from '#platform/db/memory.ts';
import type { Db } from '#platform/db/tables.ts';
import './tables.ts';
import { actorOf, type HeldPost, holdingsOf } from './actor.ts';
import type { EndCause } from './ledger.ts';
import { lockAccount } from './lock-account.ts';
import { digestOfToken, endSessions, type SessionLimits, whyOver } from './session.ts';

interface Found {
  session: string;
  id: string;
  name: string;
  kind: 'person' | 'officer';
  created_at: Date;
  last_used_at: Date;
  holdings: HeldPost[];
}

/** How often at most the last use of a session is written down. */
const touchEvery = 60_000;

/**
 * Whoever holds the session of this token, with the rights that their posts carry at this moment; nobody when it was ended,
 * is unused too long or too old, or the account was disabled. One query, or none where a running server remembers the session;
 * one found to be over is ended for good.
 */
export async function actorOfToken(db: Db, region: string, token: string, at: Date, limits: SessionLimits): Promise<Actor | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const digest = digestOfToken(token);
  const day = dayInChina(at);
  const about = (held: Found | undefined): string[] => (held ? [held.id] : []);
  const found = await recall(db, 'identity', `session ${digest.toString('base64')} ${day}`, () => findSession(db, region, digest, day), { about });
  if (!found) return undefined;
  const over = whyOver(found, at, limits);
  if (over) {
    await endForGood(db, region, found, over, at);
    return undefined;
  }
  if (at.getTime() - found.last_used_at.getTime() >= touchEvery) {
    await touch(db, region, found.session, at);
    found.last_used_at = at; // also where it is remembered
  }
  return { ...actorOf({ region, ...found }), sessionId: found.session };
}

async function findSession(db: Db, region: string, digest: Buffer, day: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select s.id as session, s.created_at, s.last_used_at, a.id, a.display_name as name, a.kind, ${holdingsOf(day)} as holdings
    from identity.session s
    join identity.account a on a.region = s.region and a.id = s.account
    where s.region = ${region} and s.token_digest = ${digest} and s.ended_at is null and a.disabled_at is null`.execute(db);
  return rows[0];
}

async function endForGood(db: Db, region: string, found: Found, cause: EndCause, at: Date): Promise<void> {
  await inTransaction({ db, actor: systemActor(region), at }, async (on) => {
    await lockAccount(on, found.id);
    await endSessions(on, found.id, cause, { only: found.session });
  });
}

async function touch(db: Db, region: string, session: string, at: Date): Promise<void> {
  await db
    .updateTable('identity.session')
    .set({ last_used_at: at })
    .where('region', '=', region)
    .where('id', '=', session)
    .where('last_used_at', '<', at)
    .execute();
}
