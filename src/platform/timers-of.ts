import type { Db } from './db/tables.ts';
import type { Timers } from './timers.ts';

/** When the timers of one kind fall due, by subject. */
export async function timersOf(db: Db, region: string, kind: keyof Timers, subjects: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom('platform.timer')
    .select(['subject', 'due_at'])
    .where('region', '=', region)
    .where('kind', '=', kind)
    .where('subject', '=', (any) => any.fn.any(any.val([...subjects])))
    .execute();
  return new Map(rows.map((row) => [row.subject, row.due_at]));
}
