/** A promise that can be broken on purpose, so that the test that guards it can show that it would notice. */
export type Sabotage = 'none' | 'ack-before-commit' | 'no-lock' | 'skip-hash' | 'drop-owner-check';

let broken: Sabotage = 'none';

/** Breaks one promise in this process, or none again (SABOTAGE; never in service). */
export function sabotage(promise: Sabotage): void {
  broken = promise;
}

/** Whether this promise is the broken one. */
export function isBroken(promise: Sabotage): boolean {
  return broken === promise;
}
