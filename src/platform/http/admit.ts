import type { RequestListener } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MiddlewareHandler } from 'hono';
import { ComeBackLater } from '../errors.ts';
import { type Lang, said } from '../i18n.ts';
import { type Lane, openLane, type Standing } from './admission.ts';
import { bodyText } from './body-text.ts';
import type { Deps, Env, Frame, RequestContext } from './deps.ts';
import { isSecure } from './form-token.ts';
import { type Gate, openGate } from './gate.ts';
import { keepGate } from './keep-gate.ts';
import { addressOf } from './origin.ts';
import type { Problem } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import type { Route } from './route.ts';
import { openStandings } from './standing.ts';

/** Who is let in, and how full it is. */
export interface Admission {
  admit: MiddlewareHandler<Env>;
  lanes: Readonly<Record<'main' | 'hashing' | 'uploads', Lane>>;
  gate: Gate;
  /** Puts the gate before whoever answers Node's requests. */
  keepGate(listener: RequestListener): RequestListener;
  /** Looks four times a second how pressed the process is; gives what stops that. */
  watch(): () => void;
}

const bodiesAtOnce = 256;
const bodiesOfOneAddress = 64;

/**
 * Lets requests in as far as they can be served, before anything is asked of the database: what is too much is told
 * to come back (429 for one address's excess, 503 for everybody's). What only reads memory is always let in.
 * Hashing of passwords and the receiving of files have lanes of their own, and a body is read before a place is taken,
 * so that neither a storm of sign-ins nor a slow sender holds the places of the rest.
 */
export function openAdmission(deps: Deps, application: Pick<Frame, 'sessionSecret' | 'identify'> & { routes: readonly Route[]; always?: ReadonlySet<string>; busyPage?(lang: Lang, problem: Problem): string }): Admission {
  const { REQUESTS_AT_ONCE: atOnce, REQUESTS_WAITING: waiting, OFFICERS_SHARE: share, REQUESTS_PER_MINUTE: perMinute } = deps.config;
  const main = openLane({ atOnce, kept: Math.floor((atOnce * share) / 100), waiting, waitMs: 1_500 });
  const hashing = openLane({ atOnce: 8, waiting: 40, waitMs: 3_000 });
  const uploads = openLane({ atOnce: 16, waiting: 32, waitMs: 3_000 });
  const limit = rateLimit(perMinute);
  const standings = openStandings();
  const gate = openGate({ waiting: atOnce + waiting, waitMs: 750 });
  const bodies = boundedByAddress();
  let lookups = 0;
  const costly = new Set(application.routes.flatMap(({ facts, document }) => (facts.costly ? [`${facts.method.toUpperCase()} ${document ? '/api/v1' : ''}${facts.path}`] : [])));

  const laneOf = (c: RequestContext): Lane => {
    if (c.req.header('content-type')?.startsWith('multipart/form-data')) return uploads;
    return costly.has(`${c.req.method} ${c.req.path}`) ? hashing : main;
  };

  // An unknown session is looked up ahead of its turn, a few at a time: forged ones must not become a way to ask the database.
  const standingOf = async (c: RequestContext): Promise<Standing> => {
    const secret = application.sessionSecret?.({ path: c.req.path, header: (name) => c.req.header(name), secure: isSecure(c) });
    if (secret === undefined) return 'public';
    const known = standings.of(secret);
    if (known || lookups >= 2) return known ?? 'public';
    lookups += 1;
    const { actor } = await application.identify(c).finally(() => (lookups -= 1));
    const standing = actor.kind === 'officer' ? 'officer' : 'public';
    standings.keep(secret, standing);
    return standing;
  };

  return {
    lanes: { main, hashing, uploads },
    gate,
    keepGate: keepGate(gate, { ...application, config: deps.config, standings }),
    admit: async (c, next) => {
      if (application.always?.has(c.req.path)) return next();
      const address = addressOf(c);
      limit(address, c.get('at'));
      const lane = laneOf(c);
      if (lane !== uploads && c.req.method !== 'GET' && c.req.method !== 'HEAD') {
        // What is wrong with it is told when it is asked for, after the guard.
        await bodies(address, () => bodyText(c).catch(() => {}));
      }
      const leave = await lane.enter(await standingOf(c));
      c.set('admitted', true);
      await next().finally(leave);
    },
    watch: () => {
      const delay = monitorEventLoopDelay({ resolution: 20 });
      delay.enable();
      const timer = setInterval(() => {
        // The histogram counts the 20 ms between two looks as well.
        main.feel({ loopDelayMs: delay.count > 0 ? delay.mean / 1e6 - 20 : 0, poolWaiting: deps.poolWaiting?.() ?? 0 });
        delay.reset();
      }, 250);
      return () => {
        clearInterval(timer);
        delay.disable();
      };
    },
  };
}

/** So many bodies are read at once, and a quarter of them from one address at most: who sends slowly hinders himself first. */
function boundedByAddress(): (address: string, read: () => Promise<unknown>) => Promise<void> {
  const reading = new Map<string, number>();
  let all = 0;
  return async (address, read) => {
    const mine = reading.get(address) ?? 0;
    if (mine >= bodiesOfOneAddress || all >= bodiesAtOnce) {
      throw new ComeBackLater(503, 'busy', said('同时提交的太多，请几秒后再试', 'Too much is being sent at once; try again in a few seconds'), 2);
    }
    reading.set(address, mine + 1);
    all += 1;
    await read();
    all -= 1;
    const left = reading.get(address)! - 1;
    if (left > 0) reading.set(address, left);
    else reading.delete(address);
  };
}
