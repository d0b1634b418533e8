import { Readable } from 'node:stream';
import { writeZip, type ZipContent } from './write-zip.ts';

/** A sheet to be written: its head stands fast and in bold, every cell is text. */
export interface WrittenSheet {
  name: string;
  columns: readonly { head: string; width?: number; /** The only values that a cell takes, offered by Excel. */ choices?: readonly string[] }[];
  rows: AsyncIterable<readonly (readonly string[])[]> | Iterable<readonly (readonly string[])[]>;
}

/** A workbook (ECMA-376) as a stream: rows are packed as they come and none is held. */
export function writeXlsx(sheets: readonly WrittenSheet[], at: Date): Readable {
  return Readable.from(writeZip(partsOf(sheets), at));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function partsOf(sheets: readonly WrittenSheet[]): ZipContent[] {
  const numbered = sheets.map((sheet, i) => ({ sheet, n: i + 1 }));
  return [
    { name: '[Content_Types].xml', content: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${numbered.map(({ n }) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`).join('')}</Types>` },
    { name: '_rels/.rels', content: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', content: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ sheet, n }) => `<sheet name="${xml(sheet.name)}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `${head}<Relationships xmlns="${packages}/relationships">${numbered.map(({ n }) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', content: styles },
    ...numbered.map(({ sheet, n }) => ({ name: `xl/worksheets/sheet${n}.xml`, content: sheetXml(sheet) })),
  ];
}

// Style 0 as usual, 1 text (so that codes stay as they are), 2 the head.
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EAF3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs></styleSheet>`;

async function* sheetXml({ columns, rows }: WrittenSheet): AsyncGenerator<string> {
  const widths = columns.map(({ width = 16 }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="1" customWidth="1"/>`).join('');
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`;
  yield rowXml(columns.map((column) => column.head), 1, 2);
  let no = 1;
  for await (const batch of rows) yield batch.map((cells) => rowXml(cells, (no += 1), 1)).join('');
  yield `</sheetData>${choicesXml(columns)}</worksheet>`;
}

// The standard lets a cell leave out its place; readers there are that cannot do without.
function rowXml(cells: readonly string[], no: number, style: number): string {
  const written = cells.map((text, i) => (text === '' ? '' : `<c r="${letterOf(i)}${no}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`));
  return `<row r="${no}">${written.join('')}</row>`;
}

// Excel takes at most 255 signs of choices.
function choicesXml(columns: WrittenSheet['columns']): string {
  const chosen = columns.flatMap(({ choices }, i) => {
    const list = choices?.join(',') ?? '';
    if (list === '' || list.length > 255) return [];
    const letter = letterOf(i);
    return [`<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${letter}2:${letter}100001"><formula1>"${xml(list)}"</formula1></dataValidation>`];
  });
  return chosen.length > 0 ? `<dataValidations count="${chosen.length}">${chosen.join('')}</dataValidations>` : '';
}

/** The letters of a column counted from 0, as Excel shows them: 27 is AB. */
export function letterOf(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letterOf(Math.floor(column / 26) - 1) + rest;
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '_x000D_' };

function xml(text: string): string {
  // What looks like an escape is itself escaped; signs that XML does not know are left out.
  return text
    .replaceAll(/_x(?=[0-9a-fA-F]{4}_)/g, '_x005F_x')
    .replaceAll(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, '')
    .replaceAll(/[&<>"\r]/g, (sign) => escaped[sign]!);
}
