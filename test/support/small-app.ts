import type { Hono } from 'hono';
import { h } from 'preact';
import { type Actor, anyone } from '#platform/act.ts';
import { fixedClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { createHttp } from '#platform/http/create-http.ts';
import type { Deps, Env, RequestContext } from '#platform/http/deps.ts';
import { silentLog } from '#platform/log.ts';
import type { Problem } from '#platform/http/problem.ts';
import type { Route } from '#platform/http/route.ts';
import { documentHtml } from '#ui/document/document.tsx';

/** Who calls, told by a header `x-actor`, so that a test of the pipeline needs no sessions. */
function actorOf(c: RequestContext, region: string): Actor {
  const id = c.req.header('x-actor');
  if (id === undefined) return anyone(region);
  const grants = (c.req.header('x-roles') ?? '').split(',').filter(Boolean).map((role) => ({ role }));
  return { kind: grants.length > 0 ? 'officer' : 'person', id, name: id, region, grants };
}

/** The platform's pipeline around a few routes, with the plainest frame there can be. */
export function smallApp(deps: Deps, routes: readonly Route[]): Hono<Env> {
  return smallHttp(deps, routes).app;
}

/** The same, with the lanes through which requests are let in; `/livez` is always answered. */
export function smallHttp(deps: Deps, routes: readonly Route[]): ReturnType<typeof createHttp> {
  return createHttp(deps, {
    always: new Set(['/livez']),
    busyPage: (lang, problem) => `${problem.code}: ${problem.sentence[lang]}`,
    sessionSecret: ({ header }) => header('x-actor'),
    identify: async (c) => ({ actor: actorOf(c, deps.config.REGION) }),
    chrome: (c, { title, body }) => documentHtml({ lang: c.get('lang'), title, body, bodyClass: 'portal', stylesheetHref: '/s.css' }),
    signInPath: (back) => `/sign-in?back=${encodeURIComponent(back)}`,
    problemPage: (_c, problem: Problem) => ({ title: problem.sentence['zh-CN'], body: h('p', {}, problem.code) }),
    routes,
  });
}

/** What a running server is made of, without a database: for routes that need none. */
export function depsWithoutDatabase(given: Partial<Deps> = {}): Deps {
  const none = new Proxy({}, { get: (_, name) => { throw new Error(`there is no database here to ${String(name)}`); } });
  const clock = fixedClock(new Date('2026-03-12T09:42:00+08:00'));
  return { config: readConfig({ LOG_LEVEL: 'silent' }), db: none as never, clock, log: silentLog, files: none as never, key: none as never, ...given };
}
