import { sql } from 'kysely';
import { type Act, inTransaction, mayBeDoneAgain, systemActor } from './act.ts';
import type { Clock } from './clock.ts';
import { keepBy } from './db/keep.ts';
import type { Db } from './db/tables.ts';
import { newId } from './ids.ts';
import type { Log } from './log.ts';

/** Every kind of timer with its payload; each slice adds its own by declaration merging. */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by the slices
export interface Timers {}

export type TimerHandlers = { [T in keyof Timers]?: (act: Act, subject: string, payload: Timers[T]) => Promise<void> };

const upsert = `
  insert into platform.timer (region, id, kind, subject, due_at, payload) values ($1, $2, $3, $4, $5, $6)
  on conflict (region, kind, subject) do update set due_at = excluded.due_at, payload = excluded.payload, attempts = 0`;

/** Sets a timer on a subject, with the act; a second one of the same kind replaces the first. */
export async function setTimer<T extends keyof Timers>(act: Act, kind: T, subject: string, dueAt: Date, payload: Timers[T]): Promise<void> {
  await keepBy(act, upsert, [act.actor.region, newId(act.at), kind, subject, dueAt, JSON.stringify(payload)]);
}

/** Takes back a timer that is no longer needed. */
export async function clearTimer(act: Act, kind: keyof Timers, subject: string): Promise<void> {
  await keepBy(act, 'delete from platform.timer where region = $1 and kind = $2 and subject = $3', [act.actor.region, kind, subject]);
}

interface TimerDeps {
  db: Db;
  clock: Clock;
  log: Log;
  region: string;
}

/**
 * Fires one timer that is due, as the system, with its handler in the same transaction; false when none is due.
 * A handler that fails puts its own timer off, by a minute more each time, and is thrown on.
 */
export async function fireNextTimer(deps: TimerDeps, handlers: TimerHandlers): Promise<boolean> {
  const at = deps.clock.now();
  const act: Act = { db: deps.db, actor: systemActor(deps.region), at };
  const { fired, failure } = await inTransaction(act, async (inside): Promise<{ fired: boolean; failure?: { error: unknown } }> => {
    // Claimed and done in one transaction: a crash leaves it due, SKIP LOCKED lets several processes share the work.
    const claimed = await sql<{ id: string; kind: keyof Timers; subject: string; payload: never }>`
      select id, kind, subject, payload from platform.timer where region = ${deps.region} and due_at <= ${at}
      order by due_at limit 1 for update skip locked`.execute(inside.db);
    const timer = claimed.rows[0];
    if (!timer) return { fired: false };
    const handle = handlers[timer.kind] as ((act: Act, subject: string, payload: never) => Promise<void>) | undefined;
    try {
      if (!handle) throw new Error(`no handler for timer ${timer.kind}`);
      // Not joined: a savepoint of its own, so that a failure leaves the claim and nobody else takes it meanwhile.
      await inTransaction({ ...act, db: inside.db }, async (attempt) => {
        await attempt.db.deleteFrom('platform.timer').where('region', '=', deps.region).where('id', '=', timer.id).execute();
        await handle(attempt, timer.subject, timer.payload);
      });
      return { fired: true };
    } catch (error) {
      if (mayBeDoneAgain(error)) throw error;
      await putOff({ ...deps, db: inside.db }, timer.id, at);
      return { fired: false, failure: { error } };
    }
  });
  if (failure) throw failure.error;
  return fired;
}

/** Fires timers as they fall due until stopped; one that fails does not keep the others. */
export function startTimers(deps: TimerDeps, handlers: TimerHandlers): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => {};
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const fired = await fireNextTimer(deps, handlers).catch((error: unknown) => {
        deps.log.error({ error }, 'timer failed');
        return false;
      });
      if (!fired && !stopped) await rest(await untilNext(deps).catch(() => 1_000));
    }
  };
  const rest = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timeout = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timeout);
        resolve();
      };
    });
  const running = loop();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

// New timers are mostly days away; a look each second keeps those that are near from waiting.
async function untilNext(deps: TimerDeps): Promise<number> {
  const next = await deps.db
    .selectFrom('platform.timer')
    .select('due_at')
    .where('region', '=', deps.region)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  const wait = next ? next.due_at.getTime() - deps.clock.now().getTime() : 1_000;
  return Math.min(Math.max(wait, 10), 1_000);
}

// By its id: whichever is due first by now may be another's.
async function putOff({ db, region }: TimerDeps, id: string, at: Date): Promise<void> {
  await sql`
    update platform.timer set attempts = attempts + 1, due_at = ${at}::timestamptz + (attempts + 1) * interval '1 minute'
    where region = ${region} and id = ${id}`.execute(db);
}
