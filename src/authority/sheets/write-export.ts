import { Readable } from 'node:stream';
import { type Lang, type Said, said } from '#platform/i18n.ts';
import { csvLine, csvMark } from '#platform/spreadsheet/csv.ts';
import { writeXlsx, type WrittenSheet } from '#platform/spreadsheet/write-xlsx.ts';
import type { PowerVersion } from '../power.ts';
import { listColumns } from './columns.ts';
import { type ExchangeTable, exchangeTables } from './exchange-columns.ts';
import { exchangeRows } from './exchange-row.ts';
import { writeListRow } from './list-row.ts';

export type SheetTable = 'list' | ExchangeTable;
export type SheetFormat = 'csv' | 'xlsx' | 'json';

/** Entries as a file: our own sheet or a table of the national exchange as CSV or XLSX, or everything as JSON. Nothing is held but what is being written. */
export function writeExport(versions: AsyncIterable<readonly PowerVersion[]>, { table, format, lang, at }: { table: SheetTable; format: SheetFormat; lang: Lang; at: Date }): Readable {
  if (format === 'json') return Readable.from(jsonOf(versions));
  const columns = columnsOf(table, lang);
  const rows = rowsOf(versions, table);
  if (format === 'xlsx') return writeXlsx([{ name: table === 'list' ? (lang === 'en' ? 'Power list' : '权责清单') : table, columns, rows }], at);
  return Readable.from(csvOf(columns.map(({ head }) => head), rows));
}

const onlyExported = said('这张表只导出，不导入；内容请在权责清单模板里填', 'This table is exported only; what it holds is filled in in the template of the power list');

// What an import does with a table of the exchange.
const notes: Readonly<Record<ExchangeTable, Said>> = {
  up_task_directory: said('基本目录不写行使主体：导入时只与清单核对，不取用', 'A directory names no body: an import compares it with the list and takes nothing of it'),
  up_task_general_basic: said('导入时一行是一个条目；表里没有的内容，照清单上现有的保留', 'Each row is an entry when it is imported; what the table does not hold stays as the list has it'),
  up_task_general_extend: onlyExported,
  up_task_general_material: onlyExported,
};

/** An empty sheet to fill in: its headings, those that must be filled with a star, and on a second sheet what goes where. */
export function writeTemplate({ table, format, lang, at }: { table: SheetTable; format: 'csv' | 'xlsx'; lang: Lang; at: Date }): Readable {
  const columns = columnsOf(table, lang, true);
  if (format === 'csv') return Readable.from([csvMark + csvLine(columns.map(({ head }) => head))]);
  const help = listColumns.map(({ head, help: text, required, max, choices }) => [head[lang], required ? (lang === 'en' ? 'yes' : '是') : '', String(max), text[lang], (choices ?? []).map((one) => one[lang]).join('；')]);
  const heads = lang === 'en' ? ['Column', 'Must be filled', 'Characters at most', 'How', 'One of'] : ['列', '必填', '最多字数', '怎么填', '可选值'];
  const name = lang === 'en' ? 'How to fill it in' : '填写说明';
  const second: WrittenSheet = table === 'list' ? { name, columns: heads.map((head, i) => ({ head, width: [22, 10, 12, 70, 60][i]! })), rows: [help] } : { name, columns: [{ head: table, width: 90 }], rows: [[[notes[table][lang]]]] };
  return writeXlsx([{ name: lang === 'en' ? 'Power list' : '权责清单', columns, rows: [] }, second], at);
}

function columnsOf(table: SheetTable, lang: Lang, marked = false): { head: string; width?: number; choices?: readonly string[] }[] {
  if (table !== 'list') return exchangeTables[table].map((head) => ({ head }));
  return listColumns.map(({ head, required, width = 16, choices }) => ({
    head: head[lang] + (marked && required ? ' *' : ''), width, ...(choices && { choices: choices.map((one) => one[lang]) }),
  }));
}

async function* rowsOf(versions: AsyncIterable<readonly PowerVersion[]>, table: SheetTable): AsyncGenerator<string[][]> {
  for await (const batch of versions) {
    if (table === 'list') yield batch.map(({ entry }) => cellsOf(writeListRow(entry), listColumns.map(({ key }) => key)));
    else yield batch.flatMap((version) => exchangeRows(table, version)).map((row) => cellsOf(row, exchangeTables[table]));
  }
}

function cellsOf(row: Readonly<Record<string, string>>, keys: readonly string[]): string[] {
  return keys.map((key) => row[key] ?? '');
}

async function* csvOf(heads: readonly string[], rows: AsyncIterable<readonly string[][]>): AsyncGenerator<string> {
  yield csvMark + csvLine(heads);
  for await (const batch of rows) yield batch.map(csvLine).join('');
}

async function* jsonOf(versions: AsyncIterable<readonly PowerVersion[]>): AsyncGenerator<string> {
  yield '[';
  let before = '';
  for await (const batch of versions) {
    yield before + batch.map(({ basicCode, version, inForceFrom, inForceTo = null, contentHash, algorithm, entry }) => JSON.stringify({ basicCode, version, inForceFrom, inForceTo, contentHash, algorithm, entry })).join(',\n');
    before = ',\n';
  }
  yield ']\n';
}
