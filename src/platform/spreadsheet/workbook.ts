import { said } from '../i18n.ts';
import { attributeOf, XmlScanner } from './scan-xml.ts';
import { type Bytes, notASheet, type SheetLimits, sheetTooLarge } from './sheet.ts';
import { listZip, readPart, type ZipPart } from './zip.ts';

/** What is known of a workbook before its rows are read. */
export interface Workbook {
  sheet: ZipPart;
  /** Texts that cells name by number. */
  texts: readonly string[];
  /** Which styles show a number as a day. */
  dayStyles: ReadonlySet<number>;
  /** Days are counted from 1904, as on old Macintoshes. */
  from1904: boolean;
}

const smallPart = 4 * 1024 * 1024;

/** Opens a workbook (ECMA-376): its first sheet that is not hidden, the shared texts and the styles of days. */
export async function openWorkbook(bytes: Bytes, limits: SheetLimits): Promise<Workbook> {
  const parts = await listZip(bytes);
  const main = await mainPart(bytes, parts);
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const { ids, from1904 } = await readMain(bytes, main);
  const links = await readLinks(bytes, parts, `${folder}_rels/${main.name.slice(folder.length)}.rels`, folder);
  const target = links.find(({ id }) => id === ids[0]);
  const sheet = target && parts.get(target.path);
  if (!sheet) throw notASheet(said('XLSX 里没有工作表', 'The XLSX holds no sheet'));
  const shared = links.find(({ kind }) => kind === 'sharedStrings');
  const styles = links.find(({ kind }) => kind === 'styles');
  return {
    sheet,
    texts: shared ? await readTexts(bytes, parts.get(shared.path), limits) : [],
    dayStyles: styles ? await readDayStyles(bytes, parts.get(styles.path)) : new Set(),
    from1904,
  };
}

interface Link {
  id: string;
  kind: string;
  path: string;
}

async function mainPart(bytes: Bytes, parts: ReadonlyMap<string, ZipPart>): Promise<ZipPart> {
  const link = (await readLinks(bytes, parts, '_rels/.rels', '')).find(({ kind }) => kind === 'officeDocument');
  const main = parts.get(link?.path ?? 'xl/workbook.xml');
  if (!main) throw notASheet(said('文件里没有工作簿，请交 XLSX 或 CSV', 'There is no workbook in the file; hand in XLSX or CSV'));
  return main;
}

async function readMain(bytes: Bytes, part: ZipPart): Promise<{ ids: string[]; from1904: boolean }> {
  const ids: string[] = [];
  let from1904 = false;
  await scan(bytes, part, smallPart, (name, attributes) => {
    if (name === 'sheet' && (attributeOf(attributes, 'state') ?? 'visible') === 'visible') ids.push(attributeOf(attributes, 'id') ?? '');
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
  });
  return { ids, from1904 };
}

async function readLinks(bytes: Bytes, parts: ReadonlyMap<string, ZipPart>, path: string, folder: string): Promise<Link[]> {
  const links: Link[] = [];
  await scan(bytes, parts.get(path), smallPart, (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attributeOf(attributes, 'Target') ?? '';
    const kind = (attributeOf(attributes, 'Type') ?? '').split('/').at(-1)!;
    links.push({ id: attributeOf(attributes, 'Id') ?? '', kind, path: target.startsWith('/') ? target.slice(1) : folder + target });
  });
  return links;
}

async function readTexts(bytes: Bytes, part: ZipPart | undefined, limits: SheetLimits): Promise<string[]> {
  const texts: string[] = [];
  let [text, inText, phonetic, size] = ['', false, 0, 0];
  await scan(
    bytes, part, limits.unpacked,
    (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic += 1; // how it is pronounced is not what it says
    },
    (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') {
        size += text.length;
        // Shared texts are the one thing that is held whole.
        if (size > limits.unpacked / 8) throw sheetTooLarge('unpacked', limits.unpacked / 8);
        texts.push(text);
      }
    },
    (piece) => {
      if (inText && phonetic === 0) text += piece;
      if (text.length > limits.cell) throw sheetTooLarge('cell', limits.cell);
    },
  );
  return texts;
}

// Formats that the standard numbers itself, among them those of Chinese, Japanese and Korean Excel.
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

async function readDayStyles(bytes: Bytes, part: ZipPart | undefined): Promise<Set<number>> {
  const own = new Map<number, boolean>();
  const styles = new Set<number>();
  let [inCells, n] = [false, 0];
  await scan(
    bytes, part, smallPart,
    (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributeOf(attributes, 'numFmtId')), isDayFormat(attributeOf(attributes, 'formatCode') ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const format = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        if (own.get(format) ?? dayFormats.has(format)) styles.add(n);
        n += 1;
      }
    },
    (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  );
  return styles;
}

// Years and days outside of quoted words and of [colours].
function isDayFormat(code: string): boolean {
  return /[yYdDeE]/.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/0|#/.test(code);
}

async function scan(
  bytes: Bytes,
  part: ZipPart | undefined,
  limit: number,
  open: (name: string, attributes: string) => void,
  close: (name: string) => void = () => {},
  text: (text: string) => void = () => {},
): Promise<void> {
  if (!part) return;
  const scanner = new XmlScanner({ open, close, text });
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of readPart(bytes, part, limit)) scanner.take(decoder.decode(chunk, { stream: true }));
  scanner.end();
}
