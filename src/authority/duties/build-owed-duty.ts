import type { Act } from '#platform/act.ts';
import { systemActor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { dutiesOfLaw } from './duties-of-law.ts';
import { noteOccasion } from './note-occasion.ts';
import { publishDuties } from './publish-duties.ts';

/** A decision that the body of a power granted today and has to publish, for tests: the duties of law in force, and the owed one's id. */
export async function buildOwedDuty({ db, at, actor }: Act, { power, organ, subject = 'case:built' }: { power: string; organ: string; subject?: string }): Promise<string> {
  const system = { db, at, actor: systemActor(actor.region) };
  await publishDuties(system, dutiesOfLaw, { from: dayInChina(at) });
  await noteOccasion(system, { event: 'granted', organ, power, subject, on: dayInChina(at) });
  const { id } = await db.selectFrom('authority.owed_duty').select('id').where('duty', '=', 'XKF-40').where('subject', '=', subject).executeTakeFirstOrThrow();
  return id;
}
