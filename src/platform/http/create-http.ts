import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { anyone } from '../act.ts';
import { NotFound } from '../errors.ts';
import type { Lang } from '../i18n.ts';
import { type Admission, openAdmission } from './admit.ts';
import type { Deps, Env, Frame, PageContent, RequestContext } from './deps.ts';
import { isSecure, visitCookie } from './form-token.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { type Problem, problemJson, problemOf, retryHeader } from './problem.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';

/** What the application adds to the pipeline: its routes, its frame, and the page that shows a problem. */
export interface Application extends Frame {
  routes: readonly Route[];
  problemPage(c: RequestContext, problem: Problem): PageContent;
  /** The page for when it is too full, whole and cheap; the usual page of a problem unless given. */
  busyPage?(lang: Lang, problem: Problem): string;
  /** Addresses that are answered however full it is: what reads memory only, and what tells how the platform is. */
  always?: ReadonlySet<string>;
}

/** The whole request pipeline: context, limits, guard and handler of each route, errors answered in one place. */
export function createHttp(deps: Deps, application: Application): { app: Hono<Env>; metrics: Metrics; admission: Admission } {
  const app = new Hono<Env>();
  const metrics = openMetrics();
  const admission = openAdmission(deps, application);

  app.use(async (c, next) => {
    const started = performance.now();
    c.set('deps', deps);
    c.set('requestId', randomUUID());
    c.set('at', deps.clock.now());
    c.set('actor', anyone(deps.config.REGION));
    c.set('lang', languageOf(c));
    c.set('elder', elderOf(c));
    c.set('secret', getCookie(c, visitCookie));
    const standing = standingHeaders(c);
    const { outgoing } = (c.env ?? {}) as { outgoing?: ServerResponse };
    // On Node's own response they cost a tenth of what they cost on a Response; what a route sets takes their place.
    if (outgoing) for (const [name, value] of standing) outgoing.setHeader(name, value);
    await next();
    if (!outgoing) for (const [name, value] of standing) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    const seconds = (performance.now() - started) / 1000;
    metrics.observe(c.req.method, c.req.routePath, c.res.status, seconds);
    // Refusals for want of room are counted, not written down one by one.
    if (!c.get('admitted') && c.res.status >= 429) return;
    deps.log.info(
      { requestId: c.get('requestId'), method: c.req.method, route: c.req.routePath, status: c.res.status, ms: Math.round(seconds * 1000) },
      'request',
    );
  });

  app.use(admission.admit);
  app.use(async (c, next) => {
    if (application.always?.has(c.req.path)) return next();
    const { actor, secret } = await application.identify(c);
    c.set('actor', actor);
    if (secret) c.set('secret', secret);
    await next();
  });

  for (const route of application.routes) route.mount(app, application);
  app.notFound((c) => answerProblem(c as RequestContext, application, problemOf(new NotFound())));
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.status >= 500) deps.log.error({ requestId: c.get('requestId'), error: describe(error) }, problem.code);
    return answerProblem(c, application, problem);
  });
  return { app, metrics, admission };
}

// The answer depends on whether it may be packed; by default nobody keeps it.
function standingHeaders(c: RequestContext): (readonly [string, string])[] {
  const strict = isSecure(c) && c.get('deps').config.PUBLIC_URL !== undefined;
  return [
    ...securityHeaders,
    ['cache-control', 'no-store'],
    ['vary', 'accept-encoding'],
    ['x-request-id', c.get('requestId')],
    ...(strict ? ([['strict-transport-security', 'max-age=31536000; includeSubDomains']] as [string, string][]) : []),
  ];
}

function answerProblem(c: RequestContext, application: Application, problem: Problem): Response {
  if (c.req.path.startsWith('/api/')) return problemJson(c, problem);
  if (problem.status === 401 && c.req.method === 'GET') {
    const url = new URL(c.req.url);
    return c.redirect(application.signInPath(url.pathname + url.search), 303);
  }
  if (!c.get('admitted') && application.busyPage && problem.retryAfter !== undefined) return c.html(application.busyPage(c.get('lang'), problem), problem.status as 503, retryHeader(problem));
  return c.html(application.chrome(c, application.problemPage(c, problem)), problem.status as 404, retryHeader(problem));
}

// The stack is for the log of the operator; statements and values of the database are left out.
function describe(error: unknown): object {
  const { name, message, stack, code } = error as Error & { code?: string };
  return { name, code, message: code ? undefined : message, stack: stack?.split('\n').slice(1, 8).join('\n') };
}

function languageOf(c: RequestContext): Lang {
  const asked = c.req.query('lang');
  if (asked === 'en' || asked === 'zh-CN') {
    setCookie(c, 'lang', asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 });
    return asked;
  }
  return getCookie(c, 'lang') === 'en' ? 'en' : 'zh-CN';
}

function elderOf(c: RequestContext): boolean {
  const asked = c.req.query('elder');
  if (asked === 'yes' || asked === 'no') setCookie(c, 'elder', asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 });
  return (asked ?? getCookie(c, 'elder')) === 'yes';
}
