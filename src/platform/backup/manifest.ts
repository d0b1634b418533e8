import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const backupFormat = 'mingtang-backup-1';

/** What a backup holds: read first when it is restored. */
export const Manifest = z.strictObject({
  format: z.literal(backupFormat),
  madeAt: z.iso.datetime(),
  region: z.string(),
  /** The migrations that made its tables, in order. */
  migrations: z.array(z.strictObject({ name: z.string(), digest: z.string() })),
  tables: z.array(z.strictObject({ name: z.string(), file: z.string(), rows: z.int(), digest: z.string() })),
  files: z.int(),
  /** Whether the signing key lies in it. */
  key: z.boolean(),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup cannot be read as it is, or not be restored to this place. */
export class NotRestorable extends Error {}

/** What a backup says of itself. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new NotRestorable(`${folder} holds no whole backup: manifest.json is missing.`);
  const read = Manifest.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new NotRestorable(`${path} is not a manifest that this version can read.`);
  return read.data;
}
