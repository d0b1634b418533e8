/** The one place where the time of day enters; everything else is told the time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at one instant until it is set, for tests and for trying out rules on other days. */
export function fixedClock(start: Date): Clock & { set(at: Date): void } {
  let at = start;
  return { now: () => at, set: (next) => void (at = next) };
}
