import { createHash } from 'node:crypto';
import type { Act, Actor } from '#platform/act.ts';
import type { Config } from '#platform/config.ts';
import { newId, newSecret } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { accountSubject, type EndCause } from './ledger.ts';

/** The limits of sign-in and of sessions, from the configuration. */
export interface SessionLimits {
  idleMinutes: number;
  hours: number;
  tries: number;
  lockSeconds: number;
}

/** The limits that the configuration sets. */
export function sessionLimits(config: Config): SessionLimits {
  return {
    idleMinutes: config.SESSION_IDLE_MINUTES,
    hours: config.SESSION_HOURS,
    tries: config.SIGN_IN_TRIES,
    lockSeconds: config.SIGN_IN_LOCK_SECONDS,
  };
}

/** A session as its holder may see it. */
export interface SessionLine {
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
  userAgent: string;
  /** Whether it is the one in which this is asked. */
  current: boolean;
}

/** SHA-256 of a token; the token itself is never kept. */
export function digestOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether a session is over, and why: unused too long, or too old. A clock set back revives none and lengthens none. */
export function whyOver(session: { created_at: Date; last_used_at: Date }, at: Date, limits: SessionLimits): EndCause | undefined {
  const age = at.getTime() - session.created_at.getTime();
  if (Math.abs(age) >= limits.hours * 3_600_000) return 'too-old';
  if (at.getTime() - session.last_used_at.getTime() >= limits.idleMinutes * 60_000) return 'idle';
  return undefined;
}

/** Opens a session of an account and gives its token, 256 bits, to be told once. Within the caller's transaction. */
export async function openSession(on: Act, account: string, userAgent: string | undefined): Promise<{ id: string; token: string }> {
  const id = newId(on.at);
  const token = newSecret();
  await on.db
    .insertInto('identity.session')
    .values({
      region: on.actor.region, id, token_digest: digestOfToken(token), account,
      created_at: on.at, last_used_at: on.at, user_agent: userAgent?.slice(0, 200) ?? null,
    })
    .execute();
  return { id, token };
}

/** Ends the sessions of an account that are open, all of them or as chosen, with one entry; gives their number. The account is held by the caller. */
export async function endSessions(
  on: Act,
  account: string,
  cause: EndCause,
  choose: { only?: string | undefined; except?: string | undefined } = {},
): Promise<number> {
  let query = on.db
    .updateTable('identity.session')
    .set({ ended_at: on.at })
    .where('region', '=', on.actor.region)
    .where('account', '=', account)
    .where('ended_at', 'is', null);
  if (choose.only !== undefined) query = query.where('id', '=', choose.only);
  if (choose.except !== undefined) query = query.where('id', '!=', choose.except);
  const ended = await query.returning('id').execute();
  const sessions = ended.map(({ id }) => id).sort();
  if (sessions.length > 0) await record(on, 'identity.session-ended', accountSubject(account), { sessions, cause });
  return sessions.length;
}

/** The sessions of the actor that are open, the one used last first. */
export async function listSessions(act: Act, limits: SessionLimits): Promise<SessionLine[]> {
  const { region, id, sessionId }: Actor = act.actor;
  const rows = await act.db
    .selectFrom('identity.session')
    .select(['id', 'created_at', 'last_used_at', 'user_agent'])
    .where('region', '=', region)
    .where('account', '=', id)
    .where('ended_at', 'is', null)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => whyOver(row, act.at, limits) === undefined)
    .map((row) => ({
      id: row.id, createdAt: row.created_at, lastUsedAt: row.last_used_at, userAgent: row.user_agent ?? '', current: row.id === sessionId,
    }));
}
