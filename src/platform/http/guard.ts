import { holdsRole } from '../act.ts';
import { Forbidden, NotSignedIn } from '../errors.ts';
import { said } from '../i18n.ts';
import type { RequestContext } from './deps.ts';
import type { Who } from './route.ts';

/** Lets a caller through or refuses: 401 without a session, 403 without a role of those that may. */
export function guard(c: RequestContext, who: Who): void {
  if (who === 'anyone') return;
  const actor = c.get('actor');
  if (actor.kind === 'anyone') throw new NotSignedIn();
  if (who === 'signedIn' || who.some((role) => holdsRole(actor, role))) return;
  throw new Forbidden('role-missing', said('您的岗位没有这项权限', 'Your post does not carry this right'));
}
