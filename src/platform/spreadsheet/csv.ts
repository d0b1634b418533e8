import { said } from '../i18n.ts';
import { decoded, encodingOf } from './encoding.ts';
import { batchOf, type Bytes, notASheet, type SheetLimits, type SheetRow, sheetTooLarge, usualLimits } from './sheet.ts';

// A cell that begins so is a formula to a program of tables, and would run on the desk of whoever opens it (OWASP, CSV injection).
const formula = /^'*[=+\-@\t\r＝＋－＠]/u;
const guarded = /^'+[=+\-@\t\r＝＋－＠]/u;

/** One line of CSV (RFC 4180); what could be taken for a formula is led by an apostrophe, which reading takes away again. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** At the beginning of a CSV of ours, so that Excel reads it as UTF-8. */
export const csvMark = '\ufeff';

/** The rows of a CSV, in batches: UTF-8 with or without mark, GB18030 or UTF-16; quoted cells may hold lines. Lines without a word are left out. */
export async function* readCsv(bytes: Bytes, limits: SheetLimits = usualLimits): AsyncGenerator<SheetRow[]> {
  const encoding = await encodingOf(bytes);
  const splitter = new Splitter(limits);
  for await (const text of decoded(bytes.read() as AsyncIterable<Buffer>, encoding)) {
    splitter.take(text);
    if (splitter.rows.length >= batchOf) yield splitter.rows.splice(0);
  }
  splitter.end();
  if (splitter.rows.length > 0) yield splitter.rows.splice(0);
}

// Cells are cut out of the text as it comes; what is not whole yet waits for the next piece.
class Splitter {
  readonly rows: SheetRow[] = [];
  readonly #limits: SheetLimits;
  #cells: string[] = [];
  #cell = '';
  #state: 'plain' | 'quoted' | 'afterQuote' = 'plain';
  #no = 1;
  #afterReturn = false;

  constructor(limits: SheetLimits) {
    this.#limits = limits;
  }

  take(text: string): void {
    let at = 0;
    while (at < text.length) at = this.#state === 'quoted' ? this.#takeQuoted(text, at) : this.#takePlain(text, at);
    if (this.#cell.length > this.#limits.cell) throw sheetTooLarge('cell', this.#limits.cell);
  }

  end(): void {
    if (this.#state === 'quoted') throw notASheet(said(`第 ${this.#no} 行起有引号没有合上`, `A quotation mark is opened in row ${this.#no} and never closed`));
    if (this.#cell !== '' || this.#cells.length > 0) this.#endRow();
  }

  #takeQuoted(text: string, at: number): number {
    const end = text.indexOf('"', at);
    this.#cell += end < 0 ? text.slice(at) : text.slice(at, end);
    if (end < 0) return text.length;
    this.#state = 'afterQuote';
    return end + 1;
  }

  #takePlain(text: string, at: number): number {
    const sign = text[at]!;
    if (sign === '\n' && this.#afterReturn) {
      this.#afterReturn = false;
      return at + 1;
    }
    this.#afterReturn = false;
    if (sign === '"') return this.#takeQuote(at);
    if (sign === ',') this.#endCell();
    else if (sign === '\n' || sign === '\r') {
      this.#endRow();
      this.#afterReturn = sign === '\r';
    } else return this.#takeRun(text, at);
    return at + 1;
  }

  #takeQuote(at: number): number {
    // Two marks within a quoted cell are one; one in the middle of a plain cell stands for itself.
    if (this.#state === 'afterQuote') this.#cell += '"';
    if (this.#state === 'afterQuote' || this.#cell === '') this.#state = 'quoted';
    else this.#cell += '"';
    return at + 1;
  }

  #takeRun(text: string, at: number): number {
    let end = at;
    while (end < text.length && !isSign(text.charCodeAt(end))) end++;
    this.#cell += text.slice(at, end);
    this.#state = 'plain';
    return end;
  }

  #endCell(): void {
    if (this.#cells.length >= this.#limits.columns) throw sheetTooLarge('columns', this.#limits.columns);
    if (this.#cell.length > this.#limits.cell) throw sheetTooLarge('cell', this.#limits.cell);
    this.#cells.push(guarded.test(this.#cell) ? this.#cell.slice(1) : this.#cell);
    this.#cell = '';
    this.#state = 'plain';
  }

  #endRow(): void {
    this.#endCell();
    if (this.#cells.some((cell) => cell.trim() !== '')) this.rows.push({ no: this.#no, cells: this.#cells });
    if (this.#no > this.#limits.rows) throw sheetTooLarge('rows', this.#limits.rows - 1);
    this.#no += 1;
    this.#cells = [];
  }
}

// Comma, quotation mark, line feed, return.
function isSign(code: number): boolean {
  return code === 44 || code === 34 || code === 10 || code === 13;
}
