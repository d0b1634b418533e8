import type { Route } from '#platform/http/route.ts';
import { routes } from '../../src/app-routes.ts';
import { buildObjects, mayReach } from '../support/objects.ts';
import { visitorOf } from '../support/visitor.ts';
import type { World } from '../support/world.ts';
import { chanceOf } from './chance.ts';
import { faultOf } from './judge.ts';
import { type Ground, type Made, makeRequest } from './make-request.ts';

const logins = ['', 'linxiaolan', 'zhengqiuhe', 'zhoumin', 'chenliqun', 'yewenqing', 'wujing'];

/** What the requests came to: how many of each status, and each fault with the request that showed it. */
export interface Fuzzed {
  statuses: Record<number, number>;
  faults: string[];
}

/** The ground on which requests are made: sessions, things that exist, and every form that a page shows. */
export async function layGround(world: World): Promise<Ground> {
  const objects = await buildObjects(world);
  const cookies = new Map<string, string>();
  const bearers = new Map<string, string>();
  const forms: Ground['forms'][number][] = [];
  const seen = new Set<string>();
  for (const login of logins) {
    const visitor = await visitorOf(world, login || undefined);
    const first = await visitor.open(login ? '/account' : '/sign-in');
    if (login) bearers.set(login, await world.signIn(login));
    cookies.set(login, login ? `__Host-mingtang=${bearers.get(login)}` : (first.headers.getSetCookie()[0] ?? '').split(';')[0]!);
    for (const { facts, document } of routes) {
      if (facts.method !== 'get' || document || !mayReach(login, facts.object, facts.path)) continue;
      const page = await visitor.ask(facts.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => objects.valueOf(facts.object, name)));
      for (const form of page.forms) {
        const name = `${login} ${form.method} ${form.action}`;
        // Who signs out ends the session with which the rest is asked.
        if (seen.has(name) || /sign-out|\/sessions\//.test(form.action)) continue;
        seen.add(name);
        forms.push({ login, form });
      }
    }
  }
  const open = routes.filter(({ facts }) => !(facts.object === 'session' && facts.method !== 'get') && facts.path !== '/account/password');
  return { routes: open, forms, logins, valueOf: objects.valueOf, cookieOf: (login) => cookies.get(login)!, bearerOf: (login) => bearers.get(login) };
}

/** Sends so many requests made from a seed, one after the other; `from` leaves the first out, to come back to one. */
export async function fuzz(world: World, ground: Ground, { requests, seed, from = 0 }: { requests: number; seed: number; from?: number }): Promise<Fuzzed> {
  const fuzzed: Fuzzed = { statuses: {}, faults: [] };
  const byName = new Map<string, Route>(ground.routes.map((route) => [`${route.facts.method} ${route.document ? '/api/v1' : ''}${route.facts.path}`, route]));
  for (let n = from; n < from + requests; n++) {
    const made = makeRequest(chanceOf(seed * 1_000_003 + n), ground);
    const response = await send(world, made);
    if (!response) continue;
    fuzzed.statuses[response.status] = (fuzzed.statuses[response.status] ?? 0) + 1;
    const fault = await faultOf(response, made, byName.get(made.route));
    if (fault) fuzzed.faults.push(`seed ${seed} no ${n}: ${made.route} as ${made.login || 'anyone'}: ${fault}\n    ${made.init.method} ${made.path.slice(0, 200)} ${[...made.init.headers].filter(([name]) => name !== 'cookie' && name !== 'authorization').map(([name, value]) => `${name}: ${value.slice(0, 80)}`).join(' | ')}\n    ${made.init.body?.slice(0, 400) ?? ''}`);
  }
  return fuzzed;
}

/** What cannot even be written as a request (a method, a header) is for the raw sockets. */
async function send(world: World, { path, init }: Made): Promise<Response | undefined> {
  const { method, headers, body } = init;
  if (!headers.has('host')) headers.set('host', 'localhost');
  let request: Request;
  try {
    request = new Request(`http://localhost${path}`, { method, headers, ...(body !== undefined && !['GET', 'HEAD'].includes(method.toUpperCase()) && { body }) });
  } catch {
    return undefined;
  }
  return (await world.app()).request(request);
}
