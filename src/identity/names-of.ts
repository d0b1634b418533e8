import type { Db } from '#platform/db/tables.ts';
import './tables.ts';

/** The names under which accounts act, by account: for records of who did what. An account that is gone has none. */
export async function namesOf(db: Db, region: string, accounts: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(accounts)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('identity.account').select(['id', 'display_name']).where('region', '=', region).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
