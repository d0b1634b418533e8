import { type Actor, holdsRole } from '#platform/act.ts';
import { Forbidden, NotSignedIn } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** Who may enter people and organisations for others: the system alone, which takes them from the registers. */
export function mayRegisterOthers(actor: Actor): boolean {
  return actor.kind === 'system';
}

/** Who may open and close officers' accounts and appoint to posts: the security administrator. */
export function mayKeepAccounts(actor: Actor): boolean {
  return actor.kind === 'system' || holdsRole(actor, 'securityAdmin');
}

/** Refuses who may not enter people and organisations for others. */
export function mustRegisterOthers(actor: Actor): void {
  if (mayRegisterOthers(actor)) return;
  throw new Forbidden('register-not-yours', said('人员和组织由登记机关的数据登记', 'People and organisations are entered from the registers'));
}

/** Refuses who may not keep officers' accounts. */
export function mustKeepAccounts(actor: Actor): void {
  if (mayKeepAccounts(actor)) return;
  throw new Forbidden('accounts-not-yours', said('只有安全管理员可以管理账号和岗位', 'Only the security administrator may keep accounts and posts'));
}

/** Refuses who is not a person or officer signed in. */
export function mustBeSignedIn(actor: Actor): void {
  if (actor.kind !== 'person' && actor.kind !== 'officer') throw new NotSignedIn();
}
