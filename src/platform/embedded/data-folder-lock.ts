import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { type Server, createServer } from 'node:net';

/** A data folder held by this process; the kernel lets go of it when the process ends, however it ends. */
export interface DataFolderLock {
  release(): Promise<void>;
}

/** Another process holds the data folder. */
export class DataFolderInUse extends Error {
  constructor(folder: string) {
    super(`MINGTANG_DATA: another Mingtang is running on ${folder}; stop it, or name another folder.`);
  }
}

/**
 * Takes the data folder for this process, at once or not at all.
 * An abstract Unix socket is the lock: there is no file to be left behind by `kill -9`.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.destroy());
  await listen(server, `\0mingtang-${name}`, folder);
  server.unref();
  return { release: () => new Promise((done) => void server.close(() => done())) };
}

function listen(server: Server, path: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new DataFolderInUse(folder) : error),
    );
    server.listen({ path }, resolve);
  });
}
