import type { Selectable } from 'kysely';
import type { Db, Tables } from '#platform/db/tables.ts';
import './tables.ts';
import { divisionPrefix } from './division.ts';
import type { Hall } from './hall.ts';

/** The halls to which people of a division can go, the nearest first: its own, then of each place in which it lies. Where a town has none, the county's comes first. */
export async function hallsFor(db: Db, division: string): Promise<Hall[]> {
  const prefix = divisionPrefix(division.padEnd(12, '0'));
  const around = [2, 4, 6, 9, 12].filter((digits) => digits <= prefix.length).map((digits) => prefix.slice(0, digits).padEnd(12, '0'));
  const rows = await db
    .selectFrom('government.hall')
    .selectAll()
    .where('division', '=', (any) => any.fn.any(any.val(around)))
    .orderBy('division', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(hallOf);
}

function hallOf(row: Selectable<Tables['government.hall']>): Hall {
  const { english_name: englishName, english_address: englishAddress, round_the_clock: roundTheClock, ...rest } = row;
  return { ...rest, englishName, englishAddress, roundTheClock };
}
