import type { Act, Actor } from '#platform/act.ts';
import { addDays, dayInChina, startOfDay } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import type { StoredFile } from '#platform/files/file-store.ts';
import { silentLog } from '#platform/log.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { fireNextTimer, type TimerHandlers } from '#platform/timers.ts';

/** What the demo's cases are played on: whose act at the hour it is, the papers that people hand in, the seal. */
export interface Stage {
  db: Db;
  key: SigningKey;
  papers: readonly StoredFile[];
  /** An act, at the hour it is, of an officer of the cast by login, or of an applicant. */
  act(who: string | Actor): Act;
}

/** The hour on the stage. */
export interface Hour {
  now: Date;
}

/** A course that waits for its next instant. */
interface Waiting {
  at: Date;
  order: number;
  course: AsyncGenerator<Date, void>;
}

/**
 * Plays courses in the order of time up to an instant; what lies after it is not done any more.
 * Between two acts whatever falls due by itself is done by the system at its own instant: clocks of cases run out at midnight.
 */
export async function play(act: Act, hour: Hour, courses: readonly AsyncGenerator<Date, void>[], until: Date, timers: TimerHandlers): Promise<void> {
  const waiting: Waiting[] = [];
  const goOn = async (course: AsyncGenerator<Date, void>, order: number): Promise<void> => {
    const next = await course.next();
    if (!next.done && next.value <= until) insert(waiting, { at: next.value, order, course });
    else await course.return();
  };
  for (const [order, course] of courses.entries()) await goOn(course, order);
  if (waiting[0]) hour.now = waiting[0].at;
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    await passNights(act, hour, first.at, timers);
    hour.now = first.at;
    await goOn(first.course, first.order);
  }
  await passNights(act, hour, until, timers);
  hour.now = until;
}

async function passNights(act: Act, hour: Hour, to: Date, timers: TimerHandlers): Promise<void> {
  const deps = { db: act.db, clock: { now: () => hour.now }, log: silentLog, region: act.actor.region };
  for (let night = startOfDay(addDays(dayInChina(hour.now), 1)); night <= to; night = startOfDay(addDays(dayInChina(night), 1))) {
    hour.now = night;
    while (await fireNextTimer(deps, timers));
  }
}

function insert(waiting: Waiting[], one: Waiting): void {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = waiting[middle]!;
    if (other.at < one.at || (other.at.getTime() === one.at.getTime() && other.order < one.order)) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, one);
}
