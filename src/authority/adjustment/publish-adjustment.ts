import { sql } from 'kysely';
import type { Act } from '#platform/act.ts';
import { addDays, dayInChina } from '#platform/calendar/day.ts';
import { Refused } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { delegatePower } from '../delegation/delegate-power.ts';
import { getPower } from '../get-power.ts';
import type { PowerVersion } from '../power.ts';
import { publishPowers } from '../publish-powers.ts';
import { repealPower } from '../repeal-power.ts';
import { type Adjustment, type AdjustmentChange, mustBeAbleTo } from './adjustment.ts';
import { causeName } from './causes.ts';
import { measures } from './clocks.ts';
import { endInstruments } from './end-instruments.ts';
import { listChanges } from './get-adjustment.ts';
import { instrumentOf } from './instrument.ts';
import { isPast, keepStep, onAdjustment } from './keep-step.ts';
import { adjustmentSubject } from './ledger.ts';
import { mustPublish } from './policy.ts';

const atOnce = 400;

const moved = said(
  '“{name}”（{code}）在申请之后又有了新版本，请退回重新申请',
  '“{name}” ({code}) has another version since the proposal; send it back to be proposed anew',
);

/**
 * Publishes an approved proposal, within three working days: all of it or nothing, a bounded batch at a time. What was to hold from a day
 * that has passed meanwhile holds from today. Refused 'adjustment-wrong-state', 'power-changed-meanwhile'.
 */
export async function publishAdjustment(act: Act, { id }: { id: string }): Promise<Adjustment> {
  return onAdjustment(act, id, async (inside, adjustment) => {
    mustPublish(inside.actor, adjustment);
    mustBeAbleTo('publish', adjustment);
    let from = 0;
    for (;;) {
      const batch = await listChanges(inside.db, inside.actor.region, id, { from, atMost: atOnce });
      if (batch.length === 0) break;
      await publishBatch(inside, adjustment, batch);
      from = batch.at(-1)!.place + 1;
    }
    const late = isPast(inside, adjustment.dueOn);
    await record(inside, 'authority.adjustment-published', adjustmentSubject(id), { changes: from, late });
    const organ = inside.actor.grants.find(({ role }) => role === 'listReviewer' || role === 'listManager')?.organ;
    return keepStep(inside, adjustment, { step: 'published', changes: { state: 'published', due_on: null, closed_at: inside.at }, organ, late });
  });
}

async function publishBatch(act: Act, { id, causes, causeVersion }: Adjustment, batch: readonly AdjustmentChange[]): Promise<void> {
  const cause = causes.map((key) => causeName(causeVersion, key)['zh-CN']).join('、');
  const last = await lastVersions(act, batch.map(({ code }) => code));
  const today = dayInChina(act.at);
  const dated = batch.map((change) => {
    const before = last.get(change.code);
    if ((before?.version ?? null) !== change.beforeVersion) throw new Refused('power-changed-meanwhile', sayWith(moved, { name: change.name, code: change.code }), measures, { code: change.code });
    // A version holds for one day at least, so that what follows begins after it.
    const earliest = before ? (before.in_force_to ?? addDays(before.in_force_from, 1)) : today;
    return { ...change, effectiveFrom: [change.holdsFrom, today, earliest].sort().at(-1)! };
  });
  const repealed: [PowerVersion, string][] = [];
  for (const { code, change, effectiveFrom: on, beforeVersion } of dated) {
    if (change !== 'cancel') continue;
    repealed.push([await repealPower(act, code, { on, cause, adjustment: id }), on]);
    await note(act, id, [{ code, version: beforeVersion!, on }]);
  }
  for (const [power, on] of repealed) await endInstruments(act, power, { on, cause, adjustment: id });
  for (const { source, entry, effectiveFrom: from } of dated) {
    if (source === null) continue;
    const { organ: giver } = await getPower(act.db, source);
    await delegatePower(act, instrumentOf({ source, giver, entry: entry!, from, number: id }), { adjustment: id });
  }
  const entries = dated.filter(({ change }) => change !== 'cancel');
  for (const [on, together] of Map.groupBy(entries, ({ effectiveFrom }) => effectiveFrom)) {
    const published = await publishPowers(act, together.map(({ entry }) => entry!), { from: on, cause, adjustment: id });
    await note(act, id, published.map(({ code, version }) => ({ code, version, on })));
  }
}

async function note({ db, actor }: Act, id: string, made: readonly { code: string; version: number; on: string }[]): Promise<void> {
  await sql`
    update authority.adjustment_change as change set version = made.version, effective_from = made.on_day::date
    from jsonb_to_recordset(${JSON.stringify(made.map(({ on, ...rest }) => ({ ...rest, on_day: on })))}::jsonb) as made (code text, version integer, on_day text)
    where change.region = ${actor.region} and change.adjustment = ${id} and change.code = made.code`.execute(db);
}

async function lastVersions({ db }: Act, codes: readonly string[]) {
  const rows = await db
    .selectFrom('authority.power_version')
    .distinctOn('code')
    .select(['code', 'version', 'in_force_from', 'in_force_to'])
    .where('code', '=', (any) => any.fn.any(any.val([...codes])))
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}
