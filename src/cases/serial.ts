import { caseNumber } from '#authority';
import { sql } from 'kysely';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

const largest = 9999;

/** The next case number of the day under an implementing code; refused 'numbers-exhausted' after 9999, until the next day. */
export async function nextCaseNumber({ db, actor, at }: Act, power: string): Promise<string> {
  const day = dayInChina(at);
  const { last } = await db
    .insertInto('cases.serial')
    .values({ region: actor.region, power, day, last: 1 })
    .onConflict((same) => same.columns(['region', 'power', 'day']).doUpdateSet({ last: sql`serial.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  if (last > largest) {
    throw new Refused('numbers-exhausted', said('今天这个事项的办件编号已用完，请明天再提交；您填写的内容已保存', 'The numbers for this matter are used up today; submit it tomorrow. What you filled in is kept'), undefined, { power, day });
  }
  return caseNumber(power, day, last);
}
