import type { Deps } from './http/deps.ts';

const every = 3_600_000;
const uploadsFor = 3_600_000;
// A retry is answered as the first time for seven days.
const requestsFor = 7 * 86_400_000;

/** Removes what is no longer needed: half-done uploads after an hour, request keys after seven days. */
export async function sweep({ db, files, clock, config }: Pick<Deps, 'db' | 'files' | 'clock' | 'config'>): Promise<void> {
  const now = clock.now();
  await files.sweep(now, uploadsFor);
  await db
    .deleteFrom('platform.request')
    .where('region', '=', config.REGION)
    .where('at', '<', new Date(now.getTime() - requestsFor))
    .execute();
}

/** Sweeps now and each hour until stopped, with what the slices sweep besides. */
export async function keepSwept(deps: Pick<Deps, 'db' | 'files' | 'clock' | 'config' | 'log'>, besides: () => Promise<unknown>): Promise<{ stop(): void }> {
  await sweep(deps);
  const timer = setInterval(() => {
    sweep(deps).then(besides).catch((error: unknown) => deps.log.error({ error }, 'sweeping failed'));
  }, every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
