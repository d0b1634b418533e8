import { Invalid } from '#platform/errors.ts';
import type { Db } from '#platform/db/tables.ts';
import { said } from '#platform/i18n.ts';
import type { ItemTypeCode } from '../codes.ts';
import '../tables.ts';

const unlisted = said('权力清单上没有这一项', 'The power list has no such entry');
const ofAnother = said('这一条目不是转出机关的', 'The entry is not one of the body that gives');

/** Which power an instrument means: by basic code, or by the code of the giver's own entry; with its type and name. Invalid at 'power'. */
export async function powerMeant(db: Db, power: string, giver: string): Promise<{ basicCode: string; entry?: string; type: ItemTypeCode; name: string; englishName?: string }> {
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
  if (!row) throw new Invalid({ power: unlisted });
  const isEntry = row.code === power;
  if (isEntry && row.organ !== giver) throw new Invalid({ power: ofAnother });
  return { basicCode: row.basic_code, ...(isEntry && { entry: row.code }), type: row.type as ItemTypeCode, name: row.name, ...(row.english_name !== null && { englishName: row.english_name }) };
}
