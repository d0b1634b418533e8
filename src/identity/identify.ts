import { deleteCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import { anyone } from '#platform/act.ts';
import type { Caller, Presented, RequestContext } from '#platform/http/deps.ts';
import { isSecure } from '#platform/http/form-token.ts';
import { actorOfToken } from './actor-of-token.ts';
import { sessionLimits } from './session.ts';

// With the prefix a browser takes the cookie over a safe connection only, for this host and all of it (RFC 6265bis 4.1.3.2).
const safeName = '__Host-mingtang';
const plainName = 'mingtang-session';

/**
 * Who is calling: the API knows a bearer token only and pages the cookie only, so that no foreign page can use the API
 * with a visitor's cookie.
 */
export async function identify(c: RequestContext): Promise<Caller> {
  const { config, db } = c.get('deps');
  const token = sessionSecret({ path: c.req.path, header: (name) => c.req.header(name), secure: isSecure(c) });
  const actor = token === undefined ? undefined : await actorOfToken(db, config.REGION, token, c.get('at'), sessionLimits(config));
  // Forms of a session are bound to its token; those of a visitor to the visit.
  return actor && token !== undefined ? { actor, secret: token } : { actor: anyone(config.REGION) };
}

/** The token that a request comes with: the bearer of the API, the cookie of a page. */
export function sessionSecret({ path, header, secure }: Presented): string | undefined {
  if (path.startsWith('/api/')) return /^Bearer ([\w-]+)$/i.exec(header('authorization') ?? '')?.[1];
  const name = secure ? safeName : plainName;
  return parse(header('cookie') ?? '', name)[name];
}

/** Gives the browser the token of a new session; the cookie ends with the browser, the session by its own limits. */
export function giveSessionCookie(c: RequestContext, token: string): void {
  const secure = isSecure(c);
  setCookie(c, secure ? safeName : plainName, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
}

/** Takes the session cookie back from the browser. */
export function takeSessionCookie(c: RequestContext): void {
  const secure = isSecure(c);
  deleteCookie(c, secure ? safeName : plainName, { path: '/', secure });
}
