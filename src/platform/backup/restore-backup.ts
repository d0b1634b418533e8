import { constants, existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { listMigrations } from '../db/migrate.ts';
import { type Platform, openPlatform } from '../open-platform.ts';
import { importTable } from './import-table.ts';
import { listTables } from './list-tables.ts';
import { type Manifest, NotRestorable, readManifest } from './manifest.ts';

// Tables are put back as they were: another version's may have other columns.
function mustFit(manifest: Manifest, region: string): void {
  const ours = JSON.stringify(listMigrations().map(({ name, digest }) => [name, digest]));
  if (JSON.stringify(manifest.migrations.map(({ name, digest }) => [name, digest])) !== ours) {
    throw new NotRestorable('Another version made this backup: restore it with that version, then upgrade.');
  }
  if (manifest.region !== region) throw new NotRestorable(`REGION=${region}: this backup is of region ${manifest.region}.`);
}

/**
 * Restores a backup into an empty data folder, and an empty database where DATABASE_URL names one: key, files, then every table in
 * one transaction. Refuses where anything is there already. The platform is left open for what is checked next.
 */
export async function restoreBackup(config: Config, folder: string): Promise<{ platform: Platform; manifest: Manifest }> {
  const manifest = readManifest(folder);
  mustFit(manifest, config.REGION);
  const data = config.MINGTANG_DATA;
  if (existsSync(data) && readdirSync(data).length > 0) throw new NotRestorable(`MINGTANG_DATA=${data}: the folder is not empty; nothing is restored over what is there.`);
  await mkdir(data, { recursive: true });
  try {
    return { platform: await restoreInto(config, folder, manifest), manifest };
  } catch (error) {
    await rm(data, { recursive: true, force: true }); // it was empty before: half a restore must not stand in the way of the next
    throw error;
  }
}

async function restoreInto(config: Config, folder: string, manifest: Manifest): Promise<Platform> {
  const data = config.MINGTANG_DATA;
  if (manifest.key) await cp(join(folder, 'keys'), join(data, 'keys'), { recursive: true });
  await cp(join(folder, 'files'), join(data, 'files'), { recursive: true, mode: constants.COPYFILE_FICLONE });
  const platform = await openPlatform(config, 'sole-writer');
  try {
    await load(platform.owner, folder, manifest);
    return platform;
  } catch (error) {
    await platform.close();
    throw error;
  }
}

async function load(owner: pg.Pool, folder: string, manifest: Manifest): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await mustBeEmpty(client);
    const allowed = await client.query<{ may: boolean }>(`select has_parameter_privilege('session_replication_role', 'set') as may`);
    // Rows of a table may refer to later ones of the same; where it is allowed the references are not followed one by one.
    if (allowed.rows[0]!.may) await client.query('set local session_replication_role = replica');
    for (const { name, file, rows, digest } of manifest.tables) {
      const put = await importTable(client, name, join(folder, 'tables', file));
      if (put.rows !== rows || put.digest !== digest) throw new NotRestorable(`tables/${file} is not what was backed up: ${put.rows} of ${rows} rows, SHA-256 ${put.digest}.`);
    }
    await client.query('commit');
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function mustBeEmpty(client: pg.ClientBase): Promise<void> {
  for (const table of await listTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${table} limit 1`);
    if (rowCount) throw new NotRestorable(`The database is not empty: ${table} has rows. Nothing is restored over what is there.`);
  }
}
