import { type Actor, holdsRole } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** Who may hand in sheets: the keeper of the lists, and a body's own officer for its list. */
export const sheetRoles = ['listManager', 'powerProposer'] as const;

/** Refuses whoever may not hand in sheets (403); about which bodies is looked at row by row. */
export function mustHandInSheets(actor: Actor): void {
  if (sheetRoles.some((role) => holdsRole(actor, role))) return;
  throw new Forbidden('not-for-the-list', said('只有清单管理员和清单申报人员可以批量导入', 'Only the keeper of the lists and officers who propose for a body may import'));
}
