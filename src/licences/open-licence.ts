import { type Act, inTransaction } from '#platform/act.ts';
import { NotFound } from '#platform/errors.ts';
import { record } from '#platform/ledger/record.ts';
import { getLicence } from './get-licence.ts';
import { licenceSubject } from './ledger.ts';
import type { Licence } from './licence.ts';
import { readsAs } from './policy.ts';

/** Opens a licence whole. An officer's opening is recorded (个人信息保护法 51); to anyone who may not see it, it does not exist. */
export async function openLicence(act: Act, id: string): Promise<Licence> {
  return inTransaction(act, async (inside) => {
    const licence = await getLicence(inside.db, inside.actor.region, id);
    const as = await readsAs(inside, licence);
    if (!as) throw new NotFound();
    if (as === 'officer') await record(inside, 'licences.read', licenceSubject(id), { purpose: 'handling' });
    return licence;
  });
}
