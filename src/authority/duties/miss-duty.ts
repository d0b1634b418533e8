import type { Act } from '#platform/act.ts';
import { addDays, dayInChina, daysBetween } from '#platform/calendar/day.ts';
import { type Calendar, calendarOfChina } from '#platform/calendar/working-days.ts';
import { record } from '#platform/ledger/record.ts';
import { setTimer } from '#platform/timers.ts';
import { sayLimit } from '../limit-words.ts';
import type { DutyVersion } from './duty.ts';
import { dueOf } from './duty-due.ts';
import { listDutyVersions } from './get-duties.ts';
import { holdDuty } from './hold-duty.ts';
import { dutySubject } from './ledger.ts';
import { endOfDay, oweAfter } from './owe-duty.ts';
import type { OwedDuty } from './owed-duty.ts';

/** The last day of an owed duty has ended (24:00 in China): what was not performed is raised; one that recurs is owed anew. Twice is once. */
export async function dutyFallsDue(act: Act, id: string, calendar: Calendar = calendarOfChina): Promise<void> {
  const owed = await holdDuty(act.db, act.actor.region, id);
  if (!owed) return;
  const version = await versionOf(act, owed);
  // A holiday notice that came meanwhile may have moved the day.
  const due = dueOf(owed.term, calendar);
  if (dayInChina(act.at) <= due) {
    const moves = due !== owed.dueOn && !owed.performedOn && !owed.endedOn;
    if (moves) await moveDuty(act, owed, due, calendar);
    return setTimer(act, 'authority.dutyFallsDue', id, endOfDay(due), {});
  }
  await raise(act, owed.missedOn ? owed : { ...owed, dueOn: due }, version);
  if (!owed.endedOn) await oweNextPeriod(act, owed);
}

async function moveDuty(act: Act, { region, id, duty, organ, dueOn }: OwedDuty, due: string, calendar: Calendar): Promise<void> {
  await act.db.updateTable('authority.owed_duty').set({ due_on: due }).where('region', '=', region).where('id', '=', id).execute();
  await record(act, 'authority.duty-moved', dutySubject(id), { duty, organ, from: dueOn, due, calendar: calendar.version });
}

/** Raises an owed duty that was not performed by its last day, by the system, with the day on which it was missed; nothing where it is settled. */
export async function raise(act: Act, { region, id, organ, term, dueOn, missedOn, performedOn, endedOn }: OwedDuty, { code, version, entry }: DutyVersion): Promise<string | undefined> {
  if (missedOn || performedOn || endedOn) return missedOn ?? undefined;
  const on = addDays(dueOn, 1);
  const [basis] = entry.bases;
  await act.db.updateTable('authority.owed_duty').set({ due_on: dueOn, missed_on: on, missed_at: act.at }).where('region', '=', region).where('id', '=', id).execute();
  await record({ ...act, actor: { ...act.actor, kind: 'system', id: 'system' } }, 'authority.duty-missed', dutySubject(id), {
    duty: code, version, organ, law: basis!.law, article: String(basis!.article ?? ''), limit: 'rule' in term ? sayLimit(term.rule.limit)['zh-CN'] : dueOn,
    due: dueOn, missedOn: on, daysOver: daysBetween(dueOn, dayInChina(act.at)),
  });
  return on;
}

// The next period is owed from the day on which this one ends by the count, whenever that is noted; under the version that holds now.
async function oweNextPeriod(act: Act, { duty, term, organ, power, subject, caseNo, period }: OwedDuty): Promise<void> {
  if ('by' in term || term.since === undefined) return;
  const next = (await listDutyVersions(act.db)).find(({ code, inForceTo }) => code === duty && inForceTo === undefined);
  if (next?.entry.trigger.kind !== 'recurring') return;
  await oweAfter(act, next, { organ, power: power ?? '', subject, on: term.since, by: term.until, caseNo: caseNo ?? undefined }, period + 1);
}

/** The version under which a duty is owed. */
export async function versionOf({ db }: Act, { duty, dutyVersion }: Pick<OwedDuty, 'duty' | 'dutyVersion'>): Promise<DutyVersion> {
  return (await listDutyVersions(db)).find(({ code, version }) => code === duty && version === dutyVersion)!;
}
