import type { CommitRate } from './limits.ts';
import type { Line } from './measure.ts';

/** Everything that was measured in one run. */
export interface Result {
  scale: { items: number; cases: number };
  seconds: number;
  machine: { before: string; after: string };
  lines: Line[];
  bare: Line[];
  commits: CommitRate[];
  peakMb: number;
  startMs: number;
}

/** What was promised and does not hold, in words; empty when all of it does. */
export function broken({ lines }: Pick<Result, 'lines'>): string[] {
  const faults = lines.filter(({ errors }) => errors > 0).map((line) => `${line.name} at ${line.connections}: ${line.errors} errors ${JSON.stringify(line.wrong)}`);
  const late = lines.filter(({ afterMs }) => afterMs > 1_000).map((line) => `${line.name} at ${line.connections}: first answer after the load took ${line.afterMs.toFixed(0)} ms`);
  return [...faults, ...late];
}

/** The aims of the issue at 16 connections and whether they are met, in words. */
export function aims({ lines, peakMb, startMs }: Result): string[] {
  const at16 = lines.filter(({ connections }) => connections === 16);
  const cpu = at16.map((line) => verdict(whole(line) <= line.aim, `${line.name}: ${whole(line).toFixed(2)} ms of CPU, aim ${line.aim}`));
  const scaling = at16.map((line) => {
    const share = rateOf(lines.find(({ name, connections }) => name === line.name && connections === 64)) / rateOf(line);
    return verdict(share >= 0.8, `${line.name}: rate at 64 connections is ${(share * 100).toFixed(0)} % of that at 16, aim 80 %`);
  });
  return [...cpu, ...scaling, verdict(peakMb <= 300, `memory: ${peakMb.toFixed(0)} MB at the peak, aim 300`), verdict(startMs <= 2_000, `cold start: ${(startMs / 1000).toFixed(1)} s, aim 2`)];
}

function verdict(met: boolean, sentence: string): string {
  return `- ${met ? 'met' : '**not met**'}: ${sentence}`;
}

function whole({ serverMs, databaseMs = 0 }: Line): number {
  return serverMs + databaseMs;
}

function rateOf(line: Line | undefined): number {
  return line ? line.requests / line.seconds : 0;
}

/** The table as docs/performance.md keeps it. */
export function markdown(result: Result): string {
  const { scale, seconds, machine, lines, bare, commits } = result;
  const head = [
    '| workload | connections | requests/s | p50 ms | p99 ms | CPU ms server | CPU ms database | CPU ms whole | aim | statements | errors |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
  ];
  const rows = [...lines, ...bare].map((line) => {
    const { name, connections, p50, p99, serverMs, databaseMs, aim, statements, errors } = line;
    const cells = [name, connections, rateOf(line).toFixed(0), p50.toFixed(1), p99.toFixed(1), serverMs.toFixed(2), databaseMs?.toFixed(2) ?? '–', whole(line).toFixed(2), aim || '', statements.toFixed(1), errors];
    return `| ${cells.join(' | ')} |`;
  });
  const limits = commits.map(({ by, connections, perSecond, cpuMs }) => `| commits of one row (${by}) | ${connections} | ${perSecond.toFixed(0)} | ${cpuMs?.toFixed(2) ?? '–'} |`);
  return [
    `${scale.items} items, ${scale.cases} cases; ${seconds} s a line; ${machine.before} before, ${machine.after} after.`, '',
    ...head, ...rows, '',
    '| limit of the database | connections | a second | CPU ms database |', '|---|--:|--:|--:|', ...limits, '',
    ...aims(result), ...broken(result).map((sentence) => `- **broken**: ${sentence}`), '',
  ].join('\n');
}
