import { loadPowers } from './load/authority.ts';
import { loadItems } from './load/catalog.ts';
import { loadDelegations } from './load/delegation.ts';
import { loadGovernment } from './load/government.ts';
import { loadHalls } from './load/halls.ts';
import { loadIdentity } from './load/identity.ts';
import { demoPassword } from './password.ts';
export { demoPassword } from './password.ts';
import { type Act, inTransaction } from '#platform/act.ts';

// The demo's power list is in force from the first of January 2025.
const firstDay = new Date('2025-01-02T00:00:00+08:00');

/** When the demo's cast took office, as seen from a moment: more than a year before, so that what it granted for a year has expired. */
export function demoBegan(now: Date): Date {
  return new Date(Math.max(now.getTime() - 400 * 86_400_000, firstDay.getTime()));
}

/** Loads the demo jurisdiction 衢州市 by calling the verbs, all of it or nothing. */
export async function loadJurisdiction(act: Act, password: string = demoPassword): Promise<void> {
  await inTransaction(act, async (inside) => {
    await loadGovernment(inside);
    await loadHalls(inside);
    await loadIdentity(inside, password);
    await loadPowers(inside);
    await loadDelegations(inside);
    await loadItems(inside);
  });
}
