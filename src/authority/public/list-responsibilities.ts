import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import type { Duty, GroundOfAccountability } from '../power.ts';
import { getBody } from './get-body.ts';
import { inForce } from './list-powers.ts';

/** What a body must do under an entry, and for what it answers. */
export interface Responsibility {
  code: string;
  version: number;
  name: string;
  englishName?: string;
  type: string;
  duties: readonly Duty[];
  accountability: readonly GroundOfAccountability[];
}

export interface ResponsibilityPage {
  organ: string;
  body: string;
  englishBody: string;
  rows: Responsibility[];
  types: { value: string; count: number }[];
  total: number;
  page: number;
  pageSize: number;
}

export const responsibilitiesPerPage = 20;
const beyond = said('责任清单只有 {n} 页', 'The responsibility list has {n} pages only');

/** The responsibility list (责任清单) of a body on a day: duties by stage and grounds of accountability of each entry, by type. NotFound: no such body, beyond the last page. */
export async function listResponsibilities(db: Db, { organ, type, on, page = 1 }: { organ: string; type?: string | undefined; on: string; page?: number | undefined }): Promise<ResponsibilityPage> {
  const body = await getBody(db, organ);
  const counted = await sql<{ value: string; count: number }>`
    select type as value, sum(change)::int as count from authority.list_count where organ = ${organ} and on_day <= ${on}::date group by type having sum(change) > 0 order by type`.execute(db);
  const types = counted.rows;
  const total = types.reduce((sum, one) => sum + (!type || one.value === type ? one.count : 0), 0);
  const pages = Math.max(1, Math.ceil(total / responsibilitiesPerPage));
  if (page > pages) throw new NotFound(sayWith(beyond, { n: pages }));
  const { rows } = await sql<Row>`
    select listed.code, listed.version, listed.name, listed.english_name, listed.type, version.content -> 'duties' as duties, version.content -> 'accountability' as accountability
    from (
      select code, version, name, english_name, type, basic_code, level from authority.power_listed
      where organ = ${organ} and ${inForce(on)} and ${type ? sql<boolean>`type = ${type}` : sql<boolean>`true`}
      order by type, basic_code, level, code limit ${responsibilitiesPerPage} offset ${(page - 1) * responsibilitiesPerPage}
    ) as listed join authority.power_version as version using (code, version)
    order by listed.type, listed.basic_code, listed.level, listed.code`.execute(db);
  return { organ, body: body.name, englishBody: body.englishName, rows: rows.map(rowOf), types, total, page, pageSize: responsibilitiesPerPage };
}

interface Row {
  code: string;
  version: number;
  name: string;
  english_name: string | null;
  type: string;
  duties: Duty[] | null;
  accountability: GroundOfAccountability[] | null;
}

function rowOf({ english_name, duties, accountability, ...row }: Row): Responsibility {
  return { ...row, ...(english_name && { englishName: english_name }), duties: duties ?? [], accountability: accountability ?? [] };
}
