import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const lockNumber = 7_404_002; // advisory lock held by the serving process of a region, for its whole life

/** The database is already served by another process. */
export class AlreadyServed extends Error {}

/** Holds the right to serve a region until released. */
export interface OnlyServer {
  release(): void;
}

/**
 * Takes the right to serve a region from this database, or refuses at once.
 * When the database dies the right is lost with the connection: it is taken again as soon as the database is back.
 */
export async function becomeOnlyServer(owner: pg.Pool, region: string): Promise<OnlyServer> {
  let released = false;
  let client: pg.PoolClient | undefined;
  const take = async (): Promise<void> => {
    const taken = await owner.connect();
    const { rows } = await taken.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', [lockNumber, Number(region)]);
    if (!rows[0]!.free) {
      taken.release();
      throw new AlreadyServed(`Another Mingtang already serves this database for region ${region}; stop it first.`);
    }
    taken.once('error', () => {
      if (released || client !== taken) return;
      client = undefined;
      taken.release(true);
      void takeAgain();
    });
    client = taken;
  };
  const takeAgain = async (): Promise<void> => {
    while (!released) {
      await sleep(300, undefined, { ref: false });
      try {
        return await take();
      } catch (error) {
        if (error instanceof AlreadyServed) throw error; // another took over: two must not write
      }
    }
  };
  await take();
  return {
    release: () => {
      released = true;
      const held = client;
      client = undefined;
      held?.release(true);
    },
  };
}
