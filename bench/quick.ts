import { readFileSync } from 'node:fs';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { type Client, openClient } from '../test/faults/client.ts';

// A first measurement of a running platform; start it with REQUESTS_PER_MINUTE=10000000, or the limit is what is measured.
const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://127.0.0.1:8080' }, seconds: { type: 'string', default: '5' }, pid: { type: 'string' } } });
const { url } = values;
const seconds = Number(values.seconds);
// With the server's --pid its CPU time is told as well: on a busy machine it says more than the clock.
function cpuMs(): number {
  if (!values.pid) return 0;
  const [user = 0, system = 0] = readFileSync(`/proc/${values.pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13).map(Number);
  return (user + system) * 10; // in ticks of a hundredth of a second
}
const items = (await (await fetch(`${url}/api/v1/items?q=spjy`)).json()) as { items: { code: string }[] };
const code = items.items[0]!.code;

type Ask = () => Promise<number>;

const read = (path: string): Ask => async () => {
  const response = await fetch(`${url}${path}`);
  await response.arrayBuffer();
  return response.status;
};

// A person may have one open application for a matter: each is withdrawn before the next.
const applyAndWithdraw = async (login: string): Promise<Ask> => {
  const client: Client = await openClient(url, login);
  let n = 0;
  return async () => {
    const key = `quick-${process.pid}-${login}-${n++}`;
    const response = await client.send('/cases', `${key}-apply`, client.application);
    const { no } = (await response.json()) as { no?: string };
    if (!no) return response.status;
    const withdrawn = await client.send(`/cases/${no}/withdrawal`, `${key}-withdraw`, { reason: 'bench' });
    await withdrawn.arrayBuffer();
    return withdrawn.status;
  };
};
const many = (ask: Ask): Ask[] => Array.from({ length: 16 }, () => ask);
const applicants = await Promise.all(['linxiaolan', 'xuruochuan'].map(applyAndWithdraw));

stdout.write(`| request | at once | requests/s | p50 ms | p99 ms | CPU ms each | not 2xx |\n|---|--:|--:|--:|--:|--:|--:|\n`);
for (const [name, asks] of [
  ['GET /items/{code} (page)', many(read(`/items/${code}`))],
  ['GET /api/v1/items/{code}', many(read(`/api/v1/items/${code}`))],
  ['GET /search?q=spjy (page)', many(read('/search?q=spjy'))],
  ['POST /api/v1/cases and its withdrawal', applicants],
] as const) {
  for (const atOnce of [1, asks.length]) stdout.write(await measure(name, asks.slice(0, atOnce)));
}

/** Asks for some seconds, all at once, each over a connection kept alive; gives one line of the table. */
async function measure(name: string, asks: readonly Ask[]): Promise<string> {
  await asks[0]!();
  const took: number[] = [];
  let failed = 0;
  const cpuBefore = cpuMs();
  const began = performance.now();
  const worker = async (ask: Ask): Promise<void> => {
    while (performance.now() - began < seconds * 1000) {
      const asked = performance.now();
      const status = await ask();
      took.push(performance.now() - asked);
      if (status < 200 || status > 299) failed += 1;
    }
  };
  await Promise.all(asks.map(worker));
  const perSecond = took.length / ((performance.now() - began) / 1000);
  const cpu = values.pid ? ((cpuMs() - cpuBefore) / took.length).toFixed(1) : '–';
  took.sort((a, b) => a - b);
  const at = (share: number): string => took[Math.min(took.length - 1, Math.floor(took.length * share))]!.toFixed(1);
  return `| ${name} | ${asks.length} | ${perSecond.toFixed(0)} | ${at(0.5)} | ${at(0.99)} | ${cpu} | ${failed} |\n`;
}
