import type { Organ } from '#government';
import type { Act } from '#platform/act.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { openCodes } from '../adjustment/check-changes.ts';
import { contentHashOf } from '../content-hash.ts';
import type { PowerEntry } from '../power.ts';
import { checkRow } from './check-row.ts';
import { listColumns } from './columns.ts';
import { basicColumns, readBasicRow } from './exchange-row.ts';
import { readListRow } from './list-row.ts';
import type { NamedRow } from './open-sheet.ts';
import { type CellFault, RowReader } from './row-reader.ts';
import type { SheetKind } from './sheet.ts';

/** What is known of a sheet while its rows pass: the register of organs, and in which row each code came first. */
export interface CheckingSheet {
  kind: SheetKind;
  /** Legal day from which its entries are to hold. */
  from: string;
  organs: ReadonlyMap<string, Organ>;
  codes: Map<string, number>;
}

/** A row with what is wrong with it and what it would do to the list. */
export interface CheckedRow {
  no: number;
  faults: readonly CellFault[];
  change: 'add' | 'change' | 'none';
  entry?: PowerEntry;
}

const twice = said('编码与第 {row} 行重复', 'The code is that of row {row}');
const tooSoon = said('清单上的这一条自 {from} 起有效，新内容须在此之后生效', 'The entry in the list holds from {from}; what is new must begin after it');
const underWay = said('这一编码已有一件调整申请正在办理', 'A proposal for this code is already under way');
const repealed = said('清单上的这一条自 {to} 起取消，新内容不能在此之前生效', 'The entry in the list is repealed from {to}; what is new cannot begin before it');

/** Checks rows against the rules of entries, the rest of the sheet and the list as it stands. */
export async function checkBatch(act: Act, sheet: CheckingSheet & { kind: Exclude<SheetKind, 'directory'> }, rows: readonly NamedRow[]): Promise<CheckedRow[]> {
  const column = sheet.kind === 'list' ? 'code' : 'task_code';
  const codes = rows.map(({ cells }) => (cells[column] ?? '').trim());
  const present = await lastOf(act, codes);
  const open = await openCodes(act, codes);
  return rows.map(({ no, cells }) => {
    const row = new RowReader(cells, sheet.kind === 'list' ? listColumns : basicColumns);
    const before = present.get(row.text(column));
    const entry = sheet.kind === 'list' ? readListRow(row) : readBasicRow(row, before?.content);
    checkRow(row, sheet.kind, entry, sheet.from, sheet.organs, act.actor);
    mustBeFirst(sheet, row, column, no);
    const change = changeOf(entry, before);
    if (before && change !== 'none') mustFollow(row, column, before, sheet.from);
    if (change !== 'none' && open.has(entry.code)) row.fault(column, 'conflict', underWay);
    return { no, faults: [...row.faults.values()], change, entry };
  });
}

interface Last {
  code: string;
  in_force_from: string;
  in_force_to: string | null;
  content_hash: string;
  content: PowerEntry;
}

async function lastOf({ db }: Act, codes: readonly string[]): Promise<Map<string, Last>> {
  const rows = await db
    .selectFrom('authority.power_version').distinctOn('code')
    .select(['code', 'in_force_from', 'in_force_to', 'content_hash', 'content'])
    .where('code', '=', (any) => any.fn.any(any.val([...codes])))
    .orderBy('code').orderBy('version', 'desc').execute();
  return new Map(rows.map((row) => [row.code, row]));
}

function mustBeFirst({ codes }: CheckingSheet, row: RowReader, column: string, no: number): void {
  const code = row.text(column);
  if (code === '' || row.faults.has(column)) return;
  const first = codes.get(code);
  // A copy: as a part of the text that was read it would hold all of it to the end of the sheet.
  if (first === undefined) codes.set(Buffer.from(code).toString(), no);
  else row.fault(column, 'duplicateCode', sayWith(twice, { row: first }));
}

function changeOf(entry: PowerEntry, before: Last | undefined): CheckedRow['change'] {
  if (!before || before.in_force_to !== null) return 'add';
  return before.content_hash === contentHashOf(entry) ? 'none' : 'change';
}

// As publishing refuses it: the past is not rewritten and no two versions hold on a day.
function mustFollow(row: RowReader, column: string, before: Last, from: string): void {
  if (before.in_force_to === null && from <= before.in_force_from) row.fault(column, 'conflict', sayWith(tooSoon, { from: before.in_force_from }));
  if (before.in_force_to !== null && from < before.in_force_to) row.fault(column, 'conflict', sayWith(repealed, { to: before.in_force_to }));
}
