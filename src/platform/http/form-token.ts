import { createHmac, timingSafeEqual } from 'node:crypto';
import { setCookie } from 'hono/cookie';
import type { Config } from '../config.ts';
import { Forbidden } from '../errors.ts';
import { said } from '../i18n.ts';
import { newSecret } from '../ids.ts';
import type { RequestContext } from './deps.ts';

/** Name of the cookie of a visit without a session, to which forms such as the sign-in are bound. */
export const visitCookie = 'mingtang-visit';

/** The token of this caller's forms; a visitor without a session is given a visit first. */
export function formToken(c: RequestContext): string {
  let secret = c.get('secret');
  if (!secret) {
    secret = newSecret();
    c.set('secret', secret);
    setCookie(c, visitCookie, secret, { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(c) });
  }
  return tokenOf(secret);
}

/** Refuses a form that was not given out by us to this caller (cross-site request forgery). */
export function checkFormToken(c: RequestContext, token: string | undefined): void {
  const origin = c.req.header('origin');
  const foreign = origin !== undefined && origin !== 'null' && URL.parse(origin)?.host !== c.req.header('host');
  const site = c.req.header('sec-fetch-site');
  const secret = c.get('secret');
  const held = secret !== undefined && token !== undefined && same(tokenOf(secret), token);
  if (foreign || site === 'cross-site' || !held) {
    throw new Forbidden('form-token', said('这张表已过期，请返回上一页刷新后再交', 'This form has expired; go back, reload it, and send it again'));
  }
}

/** Whether cookies may be marked Secure: over https, and on this machine. */
export function isSecure(c: RequestContext): boolean {
  return isSecureAt(c.req.header('host'), c.get('deps').config);
}

/** The same, by the host that is asked. */
export function isSecureAt(host: string | undefined, { PUBLIC_URL }: Config): boolean {
  return PUBLIC_URL?.startsWith('https:') === true || ['localhost', '127.0.0.1', '[::1]'].includes((host ?? '').replace(/:\d+$/, ''));
}

function tokenOf(secret: string): string {
  return createHmac('sha256', secret).update('form').digest('base64url');
}

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
