import { findPowerInForce } from '#authority';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { acceptanceOn } from '../accept-case.ts';
import { articles } from '../case-can.ts';
import type { Case } from '../case.ts';
import { keepStep } from '../keep-step.ts';

/**
 * Counts a case as accepted because nobody said what was missing within five working days (行政许可法 32(4)):
 * by the system, from the day on which the materials were received, so that both clocks start back on that day.
 */
export async function deemAccepted(act: Act, file: Case, key: SigningKey): Promise<Case> {
  const acceptedOn = file.receivedOn;
  const accepted = await acceptanceOn(act, file, acceptedOn, key);
  const { law, article } = articles.oneNotice;
  // It happens by law and not by a power: an entry repealed meanwhile does not undo it, one in force is named.
  const power = await findPowerInForce(act.db, file.power, dayInChina(act.at));
  return keepStep(act, file, {
    ...accepted,
    changes: { ...accepted.changes, deemed: true },
    event: 'cases.acceptance-deemed',
    particulars: { acceptedOn, basis: `${law} ${article}` },
    power: power && { code: power.code, version: power.version, contentHash: power.contentHash, organ: power.organ, name: power.entry.name },
  });
}
