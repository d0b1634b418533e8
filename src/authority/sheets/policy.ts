import { type Actor, holdsRole } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** Who may hand in sheets: the keeper of the list. */
export const sheetRoles = ['listManager'] as const;

/** Refuses whoever may not hand in sheets (403). */
export function mustHandInSheets(actor: Actor): void {
  if (actor.kind === 'system' || sheetRoles.some((role) => holdsRole(actor, role))) return;
  throw new Forbidden('not-list-manager', said('只有权力清单管理员可以批量导入', 'Only the manager of the power list may import'));
}
