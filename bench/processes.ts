import { readFileSync, readdirSync } from 'node:fs';
import pg from 'pg';
import type { DatabaseAddress } from '#platform/db/open-database.ts';

const tickMs = 10; // a hundredth of a second, as /proc counts on Linux

interface ProcessTimes {
  parent: number;
  own: number;
  /** Of children that have ended. */
  children: number;
}

function timesOf(pid: number | string): ProcessTimes | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').map(Number);
    const [parent = 0, own = 0, children = 0] = [fields[1], (fields[11] ?? 0) + (fields[12] ?? 0), (fields[13] ?? 0) + (fields[14] ?? 0)];
    return { parent, own: own * tickMs, children: children * tickMs };
  } catch {
    return undefined; // it has ended, or lies on another machine
  }
}

/** Number of the main process of a PostgreSQL on this machine; undefined where it runs elsewhere. */
export async function postmasterOf({ connection }: DatabaseAddress): Promise<number | undefined> {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number; local: boolean }>(`select pg_backend_pid() as pid, inet_server_addr() is null or inet_server_addr() << '127.0.0.0/8' as local`);
    return rows[0]!.local ? timesOf(rows[0]!.pid)?.parent : undefined;
  } finally {
    await client.end();
  }
}

/** CPU time of PostgreSQL with all its processes, in milliseconds. */
export function cpuOfTree(postmaster: number): number {
  const main = timesOf(postmaster);
  const living = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(timesOf).filter((times) => times?.parent === postmaster);
  return (main?.own ?? 0) + (main?.children ?? 0) + living.reduce((sum, times) => sum + times!.own, 0);
}

/** The most memory that a process has held, in megabytes. */
export function peakMb(pid: number): number {
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(peak) / 1024;
}

/** How busy the machine is: the load of the last minute and the number of its processors. */
export function loadOfMachine(): string {
  const cores = readdirSync('/sys/devices/system/cpu').filter((name) => /^cpu\d+$/.test(name)).length;
  return `load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]} on ${cores} processors`;
}
