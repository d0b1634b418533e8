import type { Act } from '#platform/act.ts';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import { record } from '#platform/ledger/record.ts';
import { createHash } from 'node:crypto';
import type { Evidence } from './duty.ts';
import { dutySubject } from './ledger.ts';
import { raise, versionOf } from './miss-duty.ts';
import type { OwedDuty } from './owed-duty.ts';

/**
 * Closes an owed duty as performed on a day. What was not performed by its last day is raised as missed first:
 * it is then performed late, and that it was missed stays. `toldOn` is the day on which we learn of it.
 */
export async function performDuty(act: Act, owed: OwedDuty, { on, toldOn, evidence }: { on: string; toldOn: string; evidence: Evidence }): Promise<void> {
  const { region, id, duty, organ, dueOn } = owed;
  const missedOn = toldOn > dueOn ? await raise(act, owed, await versionOf(act, owed)) : owed.missedOn;
  await act.db
    .updateTable('authority.owed_duty')
    .set({ performed_on: on, performed_at: act.at, performed_by: act.actor.id, evidence: JSON.stringify(evidence) })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute();
  const digest = createHash('sha256').update(canonicalJson(evidence), 'utf8').digest('hex');
  await record(act, 'authority.duty-performed', dutySubject(id), { duty, organ, on, late: Boolean(missedOn), by: evidence.kind, evidence: digest });
}

/** Lets an owed duty fall away: what it was owed for is over. That it was missed before stays. */
export async function endDuty(act: Act, { region, id, duty, organ }: OwedDuty, { on, because }: { on: string; because: string }): Promise<void> {
  await act.db.updateTable('authority.owed_duty').set({ ended_on: on }).where('region', '=', region).where('id', '=', id).execute();
  await record(act, 'authority.duty-ended', dutySubject(id), { duty, organ, on, because });
}
