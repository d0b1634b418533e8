import { Invalid } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { readCsv } from '#platform/spreadsheet/csv.ts';
import { readXlsx } from '#platform/spreadsheet/read-xlsx.ts';
import type { Bytes, SheetRow } from '#platform/spreadsheet/sheet.ts';
import { listColumns } from './columns.ts';
import { exchangeTables } from './exchange-columns.ts';
import { basicColumns } from './exchange-row.ts';
import type { SheetKind } from './sheet.ts';

/** A row by the keys of its columns. */
export interface NamedRow {
  no: number;
  cells: Record<string, string>;
}

/** A sheet whose headings are understood, and its rows in batches. */
export interface OpenSheet {
  kind: SheetKind;
  rows: AsyncGenerator<NamedRow[]>;
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Opens a sheet by its headings, wherever its columns stand: our own template in either language, or a table of the national exchange. Throws Invalid 'sheet-headings' naming what is missing, unknown or there twice. */
export async function openSheet(bytes: Bytes, mediaType: string): Promise<OpenSheet> {
  const batches = mediaType === xlsxType ? readXlsx(bytes) : readCsv(bytes);
  const { value: first } = await batches.next();
  const heads = (first as SheetRow[] | undefined)?.shift()?.cells.map((head) => head.trim().replace(/\s*\*$/, '')) ?? [];
  const { kind, keys } = understood(heads);
  return { kind, rows: named(keys, (first as SheetRow[] | undefined) ?? [], batches) };
}

async function* named(keys: readonly (string | undefined)[], first: SheetRow[], rest: AsyncGenerator<SheetRow[]>): AsyncGenerator<NamedRow[]> {
  if (first.length > 0) yield first.map((row) => namedRow(keys, row));
  for await (const batch of rest) yield batch.map((row) => namedRow(keys, row));
}

function namedRow(keys: readonly (string | undefined)[], { no, cells }: SheetRow): NamedRow {
  const named: Record<string, string> = {};
  keys.forEach((key, i) => {
    if (key !== undefined) named[key] = cells[i] ?? '';
  });
  return { no, cells: named };
}

const none = said('第一行要是列名。没有一列认得，应有：{expected}', 'The first row holds the headings. None is known; expected are: {expected}');
const missing = said('缺少列：{names}', 'Missing headings: {names}');
const unknown = said('没有这样的列：{names}；可用的列名：{expected}', 'Unknown headings: {names}; the headings are: {expected}');
const twice = said('列名重复：{names}', 'Headings that are there twice: {names}');

interface Known {
  kind: SheetKind;
  columns: readonly { key: string; names: readonly string[]; required: boolean }[];
}

const plain = (table: readonly string[], required: ReadonlySet<string>) => table.map((key) => ({ key, names: [key], required: required.has(key) }));
const required = (columns: readonly { key: string; required?: true }[]) => new Set(columns.filter((column) => column.required).map(({ key }) => key));

const kinds: readonly Known[] = [
  { kind: 'list', columns: listColumns.map(({ key, head, required: must = false }) => ({ key, names: [head['zh-CN'], head.en.toLowerCase(), key.toLowerCase()], required: must })) },
  { kind: 'basic', columns: plain(exchangeTables.up_task_general_basic, required(basicColumns)) },
  { kind: 'directory', columns: plain(exchangeTables.up_task_directory, new Set(['task_name', 'catalog_code', 'task_type', 'by_law', 'use_level'])) },
];

function understood(heads: readonly string[]): { kind: SheetKind; keys: (string | undefined)[] } {
  const wanted = heads.map((head) => head.toLowerCase());
  const keyOf = ({ columns }: Known, head: string) => columns.find(({ names }) => names.includes(head))?.key;
  const matching = (known: Known) => wanted.filter((head) => head !== '' && keyOf(known, head)).length;
  // Of two that know as many of the headings, the one that expects less: a directory is no half of an implementing list.
  const [likely] = kinds.toSorted((a, b) => matching(b) - matching(a) || a.columns.length - b.columns.length);
  const best = matching(likely!) === 0 ? kinds[0]! : likely!;
  const names = (list: readonly string[]) => list.slice(0, 12).join('、') + (list.length > 12 ? ' …' : '');
  const expected = names(best.columns.filter((column) => column.required).map((column) => column.names[0]!));
  if (matching(best) === 0) throw wrongHeadings([sayWith(none, { expected })]);
  const keys = wanted.map((head) => (head === '' ? undefined : keyOf(best, head)));
  const lacking = best.columns.filter((column) => column.required && !keys.includes(column.key)).map((column) => column.names[0]!);
  const strange = heads.filter((head, i) => head !== '' && keys[i] === undefined);
  const repeated = heads.filter((_, i) => keys[i] !== undefined && keys.indexOf(keys[i]) < i);
  const wrong = [
    ...(lacking.length > 0 ? [sayWith(missing, { names: names(lacking) })] : []),
    ...(strange.length > 0 ? [sayWith(unknown, { names: names(strange.map((head) => head.slice(0, 40))), expected: names(best.columns.map((column) => column.names[0]!)) })] : []),
    ...(repeated.length > 0 ? [sayWith(twice, { names: names(repeated) })] : []),
  ];
  if (wrong.length > 0) throw wrongHeadings(wrong);
  return { kind: best.kind, keys };
}

function wrongHeadings(sentences: readonly Said[]): Invalid {
  return new Invalid({ sheet: { 'zh-CN': sentences.map((one) => one['zh-CN']).join('。'), en: sentences.map((one) => one.en).join('. ') } }, 'sheet-headings');
}
