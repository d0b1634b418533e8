import { mkdirSync } from 'node:fs';
import { stderr } from 'node:process';
import { demoPassword } from '../demo/load-demo.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { type Facts, readFacts } from './facts.ts';
import { fill, type Scale } from './fill/fill.ts';
import { commitRate } from './limits.ts';
import { type Bench, type Line, measure } from './measure.ts';
import { type MeasuredServer, startBareHandler, startPlatform } from './measured-server.ts';
import { loadOfMachine, peakMb, postmasterOf } from './processes.ts';
import type { Result } from './report.ts';
import { accepting, applying, readings, type Workload } from './workloads.ts';

export interface Settings {
  data: string;
  databaseUrl?: string | undefined;
  scale: Scale;
  /** How long each line is measured at most. */
  seconds: number;
  /** Applications sent at most for each line of W1, and accepted for each of W5. */
  applications: number;
  levels: readonly number[];
  /** Starts twice, so that the start which is timed finds a bundle. */
  coldStart: boolean;
  /** Beginnings of the names of the workloads that are measured; all unless given. */
  only?: readonly string[] | undefined;
}

/** Fills the database where it is not yet, starts one server over it, and measures every workload and both limits. */
export async function bench(settings: Settings): Promise<Result> {
  const { data, databaseUrl, scale, seconds, applications, levels, coldStart, only } = settings;
  mkdirSync(data, { recursive: true });
  const environment = { ...process.env, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const config = readConfig({ ...environment, MINGTANG_DATA: data, LOG_LEVEL: 'error' });
  const { facts, address } = await prepare(config, scale, applications);
  const before = loadOfMachine();
  // The first start of a version bundles the program, and is not the one whose time is told.
  if (coldStart) await (await startPlatform(data, environment)).stop();
  const server = await startPlatform(data, environment);
  try {
    const postmaster = await postmasterOf(address);
    const on: Bench = { server, postmaster, seconds };
    const lines = await workloadsOf(on, facts, levels, only);
    const peak = peakMb(server.pid);
    const commits = [];
    for (const connections of levels.slice(0, 2)) commits.push(await commitRate(address, connections, Math.max(1, seconds), postmaster));
    const handler = await startBareHandler(data, address.connection, facts.items[0]!.code);
    const bare = await levelsOf({ ...on, server: handler }, { name: 'bare handler, one select', aim: 0, asks: () => [{ path: '/' }], expect: [200] }, levels).finally(() => handler.stop());
    return { scale, seconds, machine: { before, after: loadOfMachine() }, lines, bare: bare.slice(1), commits, peakMb: peak, startMs: server.startMs };
  } finally {
    await server.stop();
  }
}

async function prepare(config: Config, scale: Scale, applications: number) {
  const platform = await openPlatform(config, 'sole-writer');
  try {
    await fill(platform.deps, platform.owner, scale);
    return { facts: await readFacts(platform, applications), address: platform.address };
  } finally {
    await platform.close();
  }
}

async function workloadsOf(on: Bench, facts: Facts, levels: readonly number[], only?: readonly string[]): Promise<Line[]> {
  const asked = (name: string) => only?.some((beginning) => name.startsWith(beginning)) ?? true;
  const [clerk, ...officers] = await Promise.all(['zhoumin', 'chenliqun', 'yewenqing'].map((login) => signIn(on.server, login)));
  const seed = `bench-${process.pid}-${Math.round(performance.timeOrigin)}`;
  const lines: Line[] = [];
  if (asked('W1') || asked('W5')) {
    const [first, ...submitted] = await levelsOf(on, applying(facts, seed), levels);
    const [, ...steps] = await levelsOf(on, accepting(clerk!, [...submitted, first!].map(({ kept }) => kept), seed), levels);
    lines.push(...submitted, ...steps);
  }
  for (const workload of readings(facts, officers).filter(({ name }) => asked(name))) lines.push(...(await levelsOf(on, workload, levels)).slice(1));
  return lines;
}

/** One line a level, after a first one that is not told: what a server remembers and compiles after a while, it does here too. */
async function levelsOf(on: Bench, workload: Workload, levels: readonly number[]): Promise<Line[]> {
  const lines = [await measure({ ...on, seconds: on.seconds / 2 }, workload, 16, levels.length)];
  for (const [level, connections] of levels.entries()) {
    const line = await measure(on, workload, connections, level);
    stderr.write(`${line.name} at ${connections}: ${(line.requests / line.seconds).toFixed(0)}/s, ${line.serverMs.toFixed(2)} + ${line.databaseMs?.toFixed(2)} ms\n`);
    lines.push(line);
  }
  return lines;
}

async function signIn({ port }: MeasuredServer, login: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/sessions`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: demoPassword }),
  });
  return ((await answer.json()) as { token: string }).token;
}
