import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The lines of an exported table, one after another; `digest` is that of the whole once all have been read. */
export function readLines(path: string): { lines: AsyncIterable<string>; digest(): string } {
  const hash = createHash('sha256');
  return { lines: linesOf(path, (line) => hash.update(`${line}\n`)), digest: () => hash.digest('hex') };
}

async function* linesOf(path: string, see: (line: string) => void): AsyncGenerator<string> {
  const input = createReadStream(path).pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    see(line);
    yield line;
  }
}
