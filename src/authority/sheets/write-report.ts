import { Readable } from 'node:stream';
import type { Db } from '#platform/db/tables.ts';
import type { Lang } from '#platform/i18n.ts';
import { csvLine, csvMark } from '#platform/spreadsheet/csv.ts';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts';
import { listColumns } from './columns.ts';
import { listFaults } from './get-sheet.ts';
import { faultKinds } from './sheet.ts';

const atATime = 1_000;
const heads = { 'zh-CN': ['行', '列', '问题', '填的内容', '说明'], en: ['Row', 'Column', 'Fault', 'What stands there', 'Why'] } as const;

/** Every fault of a sheet as a file, in the order of its rows. */
export function writeReport(db: Db, { region, sheet, format, lang, at }: { region: string; sheet: string; format: 'csv' | 'xlsx'; lang: Lang; at: Date }): Readable {
  const rows = faultRows(db, region, sheet, lang);
  if (format === 'xlsx') return writeXlsx([{ name: lang === 'en' ? 'Faults' : '问题', columns: heads[lang].map((head, i) => ({ head, width: [8, 22, 26, 40, 70][i]! })), rows }], at);
  return Readable.from(csvOf(heads[lang], rows));
}

async function* faultRows(db: Db, region: string, sheet: string, lang: Lang): AsyncGenerator<string[][]> {
  for (let after = 0; ; ) {
    const faults = await listFaults(db, region, sheet, { after, limit: atATime });
    if (faults.length === 0) return;
    yield faults.map(({ row, column, kind, value, sentence }) => [String(row), headOf(column, lang), faultKinds[kind]?.[lang] ?? kind, value, sentence[lang]]);
    after = faults.at(-1)!.n;
  }
}

async function* csvOf(head: readonly string[], rows: AsyncIterable<readonly string[][]>): AsyncGenerator<string> {
  yield csvMark + csvLine(head);
  for await (const batch of rows) yield batch.map(csvLine).join('');
}

/** The heading of a column by its key; the columns of the national exchange are called by their keys. */
export function headOf(column: string, lang: Lang): string {
  return listColumns.find(({ key }) => key === column)?.head[lang] ?? column;
}
