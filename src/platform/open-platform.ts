import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { type DatabaseAddress, databaseOver, openOwnerPool, openPool, openRemembering } from './db/open-database.ts';
import { migrate } from './db/migrate.ts';
import { type DataFolderLock, lockDataFolder } from './embedded/data-folder-lock.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { openFileStore } from './files/file-store.ts';
import type { Deps } from './http/deps.ts';
import { migrateJobs } from './jobs.ts';
import { type Log, openLog } from './log.ts';
import { becomeOnlyServer } from './only-server.ts';
import { sabotage } from './sabotage.ts';
import { openSigningKey } from './signing-key.ts';

/** The platform open over one database and one data folder. */
export interface Platform {
  deps: Deps;
  owner: pg.Pool;
  address: DatabaseAddress;
  /** Closes the pools, and the embedded server where this process started it. */
  close(): Promise<void>;
}

/** How much of the platform a process takes: a server is the one writer, a command works beside it. */
export type Claim = 'sole-writer' | 'beside';

/** Opens database, files and key; as sole writer it also takes the data folder, migrates, and holds the writer's lock. */
export async function openPlatform(config: Config, claim: Claim, given: { clock?: Clock; log?: Log; lock?: DataFolderLock | undefined } = {}): Promise<Platform> {
  const folder = config.MINGTANG_DATA;
  sabotage(config.SABOTAGE);
  mkdirSync(folder, { recursive: true });
  const soleWriter = claim === 'sole-writer';
  const locked = soleWriter && config.SABOTAGE !== 'no-lock';
  const lock = given.lock ?? (locked ? await lockDataFolder(folder) : undefined);
  const embedded = config.DATABASE_URL ? undefined : await startEmbeddedPostgres(folder, { keeper: soleWriter });
  const address = embedded?.address ?? { connection: { connectionString: config.DATABASE_URL }, roleCanLogIn: false };
  const owner = openOwnerPool(address, 4);
  try {
    const writer = locked ? await becomeOnlyServer(owner, config.REGION) : undefined;
    await migrateJobs(owner);
    await migrate(owner);
    const database = soleWriter ? await openRemembering(address, config.POOL_SIZE) : openPlainly(address, config.POOL_SIZE);
    const deps: Deps = {
      config,
      db: database.db,
      clock: given.clock ?? systemClock,
      log: given.log ?? openLog(config),
      files: await openFileStore(join(folder, 'files'), config.MAX_FILE_MB * 1024 * 1024, config.MAX_SHEET_MB * 1024 * 1024),
      key: openSigningKey(join(folder, 'keys')),
      poolWaiting: database.waiting,
    };
    return {
      deps,
      owner,
      address,
      close: async () => {
        writer?.release();
        await Promise.all([database.close(), owner.end()]);
        if (embedded && (soleWriter || embedded.startedHere)) await embedded.stop();
        await lock?.release();
      },
    };
  } catch (error) {
    await owner.end().catch(() => {});
    if (embedded?.startedHere) await embedded.stop();
    await lock?.release();
    throw error;
  }
}

// A command ends before anything it has read could change under it.
function openPlainly(address: DatabaseAddress, size: number): { db: Deps['db']; waiting(): number; close(): Promise<void> } {
  const pool = openPool(address, size);
  return { db: databaseOver(pool), waiting: () => pool.waitingCount, close: () => pool.end() };
}
