import type { Db } from '#platform/db/tables.ts';
import type { Mismatch } from '#platform/ledger/mismatch.ts';
import { reconcileDelegations } from './delegation/reconcile-delegations.ts';
import { reconcileDuties } from './duties/reconcile-duties.ts';
import { reconcilePowers } from './reconcile-powers.ts';

/** Holds the power list, the instruments of delegation and the owed duties against the ledger. */
export async function reconcileAuthority(db: Db, region: string): Promise<{ powers: number; delegations: number; duties: number; mismatches: Mismatch[] }> {
  const { powers, mismatches } = await reconcilePowers(db, region);
  const { delegations, mismatches: ofDelegations } = await reconcileDelegations(db, region);
  const { duties, mismatches: ofDuties } = await reconcileDuties(db, region);
  return { powers, delegations, duties, mismatches: [...mismatches, ...ofDelegations, ...ofDuties] };
}
