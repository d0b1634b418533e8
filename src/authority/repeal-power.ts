import { type Act, inTransaction } from '#platform/act.ts';
import { addDays, dayInChina, isDay } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { getPower } from './get-power.ts';
import { powerListOf } from './ledger.ts';
import { mustKeepPowerList } from './policy.ts';
import type { PowerVersion } from './power.ts';
import { mustHaveNoSubs } from './sub-items/must-have-mains.ts';

const notADay = said('取消日期要写成 2026-01-01 这样的日期', 'The day of repeal is written as 2026-01-01');
const noCause = said('请写明取消的原因', 'Say why it is repealed');
const over = said('“{name}”自 {to} 起已经取消', '“{name}” is already repealed from {to}');
const past = said('最早自 {day} 起取消，不能改写过去', 'It can be repealed from {day} at the earliest; the past is not rewritten');

/**
 * Repeals an entry from a day on: what was done under it before stays lawful.
 * Refused 'power-already-repealed', 'power-not-retroactive', 'power-has-sub-items'; NotFound.
 */
export async function repealPower(act: Act, code: string, { on, cause, adjustment }: { on: string; cause: string; adjustment?: string }): Promise<PowerVersion> {
  await mustKeepPowerList(act, adjustment, [{ code, contentHash: null }]);
  if (!isDay(on)) throw new Invalid({ on: notADay });
  if (!cause.trim()) throw new Invalid({ cause: noCause });
  return inTransaction(act, async (act) => {
    const power = await getPower(act.db, code);
    const { name } = power.entry;
    if (power.inForceTo) throw new Refused('power-already-repealed', sayWith(over, { name, to: power.inForceTo }));
    const today = dayInChina(act.at);
    const earliest = power.inForceFrom < today ? today : addDays(power.inForceFrom, 1);
    if (on < earliest) throw new Refused('power-not-retroactive', sayWith(past, { day: earliest }));
    await mustHaveNoSubs(act.db, { code, name, organ: power.organ }, on);
    await act.db
      .updateTable('authority.power_version')
      .set({ in_force_to: on, end_cause: cause, ended_at: act.at })
      .where('code', '=', code)
      .where('version', '=', power.version)
      .execute();
    const { version, contentHash, organ } = power;
    await record(act, 'authority.power-repealed', powerListOf(organ), { code, version, contentHash, on, cause, ...(adjustment && { adjustment }) });
    return { ...power, inForceTo: on };
  });
}
