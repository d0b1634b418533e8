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
  /** How many entries are numbered, the newest one's time, and the newest signed checkpoint, whose root stands for all before it. */
  ledger: { entries: number; newestAt: string | null; checkpoint: { size: number; root: string } | null };
  freeBytes: number;
}

/** Asks the database and the disk; throws when the database does not answer. */
export async function readiness({ db, config }: Deps): Promise<Readiness> {
  const { rows } = await sql<{ engine: string; fsync: string; commit: string; schema: string | null; entries: number; newest: Date | null; size: number | null; root: Buffer | null }>`
    select version() as engine, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      (select max(name) from platform.migration) as schema,
      (select coalesce(max(leaf_no), 0) from ledger.leaf where region = ${config.REGION}) as entries,
      (select max(at) from ledger.entry where region = ${config.REGION}) as newest, checkpoint.size, checkpoint.root
    from (select 1) as one
    left join lateral (select size, root from ledger.checkpoint where region = ${config.REGION} order by size desc limit 1) as checkpoint on true`.execute(db);
  const row = rows[0]!;
  const disk = await statfs(config.MINGTANG_DATA);
  const freeBytes = disk.bavail * disk.bsize;
  return {
    ready: freeBytes > 64 * 1024 * 1024,
    engine: row.engine.split(' ').slice(0, 2).join(' '),
    durability: row.fsync === 'on' && row.commit !== 'off' ? 'fsync' : 'none',
    schema: row.schema ?? '',
    ledger: { entries: row.entries, newestAt: row.newest?.toISOString() ?? null, checkpoint: row.root && { size: row.size!, root: row.root.toString('hex') } },
    freeBytes,
  };
}
