import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { stdout } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { judge, openClient } from './client.ts';
import { type Server, startServer, untilReady } from './server.ts';

/** What is killed in each trial: the application, the database, or both. */
type Fault = 'app' | 'database' | 'both';

const { values } = parseArgs({
  options: {
    fault: { type: 'string', default: 'app' },
    trials: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '8190' },
    /** Breaks durability on purpose: the run must then find losses, or it proves nothing. */
    control: { type: 'boolean', default: false },
  },
});
const fault = values.fault as Fault;
const trials = Number(values.trials);
const folder = `test-output/faults-${fault}${values.control ? '-control' : ''}`;
const settings: Record<string, string> = values.control ? { SABOTAGE: 'ack-before-commit' } : {};

// The same numbers for the same seed (mulberry32).
let state = Number(values.seed);
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const result = { fault, control: values.control, seed: Number(values.seed), valid: 0, lost: 0, changed: 0, doubled: 0, acknowledged: 0, restarts: [] as number[] };
const started = performance.now();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let { server } = await startServer(folder, Number(values.port), settings);
for (let trial = 0; result.valid < trials && trial < trials * 2; trial++) server = await tryOnce(server, trial);
await server.stop();
const checks = [check('verify'), check('reconcile')];
report();

/** One trial: load, the fault at a chance moment after the first acknowledgement, recovery, and every promise looked at. */
async function tryOnce(before: Server, trial: number): Promise<Server> {
  let after = before;
  const clients = await Promise.all(['linxiaolan', 'xuruochuan'].map((login) => openClient(before.url, login)));
  let stopped = false;
  const running = clients.map((client, index) => client.run(() => stopped, `t${trial}-${index}-${process.pid}`));
  while (clients.every(({ acknowledged }) => acknowledged.length === 0)) await sleep(2);
  await sleep(random() * 700);
  const died = performance.now();
  if (fault === 'database') before.killDatabase();
  else await (fault === 'both' ? before.killAll() : before.killApp());
  stopped = true;
  await Promise.all(running);
  if (fault === 'database') {
    if (before.exited()) throw new Error('the application ended with its database');
    await untilReady(before.url);
    result.restarts.push(performance.now() - died);
  } else {
    const again = await startServer(folder, Number(values.port), settings);
    after = again.server;
    result.restarts.push(again.readyIn);
  }
  for (const client of clients) {
    const judged = await judge(client);
    for (const what of ['acknowledged', 'lost', 'changed', 'doubled'] as const) result[what] += judged[what];
  }
  result.valid += 1;
  if (result.valid % 10 === 0) stdout.write(`${result.valid} trials, ${result.acknowledged} acknowledged, ${result.lost} lost\n`);
  return after;
}

function check(command: string): { command: string; status: number | null } {
  const { status, stdout: said } = spawnSync('tsx', ['src/main.ts', command, '--data', folder, '--json'], { encoding: 'utf8' });
  writeFileSync(`${folder}.${command}.json`, said);
  return { command, status };
}

function report(): void {
  const { restarts, ...counts } = result;
  const sorted = restarts.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const bad = counts.lost + counts.changed + counts.doubled;
  const sound = checks.every(({ status }) => status === 0);
  stdout.write(
    `${JSON.stringify({ ...counts, boundPercent: Number((300 / counts.valid).toFixed(2)), readyMs: { p50: at(0.5), p99: at(0.99) }, checks, seconds: Math.round((performance.now() - started) / 1000), node: process.version })}\n`,
  );
  // The control must fail: a test that cannot notice a loss says nothing when it finds none.
  process.exitCode = values.control ? (bad > 0 ? 0 : 1) : bad === 0 && sound ? 0 : 1;
}
