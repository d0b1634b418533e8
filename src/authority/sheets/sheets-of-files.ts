import type { Db } from '#platform/db/tables.ts';
import './tables.ts';

/** Those of the contents, by their digests, that were handed in as a sheet: its rows and report are told of by it, and it is begun anew from it. */
export async function sheetsOfFiles(db: Db, digests: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('authority.sheet').select('digest').distinct().where('digest', '=', (any) => any.fn.any(any.val([...digests]))).execute();
  return rows.map(({ digest }) => digest);
}
