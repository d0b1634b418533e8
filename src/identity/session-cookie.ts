import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { RequestContext } from '#platform/http/deps.ts';
import { isSecure } from '#platform/http/form-token.ts';

// With the prefix a browser takes the cookie over a safe connection only, for this host and all of it (RFC 6265bis 4.1.3.2).
const safeName = '__Host-mingtang';
const plainName = 'mingtang-session';

/** The token of the session cookie of a page's request. */
export function sessionCookie(c: RequestContext): string | undefined {
  return getCookie(c, isSecure(c) ? safeName : plainName);
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
