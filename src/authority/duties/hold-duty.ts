import type { Db } from '#platform/db/tables.ts';
import { type OwedDuty, owedDutyOf } from './owed-duty.ts';

/** An owed duty, held until the end of the transaction; by its id. */
export async function holdDuty(db: Db, region: string, id: string): Promise<OwedDuty | undefined> {
  const row = await db.selectFrom('authority.owed_duty').selectAll().where('region', '=', region).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && owedDutyOf(row);
}

/** What is owed for a thing under a duty and neither performed nor fallen away, held until the end of the transaction. */
export async function holdOpenDuties(db: Db, region: string, duty: string, subject: string): Promise<OwedDuty[]> {
  const rows = await db
    .selectFrom('authority.owed_duty')
    .selectAll()
    .where('region', '=', region)
    .where('duty', '=', duty)
    .where('subject', '=', subject)
    .where('performed_on', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('period')
    .forUpdate()
    .execute();
  return rows.map(owedDutyOf);
}
