import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** How a server that refuses to run as root is started: the command, its arguments, and the identity to take on. */
export interface Unprivileged {
  wrap(command: string, args: readonly string[]): { command: string; args: string[]; uid?: number; gid?: number };
  /** Gives a folder of ours to the identity under which the server runs. */
  handOver(folder: string): void;
}

const nobody = 65534;

/**
 * PostgreSQL refuses root. Under root it runs as nobody (65534), or, where nobody cannot reach the project's folder,
 * in a user namespace in which root looks like nobody.
 */
export function unprivileged(...folders: string[]): Unprivileged {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => ({ command, args: [...args] }), handOver: () => {} };
  if (folders.every(nobodyCanEnter)) {
    return { wrap: (command, args) => ({ command, args: [...args], uid: nobody, gid: nobody }), handOver: giveToNobody };
  }
  const namespace = ['-U', `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (spawnSync('unshare', [...namespace, 'true']).status !== 0) {
    throw new Error(
      `PostgreSQL cannot run as root here: let other users enter ${folders[0]}, start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return { wrap: (command, args) => ({ command: 'unshare', args: [...namespace, command, ...args] }), handOver: takeBack };
}

function nobodyCanEnter(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found && (found.mode & 0o001) === 0 && found.uid !== nobody) return false;
    if (at === dirname(at)) return true;
  }
}

function giveToNobody(folder: string): void {
  changeOwner(folder, nobody);
}

// A folder once run as nobody and now in the namespace must belong to root again, or the server sees a stranger's.
function takeBack(folder: string): void {
  changeOwner(folder, 0);
}

function changeOwner(folder: string, owner: number): void {
  if (statSync(folder).uid === owner) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) changeOwner(path, owner);
    else if (lstatSync(path).isFile()) chownSync(path, owner, owner);
  }
  chownSync(folder, owner, owner);
  chmodSync(folder, 0o700);
}
