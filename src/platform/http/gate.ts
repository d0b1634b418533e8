import type { Standing } from './admission.ts';

/** Somebody who has asked for something: nothing was made of it yet but who it may be. */
export interface Arrival {
  /** `unknown` is a session that was not looked up before. */
  who: Standing | 'unknown';
  begin(): void;
  /** Tells to come back later, at next to no cost. */
  refuse(): void;
  /** Hung up meanwhile: nobody would read the answer. */
  gone(): boolean;
}

/** A gate before everything: arrivals wait in sight instead of in their sockets. */
export interface Gate {
  arrive(arrival: Arrival): void;
  /** A connection has come, whose request will be heard in one of the next turns. */
  heard(): void;
  now(): { waiting: number; held: number; shed: number };
}

/** The clock in milliseconds, how to be called in the next turn of the event loop, and how after so many milliseconds. */
export interface Turns {
  now(): number;
  next(turn: () => void): void;
  later(ms: number, work: () => void): void;
}

const ofNode: Turns = { now: () => performance.now(), next: setImmediate, later: (ms, work) => void setTimeout(work, ms) };

// One turn of the loop takes one new connection: without some turns for listening, they would come in no faster than they are served.
const listeningAtMost = 16;

// To say no costs a tenth of a page. Said at once it is asked again at once, and saying no is all that is done: measured,
// 4,200 refusals a second left 7 % of the pages. So it is held a second, and said 500 times a second at most.
const held = { forMs: 1_000, everyMs: 20, atOnce: 10 };

/**
 * Opens a gate that begins one request in a turn of the event loop, so that a turn is never longer than one page takes:
 * between two begins the loop hears who else has come and goes on with what came back from the database. Officers first;
 * then sessions not known yet and the public in turn. Who finds `waiting` of their kind before them, or has waited
 * `waitMs`, is refused, a while later.
 */
export function openGate({ waiting, waitMs }: { waiting: number; waitMs: number }, turns: Turns = ofNode): Gate {
  const queues: Record<Arrival['who'], { arrival: Arrival; at: number }[]> = { officer: [], unknown: [], public: [] };
  let order: readonly Arrival['who'][] = ['officer', 'unknown', 'public'];
  let turning = false;
  let heard = false;
  let listened = 0;
  let shed = 0;
  const refused: { arrival: Arrival; at: number }[] = [];

  const refuse = (arrival: Arrival): void => {
    shed += 1;
    if (refused.push({ arrival, at: turns.now() }) === 1) turns.later(held.everyMs, tell);
  };

  const tell = (): void => {
    for (let n = 0; n < held.atOnce && refused[0] && turns.now() - refused[0].at >= held.forMs; n++) {
      const { arrival } = refused.shift()!;
      if (!arrival.gone()) arrival.refuse();
    }
    if (refused.length > 0) turns.later(held.everyMs, tell);
  };

  /** The next of a kind that is still there and has not waited too long. */
  const nextOf = (who: Arrival['who']): Arrival | undefined => {
    for (let first = queues[who].shift(); first; first = queues[who].shift()) {
      if (first.arrival.gone()) continue;
      if (turns.now() - first.at <= waitMs) return first.arrival;
      refuse(first.arrival);
    }
    return undefined;
  };

  const next = (): Arrival | undefined => {
    for (const who of order) {
      const found = nextOf(who);
      if (!found) continue;
      if (who !== 'officer') order = who === 'unknown' ? ['officer', 'public', 'unknown'] : ['officer', 'unknown', 'public'];
      return found;
    }
    return undefined;
  };

  const turn = (): void => {
    if (heard && listened < listeningAtMost) {
      heard = false;
      listened += 1;
      turns.next(turn);
      return;
    }
    listened = 0;
    const found = next();
    turning = found !== undefined;
    if (!found) return;
    turns.next(turn);
    found.begin();
  };

  return {
    arrive: (arrival) => {
      heard = true;
      if (queues[arrival.who].length >= waiting) return refuse(arrival);
      queues[arrival.who].push({ arrival, at: turns.now() });
      if (turning) return;
      turning = true;
      turns.next(turn);
    },
    heard: () => {
      heard = true;
    },
    now: () => ({ waiting: queues.officer.length + queues.unknown.length + queues.public.length, held: refused.length, shed }),
  };
}
