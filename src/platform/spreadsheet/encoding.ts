import { notASheet, type Bytes } from './sheet.ts';
import { said } from '../i18n.ts';

/** Encodings in which tables come: UTF-8, what Chinese Excel writes, and its 'Unicode text'. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le';

/** The encoding of a text, by its mark or by reading it whole; UTF-8 where it can be, else GB18030. Throws Invalid when it is neither. */
export async function encodingOf(bytes: Bytes): Promise<Encoding> {
  const [first] = await firstBytes(bytes, 2);
  if (first?.[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  for (const encoding of ['utf-8', 'gb18030'] as const) if (await isIn(encoding, bytes)) return encoding;
  throw notASheet(said('文件的编码既不是 UTF-8 也不是 GB18030，请另存为 UTF-8 的 CSV', 'The file is neither UTF-8 nor GB18030; save it as CSV in UTF-8'));
}

/** The text of bytes, piece by piece; a mark of the encoding at its beginning is left out. */
export async function* decoded(content: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of content) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function isIn(encoding: Encoding, bytes: Bytes): Promise<boolean> {
  const content = bytes.read();
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  } finally {
    content.destroy();
  }
}

async function firstBytes(bytes: Bytes, n: number): Promise<Buffer[]> {
  if (bytes.size < n) return [];
  const chunks: Buffer[] = [];
  for await (const chunk of bytes.read({ start: 0, end: n - 1 }) as AsyncIterable<Buffer>) chunks.push(chunk);
  return [Buffer.concat(chunks)];
}
