import { type Actor, holdsRole } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** Who may publish duties: the system, from the law that the platform knows and from what a place has loaded. Throws Forbidden. */
export function mustKeepDuties(actor: Actor): void {
  if (actor.kind === 'system') return;
  throw new Forbidden('duties-of-law', said('职责由法律规定，随平台发布，不能由人增减', 'Duties are set by law and published with the platform; nobody adds or removes one'));
}

/** Posts of a body whose holders report what it owed and has performed. */
export const reportingRoles = ['clerk', 'examiner', 'head'] as const;

/** The bodies for which an officer may report. */
export function bodiesOf(actor: Actor): string[] {
  const posts = actor.grants.filter(({ role, organ }) => organ !== undefined && (reportingRoles as readonly string[]).includes(role));
  return [...new Set(posts.map(({ organ }) => organ!))];
}

/** Who may report a duty as performed: whoever holds a post of the body that owes it, and the system. Throws Forbidden. */
export function mustServeBody(actor: Actor, organ: string): void {
  if (actor.kind === 'system' || reportingRoles.some((role) => holdsRole(actor, role, organ))) return;
  throw new Forbidden('duty-of-another-body', said('这项职责由别的机关承担，您的岗位不在该机关', 'Another body owes this duty; you hold no post there'));
}
