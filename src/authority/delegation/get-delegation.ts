import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { Delegation } from './delegation.ts';
import { delegationOf } from './get-holding.ts';
import './tables.ts';

const unknown = said('没有这份下放、授权或委托文件', 'There is no such instrument');

/** One instrument. Throws NotFound. */
export async function getDelegation(db: Db, id: string): Promise<Delegation> {
  const row = await db.selectFrom('authority.delegation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(unknown);
  return delegationOf(row);
}
