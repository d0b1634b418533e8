/** Chance that is the same for the same seed (mulberry32). */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  below(n: number): number;
  of<T>(things: readonly T[]): T;
  /** Whether something happens that does so once in n times. */
  oneIn(n: number): boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { next, below, of: (things) => things[below(things.length)]!, oneIn: (n) => below(n) === 0 };
}
