import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** A part of a packed file: small and whole, or coming piece by piece. */
export interface ZipContent {
  name: string;
  content: string | AsyncIterable<string>;
}

interface Written {
  name: Buffer;
  at: number;
  crc: number;
  packed: number;
  size: number;
  streamed: boolean;
}

/** Packs parts into a ZIP as they come. Parts that stream are followed by their lengths, as the format allows. */
export async function* writeZip(parts: readonly ZipContent[], at: Date): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  const when = dosTime(at);
  let place = 0;
  for (const { name, content } of parts) {
    const begun = { name: Buffer.from(name), at: place, crc: 0, packed: 0, size: 0 };
    const part: Written = typeof content === 'string' ? { ...begun, streamed: false } : { ...begun, streamed: true };
    written.push(part);
    const body = typeof content === 'string' ? wholePart(part, content, when) : streamedPart(part, content, when);
    for await (const chunk of body) {
      place += chunk.length;
      yield chunk;
    }
  }
  const directory = Buffer.concat(written.map((part) => Buffer.concat([head(part, when, 'directory'), part.name])));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(place, 16);
  yield Buffer.concat([directory, end]);
}

function* wholePart(part: Written, content: string, when: number): Generator<Buffer> {
  const plain = Buffer.from(content);
  const packed = deflateRawSync(plain);
  Object.assign(part, { crc: crc32(plain), size: plain.length, packed: packed.length });
  yield Buffer.concat([head(part, when, 'local'), part.name, packed]);
}

async function* streamedPart(part: Written, content: AsyncIterable<string>, when: number): AsyncGenerator<Buffer> {
  yield Buffer.concat([head(part, when, 'local'), part.name]);
  const deflate = createDeflateRaw({ level: 5 });
  const feeding = feed(deflate, content, (plain) => {
    part.crc = crc32(plain, part.crc);
    part.size += plain.length;
  });
  feeding.catch((error: Error) => deflate.destroy(error));
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    part.packed += chunk.length;
    yield chunk;
  }
  await feeding;
  const lengths = Buffer.alloc(16);
  lengths.writeUInt32LE(0x08074b50, 0);
  lengths.writeUInt32LE(part.crc, 4);
  lengths.writeUInt32LE(part.packed, 8);
  lengths.writeUInt32LE(part.size, 12);
  yield lengths;
}

// Waits while what was packed has not been taken: whoever downloads slowly keeps nothing in memory.
async function feed(deflate: ReturnType<typeof createDeflateRaw>, content: AsyncIterable<string>, measure: (plain: Buffer) => void): Promise<void> {
  for await (const text of content) {
    const plain = Buffer.from(text);
    measure(plain);
    if (deflate.destroyed) return;
    if (!deflate.write(plain)) await roomIn(deflate);
  }
  deflate.end();
}

function roomIn(deflate: ReturnType<typeof createDeflateRaw>): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      deflate.off('drain', go).off('close', go);
      resolve();
    };
    deflate.on('drain', go).on('close', go);
  });
}

// Of a part that streams the local head does not know the lengths yet; bit 11 says that names are UTF-8.
function head(part: Written, when: number, kind: 'local' | 'directory'): Buffer {
  const directory = kind === 'directory';
  const known = directory || !part.streamed;
  const bytes = Buffer.alloc(directory ? 46 : 30);
  let at = bytes.writeUInt32LE(directory ? 0x02014b50 : 0x04034b50, 0);
  if (directory) at = bytes.writeUInt16LE(20, at);
  at = bytes.writeUInt16LE(20, at);
  at = bytes.writeUInt16LE(part.streamed ? 0x0808 : 0x0800, at);
  at = bytes.writeUInt16LE(8, at);
  at = bytes.writeUInt32LE(when, at);
  for (const value of [part.crc, part.packed, part.size]) at = bytes.writeUInt32LE(known ? value : 0, at);
  at = bytes.writeUInt16LE(part.name.length, at);
  if (directory) bytes.writeUInt32LE(part.at, 42);
  return bytes;
}

// Time in the low half, day in the high one, in China.
function dosTime(at: Date): number {
  const china = new Date(at.getTime() + 8 * 3_600_000);
  const time = (china.getUTCHours() << 11) | (china.getUTCMinutes() << 5) | (china.getUTCSeconds() >> 1);
  const day = ((china.getUTCFullYear() - 1980) << 9) | ((china.getUTCMonth() + 1) << 5) | china.getUTCDate();
  return ((day << 16) | time) >>> 0;
}
