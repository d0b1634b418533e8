import type { Readable } from 'node:stream';
import { Invalid, TooLarge } from '../errors.ts';
import { type Said, said } from '../i18n.ts';

/** A row as it was read: its number in the file, from 1, and the text of each cell; cells at the end may be missing. */
export interface SheetRow {
  no: number;
  cells: readonly string[];
}

/** Bytes that can be read from any place, such as a file of the store. */
export interface Bytes {
  size: number;
  /** From the byte `start` to the byte `end`, both included; all of it without. */
  read(range?: { start: number; end: number }): Readable;
}

/** What a sheet may hold at most: beyond it, it is refused before it has cost much. */
export interface SheetLimits {
  rows: number;
  columns: number;
  /** Characters of one cell; Excel itself has 32,767. */
  cell: number;
  /** Bytes of one part of a workbook when unpacked, and characters of its table of shared texts. */
  unpacked: number;
}

export const usualLimits: SheetLimits = { rows: 100_001, columns: 120, cell: 32_767, unpacked: 512 * 1024 * 1024 };

/** Rows are given in batches: one at a time would cost more than reading them. */
export const batchOf = 200;

/** The refusal of a file that is no sheet, or not one that can be read (422). */
export function notASheet(sentence: Said): Invalid {
  return new Invalid({ sheet: sentence }, 'sheet-not-readable');
}

/** The refusal of a sheet that holds more than may be read (413). */
export function sheetTooLarge(what: 'rows' | 'columns' | 'cell' | 'unpacked', limit: number): TooLarge {
  return new TooLarge('sheet-too-large', tooLarge[what](limit.toLocaleString('en')));
}

const tooLarge: Record<keyof SheetLimits, (limit: string) => Said> = {
  rows: (n) => said(`表格超过 ${n} 行，请分成几个文件`, `The sheet has more than ${n} rows; split it into several files`),
  columns: (n) => said(`表格超过 ${n} 列，不是所要的模板`, `The sheet has more than ${n} columns; it is not the template`),
  cell: (n) => said(`有单元格超过 ${n} 个字`, `A cell has more than ${n} characters`),
  unpacked: (n) => said(`表格解压后超过 ${n} 字节，不予读取`, `The sheet is larger than ${n} bytes when unpacked and is not read`),
};
