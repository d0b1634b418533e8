import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Db } from '#platform/db/tables.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Mismatch } from '#platform/ledger/mismatch.ts';

const atOnce = 1_000;

/** Reads the bytes of every file that was handed in: they must be there, and have the digest under which they were acknowledged. */
export async function reconcileFiles(db: Db, region: string, store: FileStore): Promise<{ files: number; mismatches: Mismatch[] }> {
  const mismatches: Mismatch[] = [];
  const digests = new Map<string, string | undefined>();
  let files = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db
      .selectFrom('cases.file')
      .select(['id', 'digest'])
      .where('region', '=', region)
      .where('id', '>', after)
      .orderBy('id')
      .limit(atOnce)
      .execute();
    for (const { id, digest } of rows) {
      if (!digests.has(digest)) digests.set(digest, (await store.has(digest)) ? await digestOfBytes(store, digest) : undefined);
      const actual = digests.get(digest);
      if (actual !== digest) mismatches.push({ table: 'cases.file', key: id, what: actual ? `the bytes have the digest ${actual}, not ${digest}` : `the bytes of ${digest} are missing` });
    }
    files += rows.length;
    if (rows.length < atOnce) return { files, mismatches };
    after = rows.at(-1)!.id;
  }
}

async function digestOfBytes(store: FileStore, digest: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(store.read(digest), hash);
  return hash.digest('hex');
}
