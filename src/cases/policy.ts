import { listApplicants } from '#identity';
import { type Act, type Actor, holdsRole } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { isBroken } from '#platform/sabotage.ts';
import type { Case } from './case.ts';

/** Posts that handle cases or watch over their handling. */
export const handlingRoles = ['clerk', 'examiner', 'head'] as const;
export const readingRoles = [...handlingRoles, 'supervisor'] as const;

type Place = Pick<Case, 'organ' | 'division'>;
type Owned = { applicant: Pick<Case['applicant'], 'id'> };

/** Who may read a case as an officer: of its organ, or of a window or supervision that extends over its division. */
export function officerReads({ kind, grants }: Actor, { organ, division }: Place): boolean {
  const reads = (grant: Actor['grants'][number]): boolean =>
    (readingRoles as readonly string[]).includes(grant.role) &&
    (grant.organ === organ || (grant.division !== undefined && extendsOver(grant.role) && division.startsWith(grant.division)));
  return kind === 'system' || (kind === 'officer' && grants.some(reads));
}

/** Who may read a case as the applicant: she herself, or who holds her mandate today. */
export async function applicantReads({ db, actor, at }: Act, { applicant }: Owned): Promise<boolean> {
  return actor.kind === 'person' && (await listApplicants(db, actor, dayInChina(at))).some(({ id }) => id === applicant.id);
}

/** Whoever may not read a case is told the same as of one that does not exist. */
export async function mustRead(act: Act, file: Place & Owned): Promise<void> {
  if (isBroken('drop-owner-check') || officerReads(act.actor, file) || (await applicantReads(act, file))) return;
  throw noSuchCase();
}

/** The refusal for a case that does not exist or that one may not know of. */
export function noSuchCase(): NotFound {
  return new NotFound(said('没有这件办件，或者您无权查看', 'There is no such case, or you may not see it'));
}

/** Whether an actor handles or owns a case, or only watches over it: then what was filled in stays closed. */
export function seesAnswers({ actor }: Act): boolean {
  return actor.kind !== 'officer' || handlingRoles.some((role) => holdsRole(actor, role));
}

/** Correction and withdrawal are the applicant's, by herself or her agent. */
export function mustApply({ kind }: Actor): void {
  if (kind === 'person') return;
  throw new Forbidden('not-the-applicant', said('这一步由申请人本人或代理人办理', 'This is for the applicant or her agent'));
}

/** Applications are made by people who have signed in, not by officers in office. */
export function mustBePerson({ kind }: Actor): void {
  if (kind === 'person') return;
  throw new Forbidden('not-a-person', said('请用个人账户申请', 'Please apply with a personal account'));
}

/** Work lists are for those who handle cases. */
export function mustHandleCases({ kind, grants }: Actor): void {
  if (kind === 'officer' && grants.some(({ role }) => (handlingRoles as readonly string[]).includes(role))) return;
  throw new Forbidden('no-work-list', said('您的岗位没有办件工作单', 'Your post has no work list'));
}

/** The leading digits of the divisions over which an actor supervises. */
export function supervisedDivisions({ kind, grants }: Actor): string[] {
  const held = kind === 'officer' ? grants.filter(({ role }) => role === 'supervisor') : [];
  return held.map(({ division }) => division).filter((division) => division !== undefined);
}

/** Whether a post extends over all bodies of its division: 综合窗口 receives for each of them, a supervisor watches over all of his. */
export function extendsOver(role: string): boolean {
  return role === 'clerk' || role === 'supervisor';
}

/** The role of the post in which an officer acts on a case: of its organ first, else the one that extends over its division. */
export function postOf({ grants }: Actor, { organ, division }: Place): string | null {
  const handling = grants.filter(({ role }) => (readingRoles as readonly string[]).includes(role));
  const own = handling.find((grant) => grant.organ === organ) ?? handling.find((grant) => grant.division && division.startsWith(grant.division));
  return own?.role ?? null;
}
