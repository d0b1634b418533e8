import type { Db } from '#platform/db/tables.ts';
import { findPowerInForce } from '../get-power.ts';
import type { PowerVersion } from '../power.ts';
import { placeOf } from './family.ts';
import { subItemsOf } from './must-have-mains.ts';

export interface FamilyMember {
  code: string;
  name: string;
  englishName?: string;
}

/** The main item of a sub-item, and the sub-items that stand under the same main item on a day. */
export interface Family {
  main?: FamilyMember;
  subItems: FamilyMember[];
}

/** The main item and sub-items around an entry on a day; none for an entry that stands alone. */
export async function getFamily(db: Db, { code, organ }: Pick<PowerVersion, 'code' | 'organ'>, on: string): Promise<Family> {
  const place = placeOf(code);
  if (place.kind === 'single') return { subItems: [] };
  const mainCode = place.kind === 'main' ? code : place.main;
  const above = placeOf(mainCode);
  const subItems = above.kind === 'main' ? await subItemsOf(db, { organ, pattern: above.pattern, code: mainCode }, on) : [];
  const main = place.kind === 'sub' ? await findPowerInForce(db, mainCode, on) : undefined;
  return {
    ...(main && { main: { code: mainCode, name: main.entry.name, ...(main.entry.englishName && { englishName: main.entry.englishName }) } }),
    subItems: subItems.map((row) => ({ code: row.code, name: row.name, ...(row.english_name && { englishName: row.english_name }) })),
  };
}
