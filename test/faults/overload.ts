import { mkdirSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { stdout } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { demoPassword } from '../../demo/load-demo.ts';
import { startServer } from './server.ts';

// `npm run overload -- --seconds 60 --times 5`: finds what the platform can do, then asks five times as much of it.
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, times: { type: 'string', default: '5' }, connections: { type: 'string', default: '400' }, port: { type: 'string', default: '8191' }, ramp: { type: 'string', default: '8' } },
});
const seconds = Math.min(600, Number(values.seconds));
const folder = 'test-output/overload';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const port = Number(values.port);
const { server } = await startServer(folder, port);

interface Answer {
  status: number;
  ms: number;
  retryAfter: boolean;
}

/** One connection that is kept alive and asks one thing after another. */
function line(): { ask(path: string, headers?: string): Promise<Answer>; end(): void } {
  let socket: Socket | undefined;
  const open = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const fresh = connect(port, '127.0.0.1', () => resolve(fresh));
      fresh.once('error', reject);
      fresh.once('close', () => (socket = undefined));
    });
  return {
    ask: async (path, headers = '') => {
      const began = performance.now();
      socket ??= await open();
      const held = socket;
      return new Promise((resolve, reject) => {
        let text = '';
        const over = (error?: Error): void => {
          held.off('data', read).off('close', gone);
          if (error) reject(error);
        };
        const gone = (): void => over(new Error('closed'));
        const read = (chunk: Buffer): void => {
          text += chunk.toString('latin1');
          const head = text.indexOf('\r\n\r\n');
          if (head < 0) return;
          const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head));
          if (length ? text.length < head + 4 + Number(length[1]) : !text.endsWith('\r\n0\r\n\r\n')) return;
          over();
          resolve({ status: Number(text.slice(9, 12)), ms: performance.now() - began, retryAfter: /\r\nretry-after:/i.test(text.slice(0, head)) });
        };
        held.on('data', read).on('close', gone);
        held.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
      });
    },
    end: () => socket?.destroy(),
  };
}

const codes = ((await (await fetch(`${server.url}/api/v1/items?q=spjy`)).json()) as { items: { code: string }[] }).items.map(({ code }) => code);
const paths = codes.flatMap((code) => [`/items/${code}`, `/api/v1/items/${code}`, `/search?q=${encodeURIComponent('许可')}&division=330802`]);
const percentile = (took: number[], share: number): number => Math.round(took.toSorted((a, b) => a - b)[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0);
const good = (answers: readonly Answer[]): Answer[] => answers.filter(({ status }) => status < 400);

/** So many connections ask without a pause until a moment; whatever comes back is told. */
async function flood(connections: number, until: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  await Promise.all(
    Array.from({ length: connections }, async (_, n) => {
      const one = line();
      for (let i = n; performance.now() < until; i++) {
        const answer = await one.ask(paths[i % paths.length]!).catch(() => ({ status: 0, ms: 0, retryAfter: false }));
        answers.push(answer);
        if (answer.status !== 200) await sleep(0);
      }
      one.end();
    }),
  );
  return answers;
}

/** Asks at a fixed rate, whatever comes back; more than `connections` unanswered at once are not sent. */
async function rate(perSecond: number, connections: number, until: number): Promise<{ answers: Answer[]; unsent: number }> {
  const answers: Answer[] = [];
  const free = Array.from({ length: connections }, () => line());
  const pending = new Set<Promise<void>>();
  let unsent = 0;
  let n = 0;
  const began = performance.now();
  while (performance.now() < until) {
    for (; n < ((performance.now() - began) / 1000) * perSecond; n++) {
      const one = free.pop();
      if (!one) {
        unsent += 1;
        continue;
      }
      const asked = one.ask(paths[n % paths.length]!).then((answer) => void answers.push(answer), () => void answers.push({ status: 0, ms: 0, retryAfter: false })).then(() => void free.push(one));
      pending.add(asked);
      void asked.finally(() => pending.delete(asked));
    }
    await sleep(5);
  }
  await Promise.all(pending);
  for (const one of free) one.end();
  return { answers, unsent };
}

/** A window clerk who opens the work list ten times a second, and a stranger who tries passwords all the while. */
async function clerkAtWork(token: string, until: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const asked: Promise<void>[] = [];
  const lines = Array.from({ length: 30 }, () => line());
  for (let n = 0; performance.now() < until; n++) {
    asked.push(lines[n % lines.length]!.ask('/api/v1/tasks', `Authorization: Bearer ${token}\r\n`).then((answer) => void answers.push(answer), () => void answers.push({ status: 0, ms: 0, retryAfter: false })));
    await sleep(100);
  }
  await Promise.all(asked);
  for (const one of lines) one.end();
  return answers;
}

async function guesser(until: number): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  const one = async (n: number): Promise<void> => {
    for (let i = 0; performance.now() < until; i++) {
      const { status } = await fetch(`${server.url}/api/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: `guess${n}-${i}`, password: 'not the word' }), signal: AbortSignal.timeout(20_000) }).catch(() => ({ status: 0 }));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, n) => one(n)));
  return statuses;
}

const { token } = (await (await fetch(`${server.url}/api/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'zhoumin', password: demoPassword }) })).json()) as { token: string };
await flood(8, performance.now() + 2_000); // warm
let peak = 0;
for (const connections of [4, 16, 32]) {
  const ramp = (Number(values.ramp) / 3) * 1000;
  peak = Math.max(peak, good(await flood(connections, performance.now() + ramp)).length / (ramp / 1000));
}
const times = Number(values.times);
stdout.write(`peak ${Math.round(peak)} answers/s; now ${times} times as many for ${seconds} s, a clerk and a guesser beside\n`);
const until = performance.now() + seconds * 1000;
const [{ answers, unsent }, clerk, guesses] = await Promise.all([rate(peak * times, Number(values.connections), until), clerkAtWork(token, until), guesser(until)]);
const over = performance.now();
const after = line();
let calm = 0;
while (calm < 5 && performance.now() - over < 60_000) {
  const { status, ms } = await after.ask(paths[0]!).catch(() => ({ status: 0, ms: 1e9 }));
  calm = status === 200 && ms < 1_000 ? calm + 1 : 0;
}
const recoveredMs = Math.round(performance.now() - over);
after.end();
await server.stop();

const statuses: Record<number, number> = {};
for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
const shed = answers.filter(({ status }) => status === 503 || status === 429);
const result = {
  peakPerSecond: Math.round(peak),
  askedPerSecond: Math.round((answers.length + unsent) / seconds),
  goodputShare: Number((good(answers).length / seconds / peak).toFixed(2)),
  admittedMs: { p50: percentile(good(answers).map(({ ms }) => ms), 0.5), p99: percentile(good(answers).map(({ ms }) => ms), 0.99) },
  shedMs: { p50: percentile(shed.map(({ ms }) => ms), 0.5), p99: percentile(shed.map(({ ms }) => ms), 0.99) },
  statuses,
  withoutRetryAfter: shed.filter(({ retryAfter }) => !retryAfter).length,
  unsent,
  clerk: { asked: clerk.length, notServed: clerk.length - good(clerk).length, p50: percentile(clerk.map(({ ms }) => ms), 0.5), p99: percentile(clerk.map(({ ms }) => ms), 0.99) },
  guesses,
  recoveredMs,
};
stdout.write(`${JSON.stringify(result, null, 1)}\n`);
const strange = Object.keys(statuses).filter((status) => !['200', '429', '503'].includes(status));
process.exitCode = strange.length === 0 && result.withoutRetryAfter === 0 && result.clerk.notServed === 0 ? 0 : 1;
