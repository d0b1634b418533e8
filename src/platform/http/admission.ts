import { ComeBackLater } from '../errors.ts';
import { said } from '../i18n.ts';

/** Whose request it is: places are kept back from the public for officers. */
export type Standing = 'officer' | 'public';

export interface LaneLimits {
  /** Requests worked on at once, by all together. */
  atOnce: number;
  /** Of these, places that the public never takes. */
  kept?: number;
  /** Requests of each standing that may wait for a place, and for how many milliseconds at most. */
  waiting: number;
  waitMs: number;
}

/** How hard the process is pressed: the mean delay of its event loop, and acts that wait for a connection to the database. */
export interface Pressure {
  loopDelayMs: number;
  poolWaiting: number;
}

/** A lane of work with a bounded number of places and a bounded queue; beyond both one is told to come back (503). */
export interface Lane {
  /** Waits for a place; gives what hands it back. Throws ComeBackLater (503) when there is none in time. */
  enter(standing: Standing): Promise<() => void>;
  /** Gives the public fewer places while the process is pressed, and one more each time when it is not. */
  feel(pressure: Pressure): void;
  now(): { running: number; waiting: number; open: number; shed: number };
}

// A person notices a third of a second; twice the pool waiting means that places are taken faster than the database serves.
const pressedAt = { loopDelayMs: 300, poolWaiting: 64 };

/** What is told when there is no room (503). */
export function tooBusy(): ComeBackLater {
  return new ComeBackLater(503, 'busy', said('现在办事的人太多，请几秒后再试；已提交的都在', 'Too many people are here at once; try again in a few seconds. What was submitted is kept'), 2);
}

/** Opens a lane. Officers are served first; the public has the rest of the places, and never those kept back. */
export function openLane({ atOnce, kept = 0, waiting, waitMs }: LaneLimits): Lane {
  const most = Math.max(1, atOnce - kept);
  const least = Math.max(1, Math.floor(most / 8));
  const running = { officer: 0, public: 0 };
  const queues: Record<Standing, (() => void)[]> = { officer: [], public: [] };
  let open = most;
  let shed = 0;

  const fits = (standing: Standing): boolean =>
    standing === 'officer' ? running.officer + running.public < atOnce : running.public < open && running.officer + running.public < atOnce;

  const serve = (): void => {
    for (const standing of ['officer', 'public'] as const) {
      while (queues[standing].length > 0 && fits(standing)) queues[standing].shift()!();
    }
  };

  const take = (standing: Standing): (() => void) => {
    running[standing] += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      running[standing] -= 1;
      serve();
    };
  };

  const refuse = (): ComeBackLater => {
    shed += 1;
    return tooBusy();
  };

  return {
    enter: async (standing) => {
      // Nobody overtakes those who wait already.
      if (queues[standing].length === 0 && fits(standing)) return take(standing);
      if (queues[standing].length >= waiting) throw refuse();
      return new Promise((resolve, reject) => {
        const turn = (): void => {
          clearTimeout(tooLong);
          resolve(take(standing));
        };
        const tooLong = setTimeout(() => {
          queues[standing].splice(queues[standing].indexOf(turn), 1);
          reject(refuse());
        }, waitMs);
        queues[standing].push(turn);
      });
    },
    feel: ({ loopDelayMs, poolWaiting }) => {
      const pressed = loopDelayMs > pressedAt.loopDelayMs || poolWaiting > pressedAt.poolWaiting;
      open = pressed ? Math.max(least, Math.floor(open / 2)) : Math.min(most, open + 1);
      serve();
    },
    now: () => ({ running: running.officer + running.public, waiting: queues.officer.length + queues.public.length, open, shed }),
  };
}
