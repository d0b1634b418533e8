import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina, isDay } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { powerListOf } from '../ledger.ts';
import type { Delegation } from './delegation.ts';
import { getDelegation } from './get-delegation.ts';
import './ledger.ts';
import { mustDelegateBy } from './policy.ts';
import './tables.ts';

const notADay = said('终止日期要写成 2026-01-01 这样的日期', 'The day from which it ends is written as 2026-01-01');
const noCause = said('请写明终止的原因', 'Say why it is ended');
const over = said('这份文件自 {to} 起已经不再有效', 'This instrument already holds no more from {to}');
const past = said('最早自 {day} 起终止，不能改写过去', 'It can be ended from {day} at the earliest; the past is not rewritten');

/**
 * Ends an instrument from a day on, before its term and once: what was done under it before stays lawful,
 * and whoever has the power through it has it no more. Refused 'delegation-already-ended', 'delegation-not-retroactive'; NotFound.
 */
export async function endDelegation(act: Act, id: string, { on, cause }: { on: string; cause: string }, { adjustment }: { adjustment?: string } = {}): Promise<Delegation> {
  if (!isDay(on)) throw new Invalid({ on: notADay });
  if (!cause.trim()) throw new Invalid({ cause: noCause });
  return inTransaction(act, async (act) => {
    const delegation = await getDelegation(act.db, id);
    await mustDelegateBy(act, adjustment, 'cancel', delegation.receiver);
    const { ended, inForceTo, inForceFrom, giver, receiver, basicCode } = delegation;
    if (ended || (inForceTo !== undefined && inForceTo <= on)) throw new Refused('delegation-already-ended', sayWith(over, { to: inForceTo! }));
    const today = dayInChina(act.at);
    const earliest = inForceFrom < today ? today : inForceFrom;
    if (on < earliest) throw new Refused('delegation-not-retroactive', sayWith(past, { day: earliest }));
    await act.db.updateTable('authority.delegation').set({ ended_from: on, ended_cause: cause }).where('id', '=', id).where('ended_from', 'is', null).execute();
    await record(act, 'authority.delegation-ended', powerListOf(giver), { id, giver, receiver, basicCode, from: on, cause, ...(adjustment !== undefined && { adjustment }) });
    return { ...delegation, inForceTo: on, ended: { from: on, cause } };
  });
}
