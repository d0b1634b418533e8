import { anyone } from '#platform/act.ts';
import type { Caller, RequestContext } from '#platform/http/deps.ts';
import { actorOfToken } from './actor-of-token.ts';
import { sessionLimits } from './session.ts';
import { sessionCookie } from './session-cookie.ts';

/**
 * Who is calling: the API knows a bearer token only and pages the cookie only, so that no foreign page can use the API
 * with a visitor's cookie.
 */
export async function identify(c: RequestContext): Promise<Caller> {
  const { config, db } = c.get('deps');
  const token = c.req.path.startsWith('/api/') ? bearerToken(c) : sessionCookie(c);
  const actor = token === undefined ? undefined : await actorOfToken(db, config.REGION, token, c.get('at'), sessionLimits(config));
  // Forms of a session are bound to its token; those of a visitor to the visit.
  return actor && token !== undefined ? { actor, secret: token } : { actor: anyone(config.REGION) };
}

function bearerToken(c: RequestContext): string | undefined {
  return /^Bearer ([\w-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}
