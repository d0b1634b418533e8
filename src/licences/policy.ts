import { getOrgan, isWithin } from '#government';
import { listApplicants } from '#identity';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Licence } from './licence.ts';

const readingRoles: ReadonlySet<string> = new Set(['clerk', 'examiner', 'head', 'supervisor']);

/** Whether an actor may see a licence whole: as its holder (or who acts for the holder), or as an officer of its body, window or supervision. */
export async function readsAs({ db, actor, at }: Act, licence: Licence): Promise<'holder' | 'officer' | undefined> {
  if (actor.kind === 'person') {
    const { kind, id } = licence.holder;
    const own = await listApplicants(db, actor, dayInChina(at));
    return own.some((applicant) => applicant.kind === kind && applicant.id === id) ? 'holder' : undefined;
  }
  if (actor.kind !== 'officer') return undefined;
  const { division } = await getOrgan(db, licence.organ.code);
  const may = actor.grants.some(
    (grant) =>
      readingRoles.has(grant.role) &&
      (grant.organ === licence.organ.code || (grant.division !== undefined && isWithin(division, grant.division))),
  );
  return may ? 'officer' : undefined;
}

/** Whether an officer may end a licence: the head of the body that issued it (行政许可法 69). The power list decides again. */
export function mayEnd({ actor }: Act, licence: Licence): boolean {
  return licence.ending === null && actor.grants.some((grant) => grant.role === 'head' && grant.organ === licence.organ.code);
}
