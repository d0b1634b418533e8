import type { Act } from '#platform/act.ts';
import { getPower } from '../get-power.ts';
import { listPowers } from '../public/list-powers.ts';
import type { PowerEntry } from '../power.ts';
import type { ProposedChange } from './check-changes.ts';
import { proposeAdjustment } from './propose-adjustment.ts';

/** The first day of a proposal of tests that are at 12 March 2026. */
export const holdsFrom = '2026-03-20';

/** The food licence of the market administration of 柯城区 as the demo lists it. */
export async function foodPower(act: Act): Promise<PowerEntry> {
  const { rows } = await listPowers(act.db, { on: '2026-03-12', q: '柯城区 食品经营许可' });
  return (await getPower(act.db, rows[0]!.code)).entry;
}

/** A change of the food licence, as `buildProposal` proposes it. */
export async function foodChange(act: Act, change: ProposedChange['change'], changes: Partial<PowerEntry> = { promisedLimit: { n: 2, unit: 'workday' } }): Promise<ProposedChange> {
  const entry = await foodPower(act);
  return { change, code: entry.code, from: holdsFrom, ...(change !== 'cancel' && { entry: { ...entry, ...changes } }) };
}

/** A proposal of the market administration: to change the promised limit of the food licence, unless told otherwise. */
export async function buildProposal(proposer: Act, changes?: readonly ProposedChange[], causeKind: string = 'limitChanged'): Promise<string> {
  const made = changes ?? [await foodChange(proposer, 'change')];
  const { body } = await foodPower(proposer);
  return (await proposeAdjustment(proposer, { organ: body.organ, causeKind, cause: '压缩承诺时限', causeArose: '2026-03-10', changes: made })).id;
}
