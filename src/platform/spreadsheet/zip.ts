import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createInflateRaw } from 'node:zlib';
import { said } from '../i18n.ts';
import { type Bytes, notASheet, sheetTooLarge } from './sheet.ts';

/** A part of a packed file: where it lies and how it is packed. */
export interface ZipPart {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  at: number;
}

const endSign = 0x06054b50;
const partSign = 0x02014b50;
const localSign = 0x04034b50;
const partsAtMost = 1_000;

const broken = () => notASheet(said('不是完整的 XLSX 文件，请用表格软件重新保存', 'This is no whole XLSX file; save it again from a spreadsheet program'));
const locked = () => notASheet(said('文件设了密码，请去掉密码后再交', 'The file has a password; remove it first'));

/** The parts of a ZIP by name, as its directory lists them. Throws Invalid for what is no ZIP, is encrypted, or lists too much. */
export async function listZip(bytes: Bytes): Promise<Map<string, ZipPart>> {
  const tailAt = Math.max(0, bytes.size - 65_557);
  const tail = await whole(bytes, tailAt, bytes.size - 1);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endSign) throw broken();
  const count = tail.readUInt16LE(end + 10);
  const [size, at] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > partsAtMost || at + size > bytes.size || size > 4 * 1024 * 1024) throw broken();
  const directory = await whole(bytes, at, at + size - 1);
  const parts = new Map<string, ZipPart>();
  for (let from = 0, n = 0; n < count; n++) {
    if (from + 46 > directory.length || directory.readUInt32LE(from) !== partSign) throw broken();
    if ((directory.readUInt16LE(from + 8) & 1) === 1) throw locked();
    const nameLength = directory.readUInt16LE(from + 28);
    const name = directory.toString('utf8', from + 46, from + 46 + nameLength).replace(/^\//, '');
    parts.set(name, {
      name,
      method: directory.readUInt16LE(from + 10),
      packed: directory.readUInt32LE(from + 20),
      unpacked: directory.readUInt32LE(from + 24),
      at: directory.readUInt32LE(from + 42),
    });
    from += 46 + nameLength + directory.readUInt16LE(from + 30) + directory.readUInt16LE(from + 32);
  }
  return parts;
}

/** The content of a part, unpacked as it is read; over `limit` bytes it is refused, whatever the directory says of it. */
export async function* readPart(bytes: Bytes, part: ZipPart, limit: number): AsyncGenerator<Buffer> {
  if (part.unpacked > limit) throw sheetTooLarge('unpacked', limit);
  const head = await whole(bytes, part.at, part.at + 29);
  if (head.length < 30 || head.readUInt32LE(0) !== localSign || (part.method !== 0 && part.method !== 8)) throw broken();
  const start = part.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (part.packed === 0) return;
  const packed = bytes.read({ start, end: start + part.packed - 1 });
  let [size, failure] = [0, undefined as unknown];
  const content = part.method === 0 ? packed : packed.pipe(createInflateRaw());
  packed.on('error', (error) => content.destroy(error));
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw sheetTooLarge('unpacked', limit);
      yield chunk;
    }
  } catch (error) {
    failure = error;
  } finally {
    content.destroy();
    packed.destroy();
  }
  if (failure) throw (failure as { code?: string }).code?.startsWith('Z_') ? broken() : failure;
}

async function whole(bytes: Bytes, start: number, end: number): Promise<Buffer> {
  if (end < start || start >= bytes.size) return Buffer.alloc(0);
  return buffer(bytes.read({ start, end }) as Readable);
}
