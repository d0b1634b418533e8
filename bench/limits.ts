import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { DatabaseAddress } from '#platform/db/open-database.ts';
import { cpuOfTree } from './processes.ts';

const run = promisify(execFile);

/** The database's own rate of durable commits, by whom it was measured, and its CPU time for one. */
export interface CommitRate {
  by: string;
  connections: number;
  perSecond: number;
  cpuMs: number | undefined;
}

const row = `insert into bench.entry (subject, body, hash) values ('case:' || (random() * 1000000)::int, repeat('x', 600), sha256('x'))`;

/** Measures how many transactions of one row of a ledger entry's size the database commits by itself in so many seconds. */
export async function commitRate({ connection }: DatabaseAddress, connections: number, seconds: number, postmaster: number | undefined): Promise<CommitRate> {
  const pool = new pg.Pool({ ...connection, max: connections });
  await pool.query('create schema if not exists bench');
  await pool.query('create table if not exists bench.entry (id bigint generated always as identity primary key, subject text, body text, hash bytea)');
  try {
    const before = postmaster && cpuOfTree(postmaster);
    const { by, commits, took } = (await byPgbench(connection, connections, seconds)) ?? (await byOurselves(pool, connections, seconds));
    const cpuMs = before === undefined ? undefined : (cpuOfTree(postmaster!) - before) / commits;
    return { by, connections, perSecond: commits / took, cpuMs };
  } finally {
    await pool.query('drop schema bench cascade');
    await pool.end();
  }
}

interface Counted {
  by: string;
  commits: number;
  took: number;
}

// From Debian's postgresql-contrib, on the PATH; without it the same transaction is sent from here.
async function byPgbench(connection: pg.PoolConfig, connections: number, seconds: number): Promise<Counted | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const script = join(folder, 'commit.sql');
  writeFileSync(script, `${row};\n`);
  const { connectionString, host, user, database } = connection;
  const where = connectionString ? [connectionString] : ['-h', String(host), '-U', String(user), String(database)];
  const threads = String(Math.min(2, connections));
  try {
    const { stdout } = await run('pgbench', ['-n', '-M', 'prepared', '-f', script, '-c', String(connections), '-j', threads, '-T', String(seconds), ...where]);
    const commits = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    return commits > 0 ? { by: 'pgbench', commits, took: commits / perSecond } : undefined;
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function byOurselves(pool: pg.Pool, connections: number, seconds: number): Promise<Counted> {
  const began = performance.now();
  let commits = 0;
  const one = async (): Promise<void> => {
    for (; performance.now() - began < seconds * 1000; commits += 1) await pool.query(row);
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { by: 'our own loop', commits, took: (performance.now() - began) / 1000 };
}
