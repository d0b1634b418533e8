import type { Actor } from '#platform/act.ts';
import { holdsRole } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** Refuses who may not keep the register of divisions, organs and posts: that is the security administrator's. */
export function mustKeepRegister(actor: Actor): void {
  if (actor.kind === 'system' || holdsRole(actor, 'securityAdmin')) return;
  throw new Forbidden(
    'register-not-yours',
    said('只有安全管理员可以登记区划、机关和岗位', 'Only the security administrator may register divisions, organs and posts'),
  );
}
