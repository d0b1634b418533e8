import { type Actor, holdsRole } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** Who may change the power list: its manager, and the system when it loads a list. Throws Forbidden. */
export function mustKeepPowerList(actor: Actor): void {
  if (actor.kind === 'system' || holdsRole(actor, 'listManager')) return;
  throw new Forbidden('not-list-manager', said('只有权力清单管理员可以修改清单', 'Only the manager of the power list may change it'));
}
