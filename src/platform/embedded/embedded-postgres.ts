import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseAddress } from '../db/open-database.ts';
import { type Unprivileged, unprivileged } from './run-unprivileged.ts';
import { serverBinaries } from './server-binaries.ts';

/** PostgreSQL running as our child over one data folder, reachable through a Unix socket only. */
export interface EmbeddedPostgres {
  address: DatabaseAddress;
  /** False where another process started the server, and this one works beside it or took it over. */
  startedHere: boolean;
  /** Process number of the server, which changes when it had to be started again. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

const owner = 'postgres';
const database = 'mingtang';
const settings = ['-c', 'listen_addresses=', '-c', 'max_connections=60', '-c', 'shared_buffers=96MB', '-c', 'log_min_messages=warning'];

/**
 * Starts the embedded server over `folder`, making it on the first start, or joins the one that runs there.
 * Its keeper (the one Mingtang that serves) takes over what a killed one left running, and starts it again when it dies.
 */
export async function startEmbeddedPostgres(
  folder: string,
  { keeper, extra = [] }: { keeper: boolean; extra?: readonly string[] },
): Promise<EmbeddedPostgres> {
  const binaries = serverBinaries();
  mkdirSync(folder, { recursive: true });
  const cluster = join(resolve(folder), 'postgres');
  const socket = socketFolder(cluster);
  mkdirSync(socket, { recursive: true, mode: 0o700 });
  const identity = unprivileged(binaries, folder);
  identity.handOver(socket);
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(binaries, cluster, identity);
  identity.handOver(cluster);

  let stopping = false;
  const launch = (): void => {
    const log = openSync(join(folder, 'postgres.log'), 'a');
    const args = ['-D', cluster, '-k', socket, ...settings, ...extra];
    const { command, args: wrapped, ...as } = identity.wrap(join(binaries, 'postgres'), args);
    const child = spawn(command, wrapped, { ...as, stdio: ['ignore', log, log] });
    closeSync(log);
    child.unref();
    child.once('exit', () => {
      if (keeper && !stopping) setTimeout(launch, 200).unref(); // kill -9 of the database: it comes back by itself
    });
  };
  const address = { connection: { host: socket, user: owner, database }, roleCanLogIn: true };
  // Without its file no server runs: it is started at once, and comes up while the rest of the program is read.
  const startedHere = serverPid(cluster) === undefined || !(await answers(socket));
  if (startedHere) launch();
  else if (keeper) watchOver(cluster, launch, () => stopping);
  await waitUntilReady(socket, folder);
  await makeDatabase(socket);
  return {
    address,
    startedHere,
    pid: () => serverPid(cluster),
    stop: async () => {
      stopping = true;
      await stopServer(cluster);
      rmSync(socket, { recursive: true, force: true });
    },
  };
}

// A socket's path may be 107 bytes long; a data folder may be deeper.
function socketFolder(cluster: string): string {
  const name = createHash('sha256').update(cluster).digest('hex').slice(0, 16);
  return join(tmpdir(), `mingtang-${process.getuid?.() ?? 0}-${name}`);
}

function makeCluster(binaries: string, cluster: string, identity: Unprivileged): void {
  rmSync(cluster, { recursive: true, force: true }); // a first start that was cut off left no PG_VERSION: begin again
  mkdirSync(cluster, { mode: 0o700 });
  identity.handOver(cluster);
  const args = ['-D', cluster, '-U', owner, '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-instructions'];
  const { command, args: wrapped, ...as } = identity.wrap(join(binaries, 'initdb'), args);
  const made = spawnSync(command, wrapped, { ...as, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`The embedded PostgreSQL could not make its data folder ${cluster}:\n${made.stderr}`);
}

async function answers(socket: string): Promise<boolean> {
  const client = new pg.Client({ host: socket, user: owner, database: 'postgres', connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

// After kill -9 the server refuses until its dead predecessor is reaped, and then replays its log: wait, it comes.
async function waitUntilReady(socket: string, folder: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (await answers(socket)) return;
    await sleep(20);
  }
  throw new Error(`The embedded PostgreSQL did not start in 60 s; see ${join(folder, 'postgres.log')}.`);
}

async function makeDatabase(socket: string): Promise<void> {
  const client = new pg.Client({ host: socket, user: owner, database: 'postgres' });
  await client.connect();
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (found.rowCount === 0) await client.query(`create database ${database}`);
  await client.end();
}

// A server taken over is not our child: nobody tells us when it dies.
function watchOver(cluster: string, launch: () => void, stopping: () => boolean): void {
  const timer = setInterval(() => {
    if (stopping() || isAlive(serverPid(cluster))) return;
    clearInterval(timer);
    if (!stopping()) launch();
  }, 250);
  timer.unref();
}

function isAlive(pid: number | undefined): boolean {
  if (!pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function serverPid(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) || undefined : undefined;
}

async function stopServer(cluster: string): Promise<void> {
  const pid = serverPid(cluster);
  if (!pid) return;
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT'); // fast shutdown: ends sessions, writes a checkpoint
  for (let waited = 0; waited < 20_000 && isAlive(pid); waited += 20) await sleep(20);
}
