import { createHash } from 'node:crypto';
import { mustHoldPower, tellDuties } from '#authority';
import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { type EndingGround, endingGrounds } from './ending-grounds.ts';
import { getLicence } from './get-licence.ts';
import { licenceSubject } from './ledger.ts';
import type { Licence } from './licence.ts';

export interface RevokeLicence {
  id: string;
  ground: EndingGround;
  /** What happened, told to the holder (行政许可法 38). */
  reason: string;
}

/**
 * Revokes (撤销, 行政许可法 69) or deregisters (注销, 70) a licence on one of the grounds of the law.
 * Refuses (409) without a power in force, or when it has been ended already.
 */
export async function revokeLicence(act: Act, input: RevokeLicence): Promise<Licence> {
  const reason = input.reason.trim();
  if (reason.length < 5) throw new Invalid({ reason: said('请写明事由，至少5个字', 'Say why, in at least 5 characters') });
  const ground = endingGrounds[input.ground];
  return inTransaction(act, async (inside) => {
    const { db, actor, at } = inside;
    const licence = await getLicence(db, actor.region, input.id);
    const power = await mustHoldPower(inside, { power: licence.power.code, to: 'revoke' });
    if (licence.ending) throw alreadyEnded();
    const ended = await db
      .insertInto('licences.ending')
      .values({
        region: actor.region,
        licence: licence.id,
        kind: ground.kind,
        ground: input.ground,
        reason,
        organ: power.organ,
        power_code: power.code,
        power_version: power.version,
        ended_at: at,
      })
      .onConflict((same) => same.columns(['region', 'licence']).doNothing())
      .executeTakeFirst();
    if (ended.numInsertedOrUpdatedRows === 0n) throw alreadyEnded();
    await record(inside, 'licences.ended', licenceSubject(licence.id), {
      kind: ground.kind,
      ground: input.ground,
      reasonDigest: createHash('sha256').update(reason, 'utf8').digest('hex'),
      power: { code: power.code, version: power.version, contentHash: power.contentHash },
    });
    await tellDuties(inside, { event: 'licenceEnded', organ: licence.organ.code, power: licence.power.code, subject: `licence:${licence.id}`, on: dayInChina(at) });
    return { ...licence, ending: { kind: ground.kind, ground: input.ground, reason, endedAt: at } };
  });
}

function alreadyEnded(): Refused {
  return new Refused(
    'licence-ended-already',
    said('这份证照已经撤销或注销', 'This licence has already been revoked or deregistered'),
    { law: '行政许可法', article: 70 },
  );
}
