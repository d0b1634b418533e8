import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 120_000;

/** A server under measurement, in a process of its own. */
export interface MeasuredServer {
  pid: number;
  port: number;
  /** Milliseconds from the command to the first answer. */
  startMs: number;
  /** CPU time in milliseconds and statements sent to the database, so far. */
  soFar(): Promise<{ cpuMs: number; statements: number }>;
  stop(): Promise<void>;
}

/** Starts the platform as `npm start` does, over a data folder or a database, with limits that the load does not reach. */
export function startPlatform(data: string, environment: NodeJS.ProcessEnv): Promise<MeasuredServer> {
  const settings = { MINGTANG_DATA: data, HOST: '127.0.0.1', PORT: '0', DEMO: 'no', REQUESTS_PER_MINUTE: '100000000' };
  return startServer(asNpmStartDoes(), { ...environment, ...settings }, join(data, 'server.log'), '/livez');
}

function asNpmStartDoes(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1); // without `node` itself
}

/** Starts the handler with which ours is compared: one select by primary key, nothing else. */
export function startBareHandler(data: string, connection: object, code: string): Promise<MeasuredServer> {
  return startServer(['bench/bare-handler.ts', JSON.stringify(connection), code], process.env, join(data, 'bare.log'), '/');
}

async function startServer(command: readonly string[], env: NodeJS.ProcessEnv, log: string, first: string): Promise<MeasuredServer> {
  const began = performance.now();
  const out = openSync(log, 'w');
  const preload = new URL('count-statements.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', preload, ...command], { env, stdio: ['ignore', out, out, 'ipc'] });
  closeSync(out);
  const port = await portOf(child, log);
  const answer = await fetch(`http://127.0.0.1:${port}${first}`);
  await answer.arrayBuffer();
  const startMs = performance.now() - began;
  return {
    pid: child.pid!,
    port,
    startMs,
    soFar: async () => {
      const told = once(child, 'message');
      child.send('how much');
      const [{ cpuMs, statements }] = (await told) as [{ cpuMs: number; statements: number }];
      return { cpuMs, statements };
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function portOf(child: ChildProcess, log: string): Promise<number> {
  for (const end = performance.now() + patience; performance.now() < end && child.exitCode === null; await sleep(10)) {
    const port = /http:\/\/[\w.]+:(\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    if (port) return Number(port);
  }
  child.kill();
  throw new Error(`the server did not start: ${readFileSync(log, 'utf8').slice(-2_000)}`);
}
