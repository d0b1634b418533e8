import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import fc from 'fast-check';
import { Invalid, TooLarge } from '../errors.ts';
import { csvLine, csvMark, readCsv } from './csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Bytes, type SheetLimits, type SheetRow } from './sheet.ts';
import { writeXlsx } from './write-xlsx.ts';
import { writeZip } from './write-zip.ts';
import { listZip, readPart } from './zip.ts';

const at = new Date('2026-03-12T09:42:00+08:00');

/** Bytes in memory that arrive in pieces of a size, to cut signs and tags in two. */
function bytesIn(content: Buffer | string, piece = 65_536): Bytes {
  const all = Buffer.from(content as string);
  return {
    size: all.length,
    read: ({ start, end } = { start: 0, end: all.length - 1 }) => {
      const part = all.subarray(start, end + 1);
      return Readable.from(Array.from({ length: Math.ceil(part.length / piece) }, (_, i) => part.subarray(i * piece, (i + 1) * piece)), { objectMode: true });
    },
  };
}

async function rowsOf(batches: AsyncIterable<SheetRow[]>): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

const cellsOf = async (batches: AsyncIterable<SheetRow[]>) => (await rowsOf(batches)).map(({ cells }) => cells);
const refusal = (code: string) => (error: unknown) => (error instanceof Invalid || error instanceof TooLarge) && error.code === code;
const small: SheetLimits = { rows: 3, columns: 3, cell: 10, unpacked: 4_000 };

/** A workbook as other programs write it: the sheet, and beside it what is given. */
async function bookOf(sheet: string, { texts = '', styles = '', book = '', kinds = '' } = {}): Promise<Buffer> {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = [
    { name: '[Content_Types].xml', content: `<Types>${kinds}</Types>` },
    { name: '_rels/.rels', content: `<Relationships><Relationship Id="a" Type="${relation}/officeDocument" Target="/xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', content: `<x:workbook xmlns:x="m" xmlns:r="${relation}">${book}<x:sheets><x:sheet name="藏" r:id="z" state="hidden"/><x:sheet name="一" sheetId="1" r:id="b"/></x:sheets></x:workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships><Relationship Id="b" Type="${relation}/worksheet" Target="worksheets/s.xml"/><Relationship Id="c" Type="${relation}/sharedStrings" Target="t.xml"/><Relationship Id="d" Type="${relation}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/t.xml', content: `<sst>${texts}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/worksheets/s.xml', content: sheet },
  ];
  return buffer(Readable.from(writeZip(parts, at)));
}

test('what is no sheet, is broken, or holds a document type is refused', async () => {
  await assert.rejects(rowsOf(readXlsx(bytesIn('PK not a zip'))), refusal('sheet-not-readable'));
  await assert.rejects(rowsOf(readXlsx(bytesIn(Buffer.alloc(0)))), refusal('sheet-not-readable'));
  const whole = await bookOf('<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>');
  await assert.rejects(rowsOf(readXlsx(bytesIn(whole.subarray(0, -30)))), refusal('sheet-not-readable'));
  const altered = Buffer.from(whole);
  altered.fill(0xff, altered.indexOf('s.xml') + 5, altered.indexOf('s.xml') + 25);
  await assert.rejects(rowsOf(readXlsx(bytesIn(altered))), refusal('sheet-not-readable'));
  await assert.rejects(rowsOf(readXlsx(bytesIn(await bookOf('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')))), refusal('sheet-not-readable'));
  await assert.rejects(rowsOf(readXlsx(bytesIn(await bookOf('<worksheet><row><c><v>1</v></c></row')))), refusal('sheet-not-readable'));
  await assert.rejects(rowsOf(readCsv(bytesIn(Buffer.from([0x61, 0x80, 0x0a, 0xff, 0xff])))), refusal('sheet-not-readable'));
  await assert.rejects(rowsOf(readCsv(bytesIn('a,b\n"never closed,c\n'))), refusal('sheet-not-readable'));
});

test('too many rows or columns, a cell or a content too large are refused before they are held', async () => {
  const csv = (text: string) => rowsOf(readCsv(bytesIn(text), small));
  for (const text of ['a\n'.repeat(4), 'a,b,c,d\n', `${'字'.repeat(11)}\n`, `"${'字'.repeat(200_000)}`]) await assert.rejects(csv(text), refusal('sheet-too-large'), text.slice(0, 20));
  const xlsx = async (rows: string) => rowsOf(readXlsx(bytesIn(await bookOf(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)), small));
  await assert.rejects(xlsx('<row><c><v>1</v></c></row>'.repeat(4)), refusal('sheet-too-large'));
  await assert.rejects(xlsx('<row r="99999999"><c><v>1</v></c></row>'), refusal('sheet-too-large'));
  await assert.rejects(xlsx('<row><c r="ZZZ1"><v>1</v></c></row>'), refusal('sheet-too-large'));
  await assert.rejects(xlsx('<row><c><v>12345678901</v></c></row>'), refusal('sheet-too-large'));
  // A bomb: a megabyte of nothing in a kilobyte, and a directory that lies about it.
  const bomb = await bookOf(`<worksheet>${' '.repeat(1_000_000)}</worksheet>`);
  await assert.rejects(rowsOf(readXlsx(bytesIn(bomb), small)), refusal('sheet-too-large'));
  const lying = Buffer.from(bomb);
  lying.writeUInt32LE(10, lying.lastIndexOf('xl/worksheets/s.xml') - 22);
  await assert.rejects(rowsOf(readXlsx(bytesIn(lying), small)), refusal('sheet-too-large'));
});

test('shared, rich and inline texts, numbers, days, truths and gaps are read as texts', async () => {
  const texts = '<si><t>甲 &amp; 乙</t></si><si><r><t>丙</t></r><r><t xml:space="preserve"> 丁</t></r><rPh sb="0"><t>bing</t></rPh></si><si><t>行_x000D_</t></si>';
  const styles = '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><!-- > --><x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="C2" t="s"><x:v>1</x:v></x:c><x:c r="D2" t="s"><x:v>2</x:v></x:c></x:row>
    <x:row r="3"><x:c r="A3"/></x:row>
    <x:row r="5"><x:c s="1"><x:v>46023</x:v></x:c><x:c s="2"><x:v>46023.75</x:v></x:c><x:c s="3"><x:v>46023</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="str"><x:f>A1&amp;"&lt;"</x:f><x:v>算出</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="inlineStr"><x:is><x:t><![CDATA[<原文>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  for (const piece of [1, 7, 65_536]) {
    const rows = await rowsOf(readXlsx(bytesIn(await bookOf(sheet, { texts, styles }), piece)));
    assert.deepEqual(rows, [
      { no: 2, cells: ['甲 & 乙', '', '丙 丁', '行\r'] },
      { no: 5, cells: ['2026-01-01', '2026-01-01', '46023', 'TRUE', '算出', '#N/A', '<原文>'] },
    ]);
  }
  const old = await bookOf('<worksheet><row><c s="1"><v>44561</v></c></row></worksheet>', { styles, book: '<workbookPr date1904="1"/>' });
  assert.deepEqual(await cellsOf(readXlsx(bytesIn(old))), [['2026-01-01']]);
});

test('a CSV is read in UTF-8 with or without its mark, in GB18030 and in UTF-16, wherever a sign is cut in two', async () => {
  const text = '编码,名称\r\n1,"食品经营许可, ""甲"""\n\n2,"两\n行"\r3,𠮷';
  const wanted = [['编码', '名称'], ['1', '食品经营许可, "甲"'], ['2', '两\n行'], ['3', '𠮷']];
  const gb = Buffer.from('b1e0c2ebc3fbb3c60a', 'hex'); // 编码名称
  for (const piece of [1, 2, 3, 65_536]) {
    assert.deepEqual(await cellsOf(readCsv(bytesIn(text, piece))), wanted);
    assert.deepEqual(await cellsOf(readCsv(bytesIn(csvMark + text, piece))), wanted);
    assert.deepEqual(await cellsOf(readCsv(bytesIn(Buffer.from(`\ufeff${text}`, 'utf16le'), piece))), wanted);
    assert.deepEqual(await cellsOf(readCsv(bytesIn(gb, piece))), [['编码名称']]);
  }
  assert.deepEqual((await rowsOf(readCsv(bytesIn(text)))).map(({ no }) => no), [1, 2, 4, 5]);
  assert.deepEqual(await rowsOf(readCsv(bytesIn(''))), []);
});

test('what could run as a formula is written as text, and read back as it was', async () => {
  const cells = ['=1+1', '+86 570', '-', '@x', "'=1", '\tx', '＝1', 'a=b', "it's", ' 空格 '];
  const line = csvLine(cells);
  assert.equal(line, `'=1+1,'+86 570,'-,'@x,''=1,"'\tx",'＝1,a=b,it's," 空格 "\r\n`.replace(`"'\tx"`, `'\tx`));
  assert.deepEqual(await cellsOf(readCsv(bytesIn(line))), [cells]);
});

test('whatever is written is read again, as CSV and as XLSX', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff\ufeff]/gu, ''));
  const row = fc.array(cell, { minLength: 1, maxLength: 5 }).filter((cells) => cells.at(-1)!.trim() !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), fc.integer({ min: 1, max: 50 }), async (rows, piece) => {
      assert.deepEqual(await cellsOf(readCsv(bytesIn(csvMark + rows.map(csvLine).join(''), piece))), rows);
      const book = await buffer(writeXlsx([{ name: 'a & b', columns: [{ head: '头', choices: ['甲', '乙'] }], rows: [rows] }], at));
      assert.deepEqual(await cellsOf(readXlsx(bytesIn(book, piece))), [['头'], ...rows]);
    }),
    { numRuns: 30 },
  );
});

test('each cell that is written names its place, for readers that cannot count', async () => {
  const book = bytesIn(await buffer(writeXlsx([{ name: 'x', columns: [{ head: '甲' }, { head: '乙' }], rows: [[['', '1']], [['2', '']]] }], at)));
  const sheet = await buffer(readPart(book, (await listZip(book)).get('xl/worksheets/sheet1.xml')!, 10_000));
  assert.deepEqual([...sheet.toString().matchAll(/<c r="(\w+)"/g)].map(([, place]) => place), ['A1', 'B1', 'B2', 'A3']);
});
