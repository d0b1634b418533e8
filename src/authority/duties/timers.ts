import { systemActor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Deps } from '#platform/http/deps.ts';
import type { TimerHandlers } from '#platform/timers.ts';
import { beginDutyYear } from './begin-duty-year.ts';
import { dutiesOfLaw } from './duties-of-law.ts';
import { dutyFallsDue } from './miss-duty.ts';
import { noteOccasion } from './note-occasion.ts';
import { publishDuties } from './publish-duties.ts';

/** What falls due in duties by itself: years that begin, terms that end, and what the slices have told. */
export function dutyTimers(): TimerHandlers {
  return {
    'authority.dutyYear': (act, code, { year }) => beginDutyYear(act, code, year),
    'authority.dutyFallsDue': (act, id) => dutyFallsDue(act, id),
    'authority.dutyOccasion': (act, _subject, occasion) => noteOccasion(act, occasion),
  };
}

/** Publishes the duties of national law as this version of the platform knows them; nothing where they stand already. */
export async function keepDutiesOfLaw({ db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>): Promise<void> {
  const at = clock.now();
  await publishDuties({ db, actor: systemActor(config.REGION), at }, dutiesOfLaw, { from: dayInChina(at), cause: '国家法律规定' });
}
