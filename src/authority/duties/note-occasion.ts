import type { Act } from '#platform/act.ts';
import { dutiesInForce, listDutyVersions } from './get-duties.ts';
import { holdOpenDuties } from './hold-duty.ts';
import type { Occasion } from './occasion.ts';
import { dutiesAfter, oweAfter, oweDuties } from './owe-duty.ts';
import { endDuty, performDuty } from './perform-duty.ts';

/** Notes what is owed, performed or over because of what happened, all on its own day; twice is once. */
export async function noteOccasion(act: Act, occasion: Occasion): Promise<void> {
  const { event, subject, on, began } = occasion;
  if (began) await oweWhatBegan(act, occasion, began);
  await oweDuties(act, occasion);
  const codes = new Map((await listDutyVersions(act.db)).map(({ code, entry }) => [code, entry]));
  for (const [code, { performedBy, endedBy, trigger }] of codes) {
    if (performedBy !== event && endedBy !== event) continue;
    for (const owed of await holdOpenDuties(act.db, act.actor.region, code, subject)) {
      // What this very occasion makes owed anew is not performed by it.
      if (trigger.kind !== 'yearly' && trigger.event === event) continue;
      if (performedBy === event) await performDuty(act, owed, { on, toldOn: on, evidence: { kind: 'act', event, subject } });
      else await endDuty(act, owed, { on, because: event });
    }
  }
}

// Only duties that this occasion performs: what else followed that event was noted then.
async function oweWhatBegan(act: Act, occasion: Occasion, began: NonNullable<Occasion['began']>): Promise<void> {
  const performed = new Set((await dutiesInForce(act.db, began.on)).filter(({ entry }) => entry.performedBy === occasion.event).map(({ code }) => code));
  for (const version of await dutiesAfter(act, began.event, { power: occasion.power, on: began.on })) {
    if (performed.has(version.code)) await oweAfter(act, version, { ...occasion, on: began.on, rule: began.rule }, 1);
  }
}
