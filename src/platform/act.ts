import { type ControlledTransaction, sql } from 'kysely';
import { type Part, write } from './db/statements.ts';
import type { Db, Tables } from './db/tables.ts';

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
  /** Inside `atOnce`: what waits to be written at the act's end. */
  kept?: Kept | undefined;
}

/** What an act keeps until its end. */
export interface Kept {
  parts: Part[];
  /** How often the act was begun: the first time it may hope that nobody is in its way. */
  attempt: number;
  /** Makes the act a transaction from here on, with all that was kept so far. */
  begin(): Promise<Db>;
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

const databases = new WeakMap<Db, Db>();

/** The database itself on which a transaction of ours was begun; what is given stands for itself otherwise. */
export function databaseOf(db: Db): Db {
  return databases.get(db) ?? db;
}

function begunOn(database: Db, transaction: Db): Db {
  databases.set(transaction, database);
  return transaction;
}

// Serialisation failure, deadlock, read-only standby after a switch, server going down: the work may simply be done again.
const retryable = new Set(['40001', '40P01', '25006', '57P01']);
const attempts = 4;

/**
 * Does an act whose reads come first and whose writes wait for its end, where they go to the database as one statement that
 * commits by itself: all of it is kept or none. It holds no row meanwhile: each change names the row as it was read, each ledger
 * entry the one before it, and when another was faster the act is done again, up to four times, and then finds what the other did.
 */
export async function atOnce<T>(act: Act, work: (act: Act) => Promise<T>): Promise<T> {
  if (act.joined || act.kept) return work(act);
  for (let attempt = 1; ; attempt++) {
    const begun = act.db.isTransaction ? await beginInside(act, attempt) : begin(act, attempt);
    try {
      const result = await work(begun.act);
      await begun.end();
      return result;
    } catch (error) {
      await begun.giveUp();
      if (attempt === attempts || !mayBeDoneAgain(error)) throw error;
    }
  }
}

/**
 * Does work in one transaction, for what has to hold rows fast or to read what it has written: all of it is kept or none.
 * Joins the transaction that is already open; opens a savepoint in one that is not ours (a test's).
 * Done again, up to four times, when the database asks for it.
 */
export async function inTransaction<T>(act: Act, work: (act: Act) => Promise<T>): Promise<T> {
  if (act.joined) return work(act);
  if (act.kept) return work({ ...act, db: await act.kept.begin(), joined: true, kept: undefined });
  if (act.db.isTransaction) return inSavepoint(act, work);
  for (let attempt = 1; ; attempt++) {
    try {
      return await act.db.transaction().execute((db) => work({ ...act, db: begunOn(act.db, db), joined: true }));
    } catch (error) {
      if (attempt === attempts || !mayBeDoneAgain(error)) throw error;
    }
  }
}

interface Begun {
  act: Act;
  end(): Promise<void>;
  giveUp(): Promise<void>;
}

// No transaction is begun until one is asked for.
function begin(outer: Act, attempt: number): Begun {
  let transaction: ControlledTransaction<Tables> | undefined;
  const kept: Kept = {
    parts: [],
    attempt,
    begin: async () => {
      transaction = await outer.db.startTransaction().execute();
      becomeTransaction(act, kept, begunOn(outer.db, transaction));
      await write(transaction, kept.parts);
      return transaction;
    },
  };
  const act: Act = { ...outer, kept };
  return {
    act,
    end: async () => (transaction ? void (await transaction.commit().execute()) : write(outer.db, kept.parts)),
    giveUp: async () => void (await transaction?.rollback().execute().catch(() => {})),
  };
}

async function beginInside(outer: Act, attempt: number): Promise<Begun> {
  await sql`savepoint act`.execute(outer.db);
  const kept: Kept = {
    parts: [],
    attempt,
    begin: async () => {
      becomeTransaction(act, kept, outer.db);
      await write(outer.db, kept.parts);
      return outer.db;
    },
  };
  const act: Act = { ...outer, kept };
  return {
    act,
    end: async () => {
      if (act.kept) await write(outer.db, kept.parts);
      await sql`release savepoint act`.execute(outer.db);
    },
    giveUp: async () => void (await sql`rollback to savepoint act`.execute(outer.db)),
  };
}

// What follows in the same act, whoever holds it, reads and writes in the transaction.
function becomeTransaction(act: Act, kept: Kept, db: Db): void {
  act.db = db;
  act.joined = true;
  act.kept = undefined;
  kept.begin = async () => db;
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
