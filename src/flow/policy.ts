import { type Actor, holdsRole } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** Who may publish processes: the manager of the power list, and the system when it loads one. Throws Forbidden. */
export function mustKeepProcesses(actor: Actor): void {
  if (actor.kind === 'system' || holdsRole(actor, 'listManager')) return;
  throw new Forbidden('not-list-manager', said('只有权力清单管理员可以发布流程', 'Only the manager of the power list may publish a process'));
}
