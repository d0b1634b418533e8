import type { Act } from '#platform/act.ts';
import { endDelegation } from '../delegation/end-delegation.ts';
import { kindOfSource } from '../delegation/delegation.ts';
import type { PowerVersion } from '../power.ts';
import '../delegation/tables.ts';
import '../tables.ts';

/**
 * Ends, with an entry that is cancelled, the instruments by which its body has the power: whoever has it through them has it no more.
 * An instrument on which another entry of the body still rests stays.
 */
export async function endInstruments(act: Act, { basicCode, organ, entry }: PowerVersion, { on, cause, adjustment }: { on: string; cause: string; adjustment: string }): Promise<void> {
  if (!kindOfSource(entry.source) || (await hasOtherEntry(act, basicCode, organ, on))) return;
  const instruments = await act.db
    .selectFrom('authority.delegation')
    .select(['id', 'in_force_from'])
    .where('basic_code', '=', basicCode)
    .where('receiver', '=', organ)
    .where('ended_from', 'is', null)
    .where((where) => where.or([where('in_force_to', 'is', null), where('in_force_to', '>', on)]))
    .orderBy('in_force_from')
    .execute();
  for (const { id, in_force_from: from } of instruments) await endDelegation(act, id, { on: from > on ? from : on, cause }, { adjustment });
}

async function hasOtherEntry({ db }: Act, basicCode: string, organ: string, on: string): Promise<boolean> {
  const other = await db
    .selectFrom('authority.power as power')
    .innerJoin('authority.power_version as version', 'version.code', 'power.code')
    .select('power.code')
    .where('power.basic_code', '=', basicCode)
    .where('power.organ', '=', organ)
    .where((where) => where.or([where('version.in_force_to', 'is', null), where('version.in_force_to', '>', on)]))
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
