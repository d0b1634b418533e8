import type { Db } from '#platform/db/tables.ts';
import type { ItemTypeCode } from '../codes.ts';
import '../tables.ts';

/** The power that an instrument gives. */
export interface PowerMeant {
  basicCode: string;
  entry?: string;
  type: ItemTypeCode;
  name: string;
  englishName?: string;
}

/** Which power an instrument means: by basic code, or by the code of the giver's own entry; with its type and name. Undefined where the list has no such thing, or it is another body's entry. */
export async function powerMeant(db: Db, power: string, giver: string): Promise<PowerMeant | undefined> {
  const rows = await db
    .selectFrom('authority.power as power')
    .innerJoin('authority.power_version as version', 'version.code', 'power.code')
    .select(['power.code', 'power.basic_code', 'power.organ', 'version.type', 'version.name', 'version.english_name'])
    .where((where) => where.or([where('power.code', '=', power), where('power.basic_code', '=', power)]))
    .orderBy((order) => order('power.organ', '=', giver), 'desc')
    .orderBy('version.version', 'desc')
    .limit(1)
    .execute();
  const [row] = rows;
  const isEntry = row?.code === power;
  if (!row || (isEntry && row.organ !== giver)) return undefined;
  return { basicCode: row.basic_code, ...(isEntry && { entry: row.code }), type: row.type as ItemTypeCode, name: row.name, ...(row.english_name !== null && { englishName: row.english_name }) };
}
