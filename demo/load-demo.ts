import { loadPowers } from './load/authority.ts';
import { loadItems } from './load/catalog.ts';
import { loadGovernment } from './load/government.ts';
import { loadHalls } from './load/halls.ts';
import { loadIdentity } from './load/identity.ts';
import { demoPassword } from './password.ts';
export { demoPassword } from './password.ts';
import { type Act, inTransaction } from '#platform/act.ts';

/** Loads the demo jurisdiction 衢州市 by calling the verbs, all of it or nothing. */
export async function loadJurisdiction(act: Act, password: string = demoPassword): Promise<void> {
  await inTransaction(act, async (inside) => {
    await loadGovernment(inside);
    await loadHalls(inside);
    await loadIdentity(inside, password);
    await loadPowers(inside);
    await loadItems(inside);
  });
}
