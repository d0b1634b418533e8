/** Dice that always fall the same way for the same seed. */
export interface Dice {
  /** A whole number, both ends inside. */
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

/** The dice of a seed (Mulberry32, public domain). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (Math.max(to, from) - from + 1));
  return { whole, pick: (list) => list[whole(0, list.length - 1)]!, chance: (share) => next() < share };
}
