import { Readable } from 'node:stream';
import { listOrgans } from '#government';
import { csvLine } from '#platform/spreadsheet/csv.ts';
import { checkSheet } from '../../src/authority/sheets/check-sheet.ts';
import { dirtySheet } from '../../src/authority/sheets/factory.ts';
import { handInSheet } from '../../src/authority/sheets/hand-in-sheet.ts';
import type { World } from './world.ts';

/** A sheet for the power list as text, of 柯城区 and the same each time: forty rows, some with faults. */
export async function sheetText(world: World): Promise<string> {
  const organs = (await listOrgans(world.db)).filter(({ kind, division }) => kind === 'department' && division.startsWith('330802'));
  const { heads, rows } = dirtySheet(40, 3, organs);
  return [heads, ...rows()].map((row) => csvLine(row)).join('');
}

/** That sheet handed in by the keeper of the lists, and checked. */
export async function laySheet(world: World): Promise<string> {
  const act = await world.as('shenyanqing');
  const name = '柯城区权责清单.csv';
  const file = { ...(await world.deps.files.store(Readable.from([Buffer.from(await sheetText(world))]), { name, as: 'sheet' })), name };
  const { id } = await handInSheet(act, { file, inForceFrom: '2026-04-01' });
  await checkSheet(act, world.deps.files, id);
  return id;
}
