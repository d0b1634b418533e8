import { findOrgan, type Organ } from '#government';
import type { Act } from '#platform/act.ts';
import { addDays, startOfDay } from '#platform/calendar/day.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import { setTimer } from '#platform/timers.ts';
import { listPowerVersions } from '../get-power.ts';
import { isInForceOn } from '../power.ts';
import type { DutyEvent, DutyVersion } from './duty.ts';
import { dueOf, type DutyTerm, termAfter } from './duty-due.ts';
import { dutiesInForce } from './get-duties.ts';
import { dutySubject } from './ledger.ts';
import './ledger.ts';
import type { Occasion } from './occasion.ts';
import './tables.ts';

/** Notes everything that is owed because of what happened; told twice, it is owed once. */
export async function oweDuties(act: Act, occasion: Occasion): Promise<void> {
  for (const version of await dutiesAfter(act, occasion.event, occasion)) await oweAfter(act, version, occasion, 1);
}

/** Notes one duty as owed after what happened, for the first or a later period of it. */
export async function oweAfter(act: Act, version: DutyVersion, { organ, power, subject, on, by, rule, caseNo }: Omit<Occasion, 'event' | 'began'>, period: number): Promise<void> {
  const term = termAfter(version.entry, on, { period, by, rule });
  const body = term && (await findOrgan(act.db, organ));
  if (term && body) await oweDuty(act, version, { body, power, subject, period, caseNo: caseNo ?? null, term });
}

/** The duties of the body of a power that hold on the day and follow an event. */
export async function dutiesAfter(act: Act, event: DutyEvent, { power: code, on }: Pick<Occasion, 'power' | 'on'>): Promise<DutyVersion[]> {
  const all = (await dutiesInForce(act.db, on)).filter(({ entry: { trigger } }) => trigger.kind !== 'yearly' && trigger.event === event);
  if (all.every(({ entry }) => !entry.powerTypes && !entry.basicCodes)) return all;
  const versions = await listPowerVersions(act.db, code);
  // What was done under an entry that has been repealed since keeps its duties.
  const power = versions.find((one) => isInForceOn(one, on)) ?? versions[0];
  return all.filter(({ entry: { powerTypes, basicCodes } }) =>
    (!powerTypes || (power && powerTypes.includes(power.entry.type))) && (!basicCodes || (power && basicCodes.includes(power.basicCode))));
}

interface Owed {
  body: Pick<Organ, 'code' | 'division'>;
  power: string | null;
  subject: string;
  period: number;
  caseNo: string | null;
  term: DutyTerm;
}

/** Notes one duty as owed: the row, its ledger entry, and the timer that asks for it on the day after its last one. */
export async function oweDuty(act: Act, { code, version }: DutyVersion, { body, power, subject, period, caseNo, term }: Owed): Promise<void> {
  const id = newId(act.at);
  const due = dueOf(term);
  const row = {
    region: act.actor.region, id, duty: code, duty_version: version, organ: body.code, division: body.division, power, subject, period,
    case_no: caseNo, term: JSON.stringify(term), owed_from: term.start, due_on: due,
  };
  const noted = await act.db.insertInto('authority.owed_duty').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (noted.numInsertedOrUpdatedRows === 0n) return;
  await record(act, 'authority.duty-owed', dutySubject(id), { duty: code, version, organ: body.code, power, subject, period, from: term.start, due });
  await setTimer(act, 'authority.dutyFallsDue', id, endOfDay(due), {});
}

/** The instant after a day has ended in China, at which what was not done on it is late (民法典 203). */
export function endOfDay(day: string): Date {
  return startOfDay(addDays(day, 1));
}
