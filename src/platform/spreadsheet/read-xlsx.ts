import { batchOf, type Bytes, type SheetLimits, type SheetRow, sheetTooLarge, usualLimits } from './sheet.ts';
import { attributeOf, XmlScanner } from './scan-xml.ts';
import { openWorkbook, type Workbook } from './workbook.ts';
import { readPart } from './zip.ts';

/** The rows of a workbook's first sheet, in batches, as texts: days as 2026-01-31, numbers as they are kept. Rows without a word are left out. */
export async function* readXlsx(bytes: Bytes, limits: SheetLimits = usualLimits): AsyncGenerator<SheetRow[]> {
  const book = await openWorkbook(bytes, limits);
  const reader = new RowReader(book, limits);
  const scanner = new XmlScanner(reader);
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of readPart(bytes, book.sheet, limits.unpacked)) {
    scanner.take(decoder.decode(chunk, { stream: true }));
    if (reader.rows.length >= batchOf) yield reader.rows.splice(0);
  }
  scanner.end();
  if (reader.rows.length > 0) yield reader.rows.splice(0);
}

class RowReader {
  readonly rows: SheetRow[] = [];
  readonly #book: Workbook;
  readonly #limits: SheetLimits;
  #no = 0;
  #cells: string[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #within = false;
  #phonetic = 0;

  constructor(book: Workbook, limits: SheetLimits) {
    this.#book = book;
    this.#limits = limits;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#within = this.#phonetic === 0;
    else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'row') {
      this.#no = Number(attributeOf(attributes, 'r') ?? this.#no + 1);
      this.#cells = [];
      this.#column = -1;
      if (!(this.#no <= this.#limits.rows)) throw sheetTooLarge('rows', this.#limits.rows - 1);
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#within = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#cells.some((cell) => cell.trim() !== '')) this.rows.push({ no: this.#no, cells: this.#cells });
  }

  text(text: string): void {
    if (!this.#within) return;
    this.#value += text;
    if (this.#value.length > this.#limits.cell) throw sheetTooLarge('cell', this.#limits.cell);
  }

  #openCell(attributes: string): void {
    const place = attributeOf(attributes, 'r');
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    if (!(this.#column < this.#limits.columns)) throw sheetTooLarge('columns', this.#limits.columns);
    this.#type = attributeOf(attributes, 't') ?? 'n';
    this.#style = Number(attributeOf(attributes, 's') ?? 0);
    this.#value = '';
  }

  #closeCell(): void {
    const text = this.#textOf();
    if (text === '') return;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #textOf(): string {
    const value = this.#value;
    if (this.#type === 's') return readEscapes(this.#book.texts[Number(value)] ?? '');
    if (this.#type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (this.#type === 'n' && value !== '' && this.#book.dayStyles.has(this.#style)) return dayOf(Number(value), this.#book.from1904) ?? value;
    return this.#type === 'n' || this.#type === 'e' ? value : readEscapes(value);
  }
}

// 'AB12' is the 28th column, counted from 0 as 27.
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length && at < 4; at++) {
    const letter = place.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

// Signs that cannot stand in XML are written as _x000D_.
function readEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// Excel counts 1900 as a leap year, so that days before March 1900 are one off; none of ours is so old.
function dayOf(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  const days = Math.floor(serial) + (from1904 ? 1462 : 0) - 25_569;
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
