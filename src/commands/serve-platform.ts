import { stdout } from 'node:process';
import { createApp } from '../app.tsx';
import { jobHandlers, keepDutiesOfLaw, sweepUploads, timerHandlers } from '../app-work.ts';
import { originOf } from './checkpoint.ts';
import { fillWithCases, fillWithDemo } from './fill-with-demo.ts';
import { startJobs } from '#platform/jobs.ts';
import { listen } from '#platform/http/serve.ts';
import { keepSequenced } from '#platform/ledger/keep-sequenced.ts';
import type { Platform } from '#platform/open-platform.ts';
import { keepSwept } from '#platform/sweep.ts';
import { startTimers } from '#platform/timers.ts';

/** Fills an empty database with the demo, does jobs and timers, listens, and stops gracefully on a signal. */
export async function servePlatform({ deps, owner }: Platform): Promise<void> {
  const { config, db, clock, log } = deps;
  const stopped = signalled();
  const demo = config.DEMO === 'yes' ? await fillWithDemo(deps) : undefined;
  // A demo's duties begin in its past, with its cases.
  if (!demo) await keepDutiesOfLaw(deps);
  const sweeper = await keepSwept(deps, () => sweepUploads(deps));
  const { app, admission } = createApp(deps);
  const unwatch = admission.watch();
  const server = await listen(app, { host: config.HOST, port: config.PORT, connections: config.CONNECTIONS, admission });
  const runner = await startJobs({ owner, db, clock, log }, jobHandlers(deps));
  const timers = startTimers({ db, clock, log, region: config.REGION }, timerHandlers(deps));
  const sequencer = keepSequenced(deps, { region: config.REGION, origin: originOf(config) });
  stdout.write(greeting(config.PUBLIC_URL ?? `http://${hostFor(config.HOST)}:${server.port}`, demo));
  const ending = new AbortController();
  // Behind the pages, which need no cases: nobody waits for them, and what a stop cuts short is begun again at the next start.
  const filling = demo
    ? fillWithCases(deps, { signal: ending.signal }).then((told) => stdout.write(told)).then(() => keepDutiesOfLaw(deps)).catch((error: unknown) => ending.signal.aborted || log.error({ error }, 'the cases of the demo could not be loaded'))
    : undefined;
  await stopped;
  ending.abort();
  stdout.write('Stopping: finishing what is under way …\n');
  await server.stop(config.STOP_SECONDS);
  unwatch();
  await timers.stop();
  await sequencer.stop();
  sweeper.stop();
  await filling;
  await runner.stop();
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function hostFor(host: string): string {
  return host === '0.0.0.0' || host === '::' ? 'localhost' : host;
}

function greeting(url: string, demo: string | undefined): string {
  return `\n  Mingtang 明堂 is ready:  ${url}\n${demo ? `\n${demo}` : ''}\n  Stop with Ctrl-C.\n\n`;
}
