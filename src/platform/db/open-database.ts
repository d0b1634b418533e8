import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { changes, type Memory, openMemory, remember } from './memory.ts';
import { PreparingClient } from './preparing-client.ts';
import type { Db, Tables } from './tables.ts';

/** How to reach PostgreSQL; `user` is the owner in an embedded server, the URL's own otherwise. */
export interface DatabaseAddress {
  connection: pg.PoolConfig;
  /** True where the application role can sign in by itself; else it is taken on by `SET ROLE`. */
  roleCanLogIn: boolean;
}

/** The role of the running application: it may append to the ledger, never rewrite it. */
export const applicationRole = 'mingtang_app';

const asText = (value: string): string => value;
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, asText); // a legal day has no time zone
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool as the application role. With a memory, each of its connections hears of its own changes before its commit is acknowledged. */
export function openPool(address: DatabaseAddress, size: number, memory?: Memory): pg.Pool {
  const pool = poolOf({ ...asApplication(address), max: size, Client: PreparingClient });
  if (memory) {
    pool.on('connect', (client) => {
      client.on('notification', ({ payload }) => memory.forget(payload ?? ''));
      client.query(`listen ${changes}`).catch(() => {});
    });
  }
  return pool;
}

/** A database with a memory, for a server that runs: what changes, here or in another process, is forgotten at its commit. */
export async function openRemembering(address: DatabaseAddress, size: number, watch?: (query: CompiledQuery) => void): Promise<{ db: Db; memory: Memory; waiting(): number; close(): Promise<void> }> {
  const memory = await openMemory(asApplication(address));
  const pool = openPool(address, size, memory);
  const db = databaseOver(pool, watch);
  remember(db, memory);
  return { db, memory, waiting: () => pool.waitingCount, close: async () => void (await Promise.all([memory.close(), pool.end()])) };
}

function asApplication({ connection, roleCanLogIn }: DatabaseAddress): pg.PoolConfig {
  return { ...connection, ...(roleCanLogIn ? { user: applicationRole } : { options: `-c role=${applicationRole}` }) };
}

/** Opens a pool as the owner of the schema: migrations, the job runner, backups. */
export function openOwnerPool(address: DatabaseAddress, size: number): pg.Pool {
  return poolOf({ ...address.connection, max: size });
}

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000, types, ...config });
  // A connection lost while idle is replaced at the next use; without a listener the process would end.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** The database as Kysely sees it, over a pool. */
export function databaseOver(pool: pg.Pool, watch?: (query: CompiledQuery) => void): Db {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(watch && { log: (event) => watch(event.query) }),
  });
}
