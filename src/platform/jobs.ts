import { Logger, type Runner, run, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { sql } from 'kysely';
import { type Act, systemActor } from './act.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db/tables.ts';
import type { Log } from './log.ts';

/** Every kind of job with its payload; each slice adds its own by declaration merging. */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by the slices
export interface Jobs {}

export type JobHandlers = { [J in keyof Jobs]?: (act: Act, payload: Jobs[J]) => Promise<void> };

/** Puts a job on the list in the act's own transaction: it is done after the commit or not at all. A key makes it one of a kind. */
export async function enqueue<J extends keyof Jobs>(act: Act, job: J, payload: Jobs[J], key?: string): Promise<void> {
  const text = JSON.stringify({ region: act.actor.region, payload });
  await sql`select platform.enqueue_job(${job}::text, ${text}::json, ${key ?? null}::text)`.execute(act.db);
}

/** Brings the job tables up to the library's version. */
export async function migrateJobs(owner: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: owner });
}

/**
 * Starts doing jobs; each handler acts as the system, and a failed job is tried again later. What a server that was killed had begun is
 * begun again at once: there is only one, so whatever is still held is held by nobody.
 */
export async function startJobs(deps: { owner: pg.Pool; db: Db; clock: Clock; log: Log }, handlers: JobHandlers): Promise<Runner> {
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      async (job: unknown) => {
        const { region, payload } = job as { region: string; payload: never };
        const act = { db: deps.db, actor: systemActor(region), at: deps.clock.now() };
        await (handle as (act: Act, payload: never) => Promise<void>)(act, payload);
      },
    ]),
  );
  await deps.owner.query('select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))');
  return run({ pgPool: deps.owner, taskList, concurrency: 2, noHandleSignals: true, pollInterval: 2_000, logger: loggerFor(deps.log) });
}

function loggerFor(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error') log.error({ ...meta }, message);
    else log.debug({ ...meta }, message);
  });
}
