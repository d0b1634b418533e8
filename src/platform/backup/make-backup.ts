import { constants, existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { systemActor } from '../act.ts';
import { listMigrations } from '../db/migrate.ts';
import { makeCheckpoint } from '../ledger/make-checkpoint.ts';
import type { Platform } from '../open-platform.ts';
import { exportTable } from './export-table.ts';
import { listTables } from './list-tables.ts';
import { backupFormat, type Manifest } from './manifest.ts';

/** There is something where the backup is to go. */
export class PlaceTaken extends Error {}

/**
 * Writes a backup into a new folder: every table in one snapshot, every file, a signed checkpoint of the ledger, and the signing key
 * unless it is left out. The server beside it goes on; what was acknowledged before the start is in it. The folder appears when it is whole.
 */
export async function makeBackup(platform: Platform, out: string, { origin, withKey }: { origin: string; withKey: boolean }): Promise<Manifest> {
  const folder = resolve(out);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new PlaceTaken(`${out} is not empty; name a new folder for the backup.`);
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(join(making, 'tables'), { recursive: true, mode: 0o700 });
  const manifest = await write(platform, making, { origin, withKey });
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
  await sync(dirname(folder));
  return manifest;
}

async function write({ deps, owner }: Platform, folder: string, { origin, withKey }: { origin: string; withKey: boolean }): Promise<Manifest> {
  const { config, clock, db, key } = deps;
  const at = clock.now();
  const note = await makeCheckpoint({ db, actor: systemActor(config.REGION), at }, config.REGION, origin, key);
  await writeFile(join(folder, 'checkpoint.txt'), note, { flush: true });
  const tables = await exportTables(owner, join(folder, 'tables'));
  // Bytes are durable before any row names them: whatever the snapshot names is in the store by now.
  const files = await copyFiles(join(config.MINGTANG_DATA, 'files'), join(folder, 'files'));
  if (withKey) await copyKey(join(config.MINGTANG_DATA, 'keys'), join(folder, 'keys'));
  const migrations = listMigrations().map(({ name, digest }) => ({ name, digest }));
  const manifest: Manifest = { format: backupFormat, madeAt: at.toISOString(), region: config.REGION, migrations, tables, files, key: withKey };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`, { flush: true });
  return manifest;
}

async function exportTables(owner: Platform['owner'], folder: string): Promise<Manifest['tables']> {
  const client = await owner.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables: Manifest['tables'] = [];
    for (const name of await listTables(client)) {
      const file = `${name.replaceAll('"', '')}.jsonl.gz`;
      tables.push({ name, file, ...(await exportTable(client, name, join(folder, file))) });
    }
    await client.query('commit');
    return tables;
  } finally {
    client.release();
  }
}

async function copyFiles(from: string, to: string): Promise<number> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  let count = 0;
  for (const part of await readdir(from)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue; // what is still coming in has no name yet
    await mkdir(join(to, part), { mode: 0o700 });
    for (const name of await readdir(join(from, part))) {
      await copyFile(join(from, part, name), join(to, part, name), constants.COPYFILE_FICLONE);
      await sync(join(to, part, name));
      count += 1;
    }
  }
  return count;
}

async function copyKey(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  for (const name of await readdir(from)) await copyFile(join(from, name), join(to, name));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
