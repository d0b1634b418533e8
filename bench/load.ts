import http from 'node:http';
import { readFileSync } from 'node:fs';
import { stdout } from 'node:process';

// The client, in a process of its own: asks over kept-alive connections, bounded in count and time, on this machine only.

export interface Ask {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What is asked, of whom, and the bounds: whichever is reached first ends it. */
export interface Load {
  port: number;
  connections: number;
  seconds: number;
  /** Asked in order; from the beginning again unless each may be asked only once. */
  asks: Ask[];
  once?: boolean;
  /** Statuses that are an answer and no error. */
  expect: number[];
  /** Keeps of each answer the value of this field. */
  keep?: string;
}

export interface Measured {
  requests: number;
  seconds: number;
  p50: number;
  p99: number;
  errors: number;
  /** How often each unexpected status, or each failure of a connection, came. */
  wrong: Record<string, number>;
  bytes: number;
  kept: string[];
}

const patience = 20_000;

/** Sends the load and gives what was measured, in milliseconds. */
export async function send(load: Load): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: load.connections });
  const took: number[] = [];
  const kept: string[] = [];
  const wrong: Record<string, number> = {};
  let [next, bytes] = [0, 0];
  const began = performance.now();
  const until = began + load.seconds * 1000;
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      if (load.once && next >= load.asks.length) return;
      const ask = load.asks[next++ % load.asks.length]!;
      const asked = performance.now();
      const { status, body } = await answerTo(agent, load.port, ask);
      took.push(performance.now() - asked);
      bytes += body.length;
      if (!load.expect.includes(Number(status))) wrong[status] = (wrong[status] ?? 0) + 1;
      else if (load.keep) kept.push(String((JSON.parse(body.toString()) as Record<string, unknown>)[load.keep]));
    }
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  const errors = Object.values(wrong).reduce((sum, n) => sum + n, 0);
  return { requests: took.length, seconds, p50: at(0.5), p99: at(0.99), errors, wrong, bytes, kept };
}

function answerTo(agent: http.Agent, port: number, { method = 'GET', path, headers = {}, body }: Ask): Promise<{ status: string; body: Buffer }> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve({ status: error.code ?? error.message, body: Buffer.alloc(0) });
    const length = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    const request = http.request({ agent, host: '127.0.0.1', port, method, path, headers: { ...headers, ...length }, timeout: patience }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: String(response.statusCode), body: Buffer.concat(parts) }));
      response.on('error', failed);
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', failed);
    request.end(body);
  });
}

if (process.argv[1] === import.meta.filename) {
  const load = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Load;
  stdout.write(JSON.stringify(await send(load)));
}
