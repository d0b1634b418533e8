import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NotFound, TooLarge } from '../errors.ts';
import { said } from '../i18n.ts';
import { type MediaType, type SheetType, sniffMediaType, sniffSheetType } from './media-types.ts';

/** A file as it lies in the store: named by the SHA-256 of its content. */
export interface StoredFile {
  digest: string;
  size: number;
  mediaType: MediaType | SheetType;
}

/** Files by content, below one folder; nothing in it is ever executed or served as a page. */
export interface FileStore {
  /** Streams content into the store: durable when this returns, before any row may name it. */
  store(content: Readable, claim: { name: string; as?: 'paper' | 'sheet' }): Promise<StoredFile>;
  /** The content, or a part of it: from the byte `start` to the byte `end`, both included. */
  read(digest: string, range?: { start: number; end: number }): Readable;
  has(digest: string): Promise<boolean>;
  /** Removes content that nothing names any more, unless it came (again) since `before`; true when it is gone. */
  discard(digest: string, before: Date): Promise<boolean>;
  /** Removes what half-done uploads left behind more than `age` milliseconds before `now`. */
  sweep(now: Date, age: number): Promise<number>;
}

/** Opens the store of files below a folder: limits in bytes, of papers and of sheets. */
export async function openFileStore(folder: string, limitBytes: number, sheetBytes: number = limitBytes): Promise<FileStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const pathOf = (digest: string): string => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new NotFound(); // a path that leads elsewhere is no digest
    return join(folder, digest.slice(0, 2), digest);
  };

  return {
    store: async (content, claim) => {
      const temporary = join(incoming, randomUUID());
      try {
        const sheet = claim.as === 'sheet';
        const { digest, size } = await receive(content, temporary, sheet ? sheetBytes : limitBytes);
        const mediaType = await (sheet ? sniffSheetType : sniffMediaType)(temporary, claim.name);
        await keep(temporary, pathOf(digest), join(folder, digest.slice(0, 2)));
        return { digest, size, mediaType };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    read: (digest, range) => createReadStream(pathOf(digest), range),
    has: async (digest) => (await stat(pathOf(digest)).catch(() => undefined)) !== undefined,
    discard: async (digest, before) => {
      // Taken aside first: content that comes meanwhile takes its place, and what turns out to be new goes back.
      const aside = join(incoming, randomUUID());
      const taken = await rename(pathOf(digest), aside).then(() => true, () => false);
      if (!taken) return false;
      if ((await stat(aside)).mtimeMs >= before.getTime()) {
        await keep(aside, pathOf(digest), join(folder, digest.slice(0, 2)));
        return false;
      }
      await rm(aside, { force: true });
      return true;
    },
    sweep: async (now, age) => {
      const names = await readdir(incoming);
      const old: string[] = [];
      for (const name of names) {
        const found = await stat(join(incoming, name)).catch(() => undefined);
        if (found && now.getTime() - found.mtimeMs > age) old.push(name);
      }
      await Promise.all(old.map((name) => rm(join(incoming, name), { force: true })));
      return old.length;
    },
  };
}

async function receive(content: Readable, path: string, limitBytes: number): Promise<{ digest: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > limitBytes ? tooLarge(limitBytes) : null, chunk);
    },
  });
  await pipeline(content, measure, createWriteStream(path, { mode: 0o600, flush: true }));
  return { digest: hash.digest('hex'), size };
}

/** The refusal of a file over the limit. */
export function tooLarge(limitBytes: number): TooLarge {
  const megabytes = Math.floor(limitBytes / 1024 / 1024);
  return new TooLarge(
    'file-too-large',
    said(`文件超过 ${megabytes} MB，请压缩或分开后再交`, `The file is larger than ${megabytes} MB; make it smaller or split it`),
  );
}

// The name is durable only when its folder is: rename, then fsync the folder.
async function keep(temporary: string, path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rename(temporary, path);
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
