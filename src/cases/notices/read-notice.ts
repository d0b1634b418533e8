import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/ledger/record.ts';
import '../ledger.ts';
import { applicantReads, noSuchCase } from '../policy.ts';
import { findCase } from '../take-case.ts';
import { isNotice } from './list-notices.ts';

/** Notes that the actor has read a notice, and with it the earlier ones of the same case; one to somebody else is not found. */
export async function readNotice(act: Act, id: string): Promise<{ no: string }> {
  const [, given = '', entry = ''] = /^([0-9A-Za-z]{1,50})-(\d{1,9})$/.exec(id) ?? [];
  return inTransaction(act, async (inside) => {
    const { db, actor, at } = inside;
    const file = given ? await findCase(db, actor.region, given) : undefined;
    if (!file || !(await applicantReads(inside, file))) throw noSuchCase();
    const { region, no } = file;
    const seq = Number(entry);
    const step = await db.selectFrom('cases.step').select('event').where('region', '=', region).where('case_no', '=', no).where('seq', '=', seq).executeTakeFirst();
    if (!step || !isNotice(step.event)) throw noSuchCase();
    const { numInsertedOrUpdatedRows: noted } = await db
      .insertInto('cases.notice_read')
      .values({ region, reader: actor.id, case_no: no, seq, read_at: at })
      .onConflict((same) => same.columns(['region', 'reader', 'case_no']).doUpdateSet({ seq, read_at: at }).where('cases.notice_read.seq', '<', seq))
      .executeTakeFirstOrThrow();
    // Read again, it is no news.
    if (noted) await record(inside, 'cases.notice-read', `notice:${actor.id}:${no}`, { no, seq });
    return { no };
  });
}
