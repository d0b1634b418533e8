import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { applicationRole } from './open-database.ts';

const folder = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));
const lockNumber = 7_404_001; // one migrator at a time, whatever the number of servers started together

interface Migration {
  name: string;
  text: string;
  digest: string;
}

/** A migration that was applied and then edited, or one that this version does not know. */
export class SchemaMismatch extends Error {}

/** The migrations of this version, in order. */
export function listMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(folder + name, 'utf8');
      return { name, text, digest: createHash('sha256').update(text).digest('hex') };
    });
}

/** Brings the schema up to this version, each migration in its own transaction; returns what was applied. */
export async function migrate(owner: pg.Pool): Promise<string[]> {
  const client = await owner.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await makeRole(client);
    await client.query('create schema if not exists platform');
    await client.query(
      `create table if not exists platform.migration (
         name text primary key, digest text not null, applied_at timestamptz not null default now())`,
    );
    const applied = await client.query<{ name: string; digest: string }>('select name, digest from platform.migration');
    const known = listMigrations();
    const done = new Map(applied.rows.map((row) => [row.name, row.digest]));
    refuseMismatch(known, done);
    const waiting = known.filter((migration) => !done.has(migration.name));
    for (const migration of waiting) await apply(client, migration);
    return waiting.map((migration) => migration.name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber]).catch(() => {});
    client.release();
  }
}

function refuseMismatch(known: Migration[], done: Map<string, string>): void {
  for (const { name, digest } of known) {
    if (done.has(name) && done.get(name) !== digest) {
      throw new SchemaMismatch(`Migration ${name} was changed after it was applied to this database; add a new one instead.`);
    }
  }
  const names = new Set(known.map((migration) => migration.name));
  for (const name of done.keys()) {
    if (!names.has(name)) throw new SchemaMismatch(`This database is newer than this version: it has ${name}. Start the newer version.`);
  }
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    for (const statement of statementsOf(migration.text)) await client.query(statement);
    await client.query('insert into platform.migration (name, digest) values ($1, $2)', [migration.name, migration.digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** Single statements of a migration: Citus takes one definition a call. A statement ends with `;` at a line's end, outside `$$`. */
export function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let current = '';
  let quoted = false;
  for (const line of text.split('\n')) {
    if (!quoted && line.startsWith('--')) continue;
    current += `${line}\n`;
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) quoted = !quoted;
    if (!quoted && line.trimEnd().endsWith(';')) {
      statements.push(current.trim());
      current = '';
    }
  }
  if (current.trim()) statements.push(current.trim());
  return statements;
}

// The running application signs in as this role, or takes it on; it owns nothing and cannot rewrite history.
async function makeRole(client: pg.PoolClient): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [applicationRole]);
  if (found.rowCount === 0) {
    try {
      await client.query(`create role ${applicationRole} login`);
    } catch (error) {
      throw new Error(
        `DATABASE_URL: the user may not create the role ${applicationRole}; have an administrator run: create role ${applicationRole}; grant ${applicationRole} to the user of the URL.`,
        { cause: error },
      );
    }
  }
  await client.query(`grant ${applicationRole} to current_user`).catch(() => {});
}
