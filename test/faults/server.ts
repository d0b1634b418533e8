import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The platform as a newcomer starts it, in a process group of its own. */
export interface Server {
  url: string;
  /** Kills application and database together, without a chance to do anything. */
  killAll(): Promise<void>;
  /** Kills the application alone: its database goes on without it. */
  killApp(): Promise<void>;
  /** Kills the database's first process; the application must live and start it again. */
  killDatabase(): void;
  exited(): boolean;
  /** Seconds of processor time that the application has used, without its database. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

/** Starts the platform over a data folder and waits until it is ready; the milliseconds that took are told. */
export async function startServer(folder: string, port: number, settings: Record<string, string> = {}): Promise<{ server: Server; readyIn: number }> {
  const began = performance.now();
  const log = openSync(`${folder}.log`, 'a');
  const child = spawn('tsx', ['src/main.ts', 'start', '--data', folder, '--port', String(port)], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '10000000', ...settings },
  });
  closeSync(log);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child).catch((error: unknown) => {
    process.kill(-child.pid!, 'SIGTERM');
    throw error;
  });
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  const server: Server = {
    url,
    exited: gone,
    cpuSeconds: () => processesOf(child.pid!).reduce((sum, pid) => sum + cpuOf(pid), 0),
    killAll: async () => {
      process.kill(-child.pid!, 'SIGKILL');
      await over;
    },
    killApp: async () => {
      // tsx runs the application in a child of its own: every process of the group but the database's.
      for (const pid of processesOf(child.pid!)) process.kill(pid, 'SIGKILL');
      await over;
    },
    killDatabase: () => {
      process.kill(Number(readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0]), 'SIGKILL');
    },
    stop: async () => {
      for (const pid of processesOf(child.pid!)) process.kill(pid, 'SIGTERM');
      await over;
    },
  };
  return { server, readyIn: performance.now() - began };
}

/** Waits until the platform answers that it is ready; throws when it has ended or a minute has passed. */
export async function untilReady(url: string, child?: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (child && (child.exitCode !== null || child.signalCode !== null)) throw new Error(`the platform ended with ${child.exitCode ?? child.signalCode}`);
    const ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.ok, () => false);
    if (ready) return;
    await sleep(25);
  }
  throw new Error('the platform was not ready within a minute');
}

// Fields 14 and 15 of proc(5), in hundredths of a second, counted after the name, which may hold spaces.
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function processesOf(group: number): number[] {
  const list = readFileSync(`/proc/${group}/task/${group}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number);
  const name = (pid: number): string => readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  return [...list.filter((pid) => name(pid) !== 'postgres'), group];
}
