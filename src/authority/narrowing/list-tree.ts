import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import type { PowerEntry } from '../power.ts';
import '../tables.ts';
import { compareWithBase, type Difference } from './compare-with-base.ts';
import { adjustBy } from './name-deviations.ts';

export const treesPerPage = 20;

/** An entry in force, as the tree shows it. */
export interface TreeEntry {
  code: string;
  basicCode: string;
  version: number;
  inForceFrom: string;
  entry: PowerEntry;
}

/** A base entry with what is inherited from it, and in what each differs. */
export interface Tree {
  base: TreeEntry;
  inherited: (TreeEntry & { differences: Difference[]; /** By when it is to be adjusted, where it deviates. */ adjustBy?: string })[];
}

export interface TreeList {
  trees: Tree[];
  total: number;
  page: number;
  pageSize: number;
}

/** A page of the entries from which others are inherited on a day, with these. */
export async function listTrees(db: Db, { on, page = 1 }: { on: string; page?: number | undefined }): Promise<TreeList> {
  const { rows } = await sql<{ base: string; total: string }>`
    select content -> 'base' ->> 'code' as base, count(*) over () as total from authority.power_version
    where content -> 'base' is not null and in_force_from <= ${on}::date and coalesce(in_force_to, 'infinity') > ${on}::date
    group by 1 order by right(content -> 'base' ->> 'code', 12), 1 limit ${treesPerPage} offset ${(page - 1) * treesPerPage}`.execute(db);
  return { trees: await treesOf(db, rows.map(({ base }) => base), on), total: Number(rows[0]?.total ?? 0), page, pageSize: treesPerPage };
}

/** The trees of one power on a day, the highest base first. */
export async function treesOfPower(db: Db, basicCode: string, on: string): Promise<Tree[]> {
  const { rows } = await sql<{ base: string }>`
    select distinct version.content -> 'base' ->> 'code' as base from authority.power_version as version join authority.power as power on power.code = version.code
    where power.basic_code = ${basicCode} and version.content -> 'base' is not null and in_force_from <= ${on}::date and coalesce(in_force_to, 'infinity') > ${on}::date`.execute(db);
  return (await treesOf(db, rows.map(({ base }) => base), on)).toSorted((a, b) => (a.base.entry.level < b.base.entry.level ? -1 : 1));
}

async function treesOf(db: Db, codes: readonly string[], on: string): Promise<Tree[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<{ code: string; basic_code: string; version: number; in_force_from: string; content: PowerEntry }>`
    select version.code, basic_code, version, in_force_from, content from authority.power_version as version join authority.power as power on power.code = version.code
    where (version.code = any(${codes}) or (content -> 'base' is not null and content -> 'base' ->> 'code' = any(${codes})))
      and in_force_from <= ${on}::date and coalesce(in_force_to, 'infinity') > ${on}::date
    order by content ->> 'level', version.code`.execute(db);
  const entries = rows.map((row): TreeEntry => ({ code: row.code, basicCode: row.basic_code, version: row.version, inForceFrom: row.in_force_from, entry: row.content }));
  return codes.flatMap((code) => {
    const base = entries.find((one) => one.code === code);
    return base ? [{ base, inherited: entries.filter(({ entry }) => entry.base?.code === code).map((own) => compared(base, own)) }] : [];
  });
}

function compared(base: TreeEntry, own: TreeEntry): Tree['inherited'][number] {
  const differences = compareWithBase(base.entry, own.entry);
  return { ...own, differences, ...(differences.some(({ permitted }) => !permitted) && { adjustBy: adjustBy(base.inForceFrom) }) };
}
