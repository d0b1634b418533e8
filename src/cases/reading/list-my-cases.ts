import { listApplicants } from '#identity';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { type CaseLine, lineOf } from './case-line.ts';

/** The cases of all in whose name the actor may act today, newest first, at most 200. */
export async function listMyCases({ db, actor, at }: Act): Promise<CaseLine[]> {
  const today = dayInChina(at);
  const applicants = await listApplicants(db, actor, today);
  if (applicants.length === 0) return [];
  const rows = await db
    .selectFrom('cases.case')
    .selectAll()
    .where('region', '=', actor.region)
    .where('applicant_id', 'in', applicants.map(({ id }) => id))
    .orderBy('submitted_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => lineOf(row, today, true));
}
