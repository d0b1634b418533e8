import { isDay } from '#platform/calendar/day.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import type { FaultKind } from './sheet.ts';

/** A fault of a row before it is known which row it is. */
export interface CellFault {
  column: string;
  kind: FaultKind;
  value: string;
  sentence: Said;
}

const sentences = {
  missing: said('必填，没有填写', 'Must be filled in'),
  tooLong: said('最多 {max} 个字，这里有 {n} 个', 'At most {max} characters, here are {n}'),
  error: said('单元格里是表格软件的错误值', 'The cell holds an error of the spreadsheet program'),
  number: said('表格软件把它改成了数字，后几位已经丢失；请把这一列设为文本再填', 'The spreadsheet program made it a number and lost its last digits; format the column as text and fill it in again'),
  whole: said('要填整数', 'A whole number is wanted'),
  day: said('日期要写成 2026-01-31', 'A day is written as 2026-01-31'),
} as const;

/** What a column takes: a word in each row, `max` characters at most. */
export interface ReadColumn {
  key: string;
  required?: true;
  /** That it is empty is told by the rules of entries, with their own sentence. */
  leftToRules?: true;
  max: number;
}

/** Reads the cells of one row by the keys of their columns and gathers what is wrong, one fault a cell at most. */
export class RowReader {
  readonly faults = new Map<string, CellFault>();
  readonly #cells: Readonly<Record<string, string>>;

  constructor(cells: Readonly<Record<string, string>>, columns: readonly ReadColumn[]) {
    this.#cells = cells;
    for (const { key, required, leftToRules, max } of columns) {
      const value = this.text(key);
      if (value === '' && required && !leftToRules) this.fault(key, 'missing', sentences.missing);
      else if (value.length > max) this.fault(key, 'tooLong', sayWith(sentences.tooLong, { max, n: value.length }));
      else if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(value)) this.fault(key, 'cell', sentences.error);
      else if (/^\d(?:\.\d+)?E\+?\d{2}$/i.test(value)) this.fault(key, 'cell', sentences.number);
    }
  }

  text(key: string): string {
    return (this.#cells[key] ?? '').trim();
  }

  /** The text, or nothing where the cell is empty. */
  given(key: string): string | undefined {
    return this.text(key) || undefined;
  }

  /** A whole number up to a million, or nothing; anything else is a fault. */
  number(key: string, kind: FaultKind = 'shape'): number | undefined {
    const value = this.text(key);
    if (value === '') return undefined;
    if (/^\d{1,6}$/.test(value)) return Number(value);
    this.fault(key, kind, sentences.whole);
    return undefined;
  }

  /** A legal day of a cell's part, also as 20260131 or 2026/1/31; anything else is a fault of the cell. */
  day(key: string, value: string | undefined): string | undefined {
    if (!value) return undefined;
    const [, year, month, date] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(value) ?? [];
    const day = year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : '';
    if (isDay(day)) return day;
    this.fault(key, 'date', sentences.day);
    return undefined;
  }

  fault(key: string, kind: FaultKind, sentence: Said): void {
    if (!this.faults.has(key)) this.faults.set(key, { column: key, kind, value: this.text(key).slice(0, 200), sentence });
  }
}
