import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Deps } from './http/deps.ts';

/** What `/readyz` says: whether acts can be done, and on what. */
export interface Readiness {
  ready: boolean;
  engine: string;
  /** What an acknowledged act survives: `fsync` means loss of power. */
  durability: 'fsync' | 'none';
  schema: string;
  ledger: { entries: number; newestAt: string | null };
  freeBytes: number;
}

/** Asks the database and the disk; throws when the database does not answer. */
export async function readiness({ db, config }: Deps): Promise<Readiness> {
  const { rows } = await sql<{ engine: string; fsync: string; commit: string; schema: string | null; entries: number; newest: Date | null }>`
    select version() as engine, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      (select max(name) from platform.migration) as schema,
      (select greatest(reltuples, 0)::bigint from pg_class where oid = 'ledger.entry'::regclass) as entries,
      (select max(at) from ledger.entry where region = ${config.REGION}) as newest`.execute(db);
  const row = rows[0]!;
  const disk = await statfs(config.MINGTANG_DATA);
  const freeBytes = disk.bavail * disk.bsize;
  return {
    ready: freeBytes > 64 * 1024 * 1024,
    engine: row.engine.split(' ').slice(0, 2).join(' '),
    durability: row.fsync === 'on' && row.commit !== 'off' ? 'fsync' : 'none',
    schema: row.schema ?? '',
    ledger: { entries: row.entries, newestAt: row.newest?.toISOString() ?? null },
    freeBytes,
  };
}
