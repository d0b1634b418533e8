import { sql } from 'kysely';
import { type Act, inTransaction } from '#platform/act.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import { hashOfInstrument } from './content-hash.ts';
import { checkDelegation, type DelegationInput } from './check-delegation.ts';
import type { Delegation } from './delegation.ts';
import { powerListOf } from '../ledger.ts';
import './ledger.ts';
import { mustDelegateBy } from './policy.ts';
import './tables.ts';

/**
 * Records an instrument by which a body gives a power to another (下放, 授权, 委托); see `checkDelegation` for what is refused.
 * Called by the system when it loads a list, and with the number of the approved proposal by whoever publishes that.
 */
export async function delegatePower(act: Act, input: DelegationInput, { adjustment }: { adjustment?: string } = {}): Promise<Delegation> {
  await mustDelegateBy(act, adjustment, 'delegate', input.receiver);
  return inTransaction(act, async (act) => {
    // Two instruments at once could close a circle that neither sees: they are recorded one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended('delegation', 102))`.execute(act.db);
    const { delegation } = await checkDelegation(act, input);
    const { kind, giver, receiver, basicCode, entry, mayPassOn, inForceFrom: from, inForceTo: to, document, basis, fulfils } = delegation;
    const id = newId(act.at);
    const instrument = { document, basis, ...(fulfils !== undefined && { fulfils }) };
    await act.db
      .insertInto('authority.delegation')
      .values({
        id, kind, giver, receiver, basic_code: basicCode, entry: entry ?? null, type: delegation.type, name: delegation.name, english_name: delegation.englishName ?? null,
        content: JSON.stringify(instrument), may_pass_on: mayPassOn, in_force_from: from, in_force_to: to ?? null, recorded_at: act.at,
      })
      .execute();
    const contentHash = hashOfInstrument(instrument);
    await record(act, 'authority.power-delegated', powerListOf(receiver), {
      id, kind, giver, receiver, basicCode, ...(entry !== undefined && { entry }), mayPassOn, from, ...(to !== undefined && { to }), document: document.number ?? document.title, contentHash, ...(adjustment !== undefined && { adjustment }),
    });
    return { ...delegation, id, recordedAt: act.at };
  });
}
