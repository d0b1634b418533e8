import { setTimeout as sleep } from 'node:timers/promises';
import { type Act, inTransaction } from '../act.ts';

/**
 * Breaks the promise of durability on purpose: the answer goes out, the commit comes half a second later.
 * A fault test that does not notice this proves nothing (SABOTAGE=ack-before-commit; never in service).
 */
export function answerBeforeCommit<T>(act: Act, work: (act: Act) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    inTransaction(act, async (inside) => {
      resolve(await work(inside));
      await sleep(500);
    }).catch(reject);
  });
}
