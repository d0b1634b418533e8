import { mkdirSync, rmSync } from 'node:fs';
import { stdout } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { demoPassword } from '../../demo/load-demo.ts';
import { judge, openClient } from './client.ts';
import { type Answer, openLine } from './line.ts';
import { startServer } from './server.ts';

// `npm run overload -- --seconds 60 --times 5`: finds what the platform can do, asks five times as much of it, and fails
// when less than it promises comes back (P18). Asking is done here, in another process than what is asked.
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, times: { type: 'string', default: '5' }, connections: { type: 'string', default: '2000' }, port: { type: 'string', default: '8191' }, ramp: { type: 'string', default: '9' } },
});
const seconds = Math.min(600, Number(values.seconds));
const times = Number(values.times);
const folder = 'test-output/overload';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const port = Number(values.port);
const { server } = await startServer(folder, port);

const codes = ((await (await fetch(`${server.url}/api/v1/items?q=spjy`)).json()) as { items: { code: string }[] }).items.map(({ code }) => code);
const paths = codes.flatMap((code) => [`/items/${code}`, `/api/v1/items/${code}`, `/search?q=${encodeURIComponent('许可')}&division=330802`]);
const percentile = (took: number[], share: number): number => Math.round(took.toSorted((a, b) => a - b)[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0);
const figures = (answers: readonly Answer[]): { p50: number; p99: number } => ({ p50: percentile(answers.map(({ ms }) => ms), 0.5), p99: percentile(answers.map(({ ms }) => ms), 0.99) });
const good = (answers: readonly Answer[]): Answer[] => answers.filter(({ status }) => status >= 200 && status < 400);

/** So many connections ask without a pause until a moment; what came back well, per second. */
async function flood(connections: number, ms: number): Promise<number> {
  let served = 0;
  const until = performance.now() + ms;
  await Promise.all(
    Array.from({ length: connections }, async (_, n) => {
      const line = openLine(port);
      for (let i = n; performance.now() < until; i++) {
        const { status } = await line.ask(paths[i % paths.length]!);
        if (status === 200) served += 1;
      }
      line.end();
    }),
  );
  return served / (ms / 1000);
}

/** Asks at a fixed rate, whatever comes back; while all connections wait for their answers nothing can be sent. */
async function rate(perSecond: number, connections: number, until: number): Promise<{ answers: Answer[]; sent: number; inTime: number }> {
  const answers: Answer[] = [];
  const free = Array.from({ length: connections }, () => openLine(port));
  const began = performance.now();
  let due = 0;
  let sent = 0;
  let pending = 0;
  let inTime = 0;
  while (performance.now() < until) {
    for (const now = ((performance.now() - began) / 1000) * perSecond; due < now; due++) {
      const line = free.pop();
      if (!line) continue;
      pending += 1;
      void line.ask(paths[sent++ % paths.length]!).then((answer) => {
        answers.push(answer);
        pending -= 1;
        free.push(line);
        if (answer.status === 200 && performance.now() <= until) inTime += 1;
      });
    }
    await sleep(5);
  }
  while (pending > 0) await sleep(5);
  for (const line of free) line.end();
  return { answers, sent, inTime };
}

/** A clerk's programs that open the work list ten times a second, each time over a connection of its own. */
async function clerkAtWork(token: string, stopped: () => boolean): Promise<Answer[]> {
  const asked: Promise<Answer>[] = [];
  while (!stopped()) {
    const line = openLine(port);
    asked.push(line.ask('/api/v1/tasks', `Authorization: Bearer ${token}\r\n`).finally(line.end));
    await sleep(100);
  }
  return Promise.all(asked);
}

const passwords = (login: string, password: string): Promise<Response> =>
  fetch(`${server.url}/api/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password }), signal: AbortSignal.timeout(20_000) });

/** Eight strangers who try passwords all the while. */
async function guessers(stopped: () => boolean): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  const one = async (n: number): Promise<void> => {
    for (let i = 0; !stopped(); i++) {
      const { status } = await passwords(`guess${n}-${i}`, 'not the word').catch(() => ({ status: 0 }));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, n) => one(n)));
  return statuses;
}

const { token } = (await (await passwords('zhoumin', demoPassword)).json()) as { token: string };
const applicant = await openClient(server.url, 'linxiaolan');
let until = Infinity;
const stopped = (): boolean => performance.now() >= until;
// They are there while the peak is looked for as well: what differs then is the public alone.
const beside = Promise.all([clerkAtWork(token, stopped), guessers(stopped), applicant.run(stopped, `overload-${process.pid}`)]);
await flood(8, 3_000); // warm
let peak = 0;
let peakCpu = 0;
for (const connections of [8, 32, 64]) {
  const before = server.cpuSeconds();
  const found = await flood(connections, (Number(values.ramp) / 3) * 1000);
  stdout.write(`${connections} connections: ${Math.round(found)} answers/s\n`);
  if (found <= peak) continue;
  peak = found;
  peakCpu = ((server.cpuSeconds() - before) * 1000) / (found * (Number(values.ramp) / 3));
}
stdout.write(`peak ${Math.round(peak)} answers/s; now ${times} times as many for ${seconds} s; a clerk, an applicant and guessers beside\n`);

const cpuBefore = server.cpuSeconds();
until = performance.now() + seconds * 1000;
const { answers, sent, inTime } = await rate(peak * times, Number(values.connections), until);
const over = performance.now();
const cpuUsed = server.cpuSeconds() - cpuBefore;
const after = openLine(port);
for (let calm = 0; calm < 5 && performance.now() - over < 60_000; ) {
  const { status, ms } = await after.ask(paths[0]!);
  calm = status === 200 && ms < 1_000 ? calm + 1 : 0;
}
const [clerk, guesses] = await beside;
const recoveredMs = Math.round(performance.now() - Math.max(over, until));
after.end();
const acts = await judge(applicant);
await server.stop();

const statuses: Record<number, number> = {};
for (const { status } of [...answers, ...clerk]) statuses[status] = (statuses[status] ?? 0) + 1;
for (const [status, count] of Object.entries(guesses)) if (!['401', '429', '503'].includes(status)) statuses[Number(status)] = (statuses[Number(status)] ?? 0) + count;
const shed = answers.filter(({ status }) => status === 503 || status === 429);
const result = {
  peakPerSecond: Math.round(peak),
  wantedPerSecond: Math.round(peak * times),
  sentPerSecond: Math.round(sent / seconds),
  goodputShare: Number((inTime / seconds / peak).toFixed(2)),
  admittedMs: figures(good(answers)),
  shedMs: figures(shed),
  statuses,
  withoutRetryAfter: shed.filter(({ retryAfter }) => !retryAfter).length,
  clerk: { asked: clerk.length, notServed: clerk.length - good(clerk).length, ...figures(clerk) },
  guesses,
  acts: { ...acts, unanswered: applicant.unknown.length },
  recoveredMs,
  // What the machine's other work cannot blur: processor time of the application for one page.
  cpuMsPerPage: { atPeak: Number(peakCpu.toFixed(2)), now: Number(((cpuUsed * 1000) / good(answers).length).toFixed(2)) },
  cpuShareOfServer: Number((cpuUsed / seconds).toFixed(2)),
  generatorCpu: Number((process.cpuUsage().user / 1e6).toFixed(1)),
};
stdout.write(`${JSON.stringify(result, null, 1)}\n`);
const promised: Record<string, boolean> = {
  'four fifths of the peak are served': result.goodputShare >= 0.8,
  'who is let in is answered within 2 s (p99)': result.admittedMs.p99 <= 2_000,
  'nothing but answers, 503 and 429': Object.keys(statuses).every((status) => ['200', '429', '503'].includes(status)),
  'each with Retry-After': result.withoutRetryAfter === 0,
  'some were told to come back': shed.length > 0,
  'the clerk is served, within 2 s (p99)': result.clerk.notServed === 0 && result.clerk.p99 <= 2_000,
  'what was acknowledged is kept, once': acts.lost + acts.changed + acts.doubled === 0 && acts.acknowledged > 0,
  'as before within 30 s': recoveredMs <= 30_000,
};
const broken = Object.entries(promised).filter(([, held]) => !held).map(([promise]) => promise);
stdout.write(broken.length === 0 ? 'all promises are held\n' : `not held: ${broken.join('; ')}\n`);
process.exitCode = broken.length === 0 ? 0 : 1;
