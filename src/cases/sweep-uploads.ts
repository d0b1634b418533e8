import { sql } from 'kysely';
import { sheetsOfFiles } from '#authority';
import { inTransaction, systemActor } from '#platform/act.ts';
import type { Deps } from '#platform/http/deps.ts';
import { record } from '#platform/ledger/record.ts';
import './ledger.ts';

const dayLong = 86_400_000;
// The bytes may just have come again under the same digest, before their row.
const settled = 3_600_000;
const atMost = 1_000;

/** Removes uploads of more than `UPLOADS_KEPT_DAYS` days ago that lie in no draft and no case, at most a thousand; tells how many. */
export async function sweepUploads({ db, files, clock, config }: Pick<Deps, 'db' | 'files' | 'clock' | 'config'>): Promise<number> {
  const at = clock.now();
  const act = { db, actor: systemActor(config.REGION), at };
  const before = new Date(at.getTime() - config.UPLOADS_KEPT_DAYS * dayLong);
  const swept = await inTransaction(act, async (inside) => {
    const { rows } = await sql<{ id: string; digest: string }>`
      delete from cases.file where region = ${config.REGION} and id = any(array(
        select f.id from cases.file f
        where f.region = ${config.REGION} and f.uploaded_at < ${before}
          and not exists (select 1 from cases.draft_file d where d.region = f.region and d.file = f.id)
          and not exists (select 1 from cases.attachment a where a.region = f.region and a.file = f.id)
        limit ${atMost}))
      returning id, digest`.execute(inside.db);
    for (const { id, digest } of rows) await record(inside, 'files.swept', `file:${id}`, { file: id, digest });
    return rows;
  });
  // Only after the commit: rows without bytes would be a loss, bytes without a row are none.
  const digests = [...new Set(swept.map(({ digest }) => digest))];
  const { rows: kept } = await sql<{ digest: string }>`select distinct digest from cases.file where region = ${config.REGION} and digest = any(${digests}::text[])`.execute(db);
  // The same content may have been handed in as a sheet as well.
  const named = new Set([...kept.map(({ digest }) => digest), ...(await sheetsOfFiles(db, digests))]);
  for (const digest of digests) {
    if (!named.has(digest)) await files.discard(digest, new Date(at.getTime() - settled));
  }
  return swept.length;
}
