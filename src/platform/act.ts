import { sql } from 'kysely';
import type { Db } from './db/tables.ts';

/** A role held by an actor, within an organ and a division of the state where it is bound to them. */
export interface Grant {
  role: string;
  /** Credit code of the organ in which the role is held. */
  organ?: string;
  /** Leading digits of the division code over which the role extends. */
  division?: string;
  /** The post through which the role is held. */
  post?: string;
}

/** Who acts. `region` is the prefecture's division code, first column of every growing table. */
export interface Actor {
  kind: 'person' | 'officer' | 'system' | 'anyone';
  id: string;
  name: string;
  region: string;
  grants: readonly Grant[];
  sessionId?: string;
}

/** Who, when, on which database: the first argument of everything that changes something. */
export interface Act {
  db: Db;
  actor: Actor;
  at: Date;
  /** True inside `inTransaction`: inner work joins instead of opening a savepoint. */
  joined?: true;
}

/** The system itself, which raises what falls due without being asked. */
export function systemActor(region: string): Actor {
  return { kind: 'system', id: 'system', name: '系统', region, grants: [] };
}

/** A visitor who has not signed in. */
export function anyone(region: string): Actor {
  return { kind: 'anyone', id: 'anyone', name: '', region, grants: [] };
}

/** Whether the actor holds a role, in any organ or in the one named. */
export function holdsRole(actor: Actor, role: string, organ?: string): boolean {
  return actor.grants.some((grant) => grant.role === role && (organ === undefined || grant.organ === organ));
}

// Serialisation failure, deadlock, read-only standby after a switch, server going down: the work may simply be done again.
const retryable = new Set(['40001', '40P01', '25006', '57P01']);
const attempts = 4;

/**
 * Does work in one transaction: all of it is kept or none.
 * Joins the transaction that is already open; opens a savepoint in one that is not ours (a test's).
 * Done again, up to four times, when the database asks for it.
 */
export async function inTransaction<T>(act: Act, work: (act: Act) => Promise<T>): Promise<T> {
  if (act.joined) return work(act);
  if (act.db.isTransaction) return inSavepoint(act, work);
  for (let attempt = 1; ; attempt++) {
    try {
      return await act.db.transaction().execute((db) => work({ ...act, db, joined: true }));
    } catch (error) {
      if (attempt === attempts || !mayBeDoneAgain(error)) throw error;
    }
  }
}

/** Whether the database asks for the work to be done again from its beginning. */
export function mayBeDoneAgain(error: unknown): boolean {
  return retryable.has((error as { code?: string } | undefined)?.code ?? '');
}

async function inSavepoint<T>(act: Act, work: (act: Act) => Promise<T>): Promise<T> {
  await sql`savepoint act`.execute(act.db);
  try {
    const result = await work({ ...act, joined: true });
    await sql`release savepoint act`.execute(act.db);
    return result;
  } catch (error) {
    await sql`rollback to savepoint act`.execute(act.db);
    throw error;
  }
}
