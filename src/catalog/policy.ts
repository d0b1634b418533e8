import { type Actor, holdsRole } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** Who may publish items: the manager of the lists, and the system when it loads them. Throws Forbidden. */
export function mustKeepCatalog(actor: Actor): void {
  if (actor.kind === 'system' || holdsRole(actor, 'listManager')) return;
  throw new Forbidden('not-list-manager', said('只有清单管理员可以发布事项', 'Only the keeper of the lists may publish items'));
}
