import { fireNextTimer } from '#platform/timers.ts';
import { timerHandlers } from '../../src/app-work.ts';
import type { World } from './world.ts';

/** Every slice's timers, as the running platform has them. */
export { timerHandlers as allTimers } from '../../src/app-work.ts';

/** Fires everything that is due at the world's hour; how many fired. */
export async function fireAll({ deps }: World): Promise<number> {
  const { db, clock, log, config } = deps;
  let fired = 0;
  while (await fireNextTimer({ db, clock, log, region: config.REGION }, timerHandlers(deps))) fired += 1;
  return fired;
}
