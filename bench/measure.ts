import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Load, Measured } from './load.ts';
import type { MeasuredServer } from './measured-server.ts';
import { cpuOfTree } from './processes.ts';
import type { Workload } from './workloads.ts';

const run = promisify(execFile);

/** One line of the table. */
export interface Line extends Omit<Measured, 'kept'> {
  name: string;
  aim: number;
  connections: number;
  serverMs: number;
  /** Undefined where the database runs elsewhere. */
  databaseMs: number | undefined;
  statements: number;
  /** Milliseconds to the answer of the first request after the load has ended. */
  afterMs: number;
  kept: string[];
}

/** Where is measured, and how long each line takes at most. */
export interface Bench {
  server: MeasuredServer;
  postmaster: number | undefined;
  seconds: number;
}

/** Sends one workload over so many connections from a process of its own, and reads what server and database used for it. */
export async function measure({ server, postmaster, seconds }: Bench, { name, aim, asks, once, expect, keep }: Workload, connections: number, level: number): Promise<Line> {
  const load: Load = { port: server.port, connections, seconds, asks: asks(level), expect, ...(once && { once }), ...(keep && { keep }) };
  const before = { ...(await server.soFar()), database: postmaster && cpuOfTree(postmaster) };
  const measured = await sendFromOutside(load);
  const after = { ...(await server.soFar()), database: postmaster && cpuOfTree(postmaster) };
  const asked = performance.now();
  await (await fetch(`http://127.0.0.1:${server.port}/livez`)).arrayBuffer();
  const afterMs = performance.now() - asked;
  const each = (whole: number): number => whole / Math.max(1, measured.requests);
  return {
    ...measured, name, aim, connections, afterMs,
    serverMs: each(after.cpuMs - before.cpuMs),
    databaseMs: before.database === undefined ? undefined : each(after.database! - before.database),
    statements: each(after.statements - before.statements),
  };
}

async function sendFromOutside(load: Load): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'load.json');
  writeFileSync(file, JSON.stringify(load));
  try {
    const { stdout } = await run(process.execPath, [new URL('load.ts', import.meta.url).pathname, file], { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout) as Measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
