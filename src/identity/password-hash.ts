import { availableParallelism } from 'node:os';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { ComeBackLater } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** How passwords are kept: the algorithm and its cost, which also stand in every hash (PHC form). Memory is in KiB. */
export const passwordHashing = { algorithm: 'argon2id', memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The hash of a secret that nobody knows, of the same cost: an unknown login takes as long as a wrong password.
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$j/OzbhQVd2/Yj5TNYy+WXw$PvctfIr3E22+/xwKESnzjwzu5eQRwxuP1dg37s+g6xM';

const { memoryCost, timeCost, parallelism } = passwordHashing;

/** Lets so many pieces of work through at once and so many wait; the next is told to come back (503). */
export function gate(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  const leave = (): void => {
    const next = queue.shift();
    if (next) next(); // its place is handed on
    else running -= 1;
  };
  return async (work) => {
    if (running < atOnce) running += 1;
    else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve));
    else throw new ComeBackLater(503, 'sign-in-busy', said('登录的人太多，请几秒后再试', 'Too many people are signing in; try again in a few seconds'), 2);
    return work().finally(leave);
  };
}

// Hashing is made to be costly. Half of the processors, two at most, leave the rest and half of the worker threads to everybody else.
const through = gate(Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2))), 50);

/** The hash of a password, with algorithm, cost and salt in it; throws ComeBackLater (503) when too many are waiting. */
export function hashPassword(password: string): Promise<string> {
  return through(() => hash(password, { memoryCost, timeCost, parallelism }));
}

/** Whether the password is the one of this hash; without a hash the same work is done and the answer is no. */
export async function passwordMatches(held: string | null | undefined, password: string): Promise<boolean> {
  const matches = await through(() => verify(held ?? nobodysHash, password));
  return matches && typeof held === 'string';
}

/** The cost that stands in a hash; `undefined` is the hash that is compared with when there is no account. */
export function costOf(held: string = nobodysHash): { memoryCost: number; timeCost: number; parallelism: number } {
  const found = parseOptions(held);
  return { memoryCost: found.memoryCost, timeCost: found.timeCost, parallelism: found.parallelism };
}
