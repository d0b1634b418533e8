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
