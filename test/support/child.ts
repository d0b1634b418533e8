import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a command ended, and what it said. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
  milliseconds: number;
}

const quiet = { LOG_LEVEL: 'error', DEMO: 'no', HOST: '127.0.0.1', NO_COLOR: '1' };

function launch(words: readonly string[], settings: Readonly<Record<string, string>>): ChildProcess {
  // Node itself, not a wrapper, so that what is killed is the platform.
  return spawn(process.execPath, ['bin/mingtang.js', ...words], { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...quiet, ...settings } });
}

function listening(child: ChildProcess): { out(): string; err(): string; over: Promise<number | null> } {
  let [out, err] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  const over = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { out: () => out, err: () => err, over };
}

/** Runs a command of the platform to its end; one that has not ended after two minutes is killed. */
export async function command(words: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const began = performance.now();
  const child = launch(words, settings);
  const said = listening(child);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 120_000);
  const code = await said.over;
  clearTimeout(tooLong);
  return { code, out: said.out(), err: said.err(), milliseconds: performance.now() - began };
}

/** The platform in a process group of its own, over a data folder. */
export interface Running {
  url: string;
  /** What it printed so far. */
  out(): string;
  /** Ends everything at once, as loss of power of the processes: application and database. */
  killAll(): Promise<void>;
  /** Ends the application at once; the database is left running. */
  killApp(): Promise<void>;
  /** Asks it to stop and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the platform and waits until it is ready. */
export async function startPlatform(folder: string, port: number, settings: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child = launch(['start', '--data', folder, '--port', String(port)], settings);
  const { out, err, over } = listening(child);
  const url = `http://127.0.0.1:${port}`;
  let ended = false;
  void over.then(() => (ended = true));
  for (let waited = 0; ; waited += 50) {
    if (ended || waited > 60_000) throw new Error(`The platform did not come up:\n${out()}${err()}`);
    if (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false)) break;
    await sleep(50);
  }
  const killed = async (pid: number): Promise<void> => {
    process.kill(pid, 'SIGKILL');
    await over;
  };
  return { url, out, killAll: () => killed(-child.pid!), killApp: () => killed(child.pid!), stop: () => (child.kill('SIGTERM'), over) };
}

/** An empty folder of its own. */
export function emptyFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `mingtang-${name}-`));
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => void server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
