import { type Act, systemActor } from '../act.ts';
import type { Deps } from '../http/deps.ts';
import { makeCheckpoint } from './make-checkpoint.ts';
import { sequenceEntries } from './sequence-entries.ts';

const every = 10_000;
const checkpointEvery = 3_600_000;
// Longer than any act takes from its time to its commit; what is older still gets its number with the next checkpoint.
const lookBack = 600_000;

/**
 * Numbers new entries every ten seconds, so that even the last of a chain cannot be altered unseen for long, and signs a
 * checkpoint each hour. Several processes may do so side by side.
 */
export function keepSequenced(
  deps: Pick<Deps, 'db' | 'clock' | 'log' | 'key'>,
  { region, origin, milliseconds = every }: { region: string; origin: string; milliseconds?: number },
): { stop(): Promise<void> } {
  let stopped = false;
  let signedAt = deps.clock.now().getTime();
  let size = -1;
  const once = async (): Promise<void> => {
    const at = deps.clock.now();
    const act: Act = { db: deps.db, actor: systemActor(region), at };
    const leaves = await sequenceEntries(act, region, new Date(at.getTime() - lookBack));
    if (at.getTime() - signedAt < checkpointEvery || leaves === size) return;
    await makeCheckpoint(act, region, origin, deps.key);
    signedAt = at.getTime();
    size = leaves;
  };
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    if (!stopped) running = running.then(once).catch((error: unknown) => deps.log.error({ error }, 'entries could not be numbered'));
  }, milliseconds);
  timer.unref();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
