import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { dbTest } from './support/world.ts';

// Tables that do not grow with cases, tickets or people: a copy stands on every machine.
const reference = new Set(['flow', 'government', 'authority', 'catalog']);
const alsoReference = new Set(['platform.migration', 'platform.setting']);

interface KeyRow {
  table: string;
  name: string;
  columns: string[];
}

dbTest('every key of a growing table begins with its region', async ({ db }) => {
  const { rows } = await sql<KeyRow>`
    select n.nspname || '.' || c.relname as table, i.relname as name,
      array(select a.attname::text from unnest(x.indkey) with ordinality k(n, at) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.at) as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where x.indisunique and n.nspname not in ('pg_catalog', 'pg_toast', 'graphile_worker', 'information_schema')`.execute(db);
  assert.ok(rows.length > 10);
  const growing = rows.filter((row) => !reference.has(row.table.split('.')[0]!) && !alsoReference.has(row.table));
  assert.deepEqual(growing.filter((row) => row.columns[0] !== 'region'), []);
});

dbTest('every foreign key of a growing table to another begins with the region', async ({ db }) => {
  const { rows } = await sql<KeyRow & { target: string }>`
    select n.nspname || '.' || c.relname as table, k.conname as name, tn.nspname as target,
      array(select a.attname::text from unnest(k.conkey) with ordinality u(n, at) join pg_attribute a on a.attrelid = c.oid and a.attnum = u.n order by u.at) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where k.contype = 'f' and n.nspname <> 'graphile_worker'`.execute(db);
  const growing = rows.filter((row) => !reference.has(row.target));
  assert.deepEqual(growing.filter((row) => row.columns[0] !== 'region'), []);
});

dbTest('no exclusion constraint, no GiST index, no collation of a language', async ({ db }) => {
  const exclusion = await sql`select conname from pg_constraint where contype = 'x'`.execute(db);
  const gist = await sql`
    select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_am m on m.oid = i.relam where m.amname = 'gist'`.execute(db);
  const collated = await sql`
    select attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_collation k on k.oid = a.attcollation
    where n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and k.collname not in ('default', 'C')`.execute(db);
  assert.deepEqual([exclusion.rows, gist.rows, collated.rows], [[], [], []]);
});

dbTest('the application role cannot rewrite the ledger', async ({ db }) => {
  const { rows } = await sql<{ role: string; may: boolean }>`
    select current_user as role, has_table_privilege('ledger.entry', 'update') or has_table_privilege('ledger.entry', 'delete')
      or has_table_privilege('ledger.entry', 'truncate') or has_table_privilege('ledger.leaf', 'update') as may`.execute(db);
  assert.deepEqual(rows, [{ role: 'mingtang_app', may: false }]);
  for (const statement of ['update ledger.entry set body = body', 'delete from ledger.entry', 'truncate ledger.entry', 'alter table ledger.entry add x int', 'drop table ledger.entry', 'set session_replication_role = replica']) {
    await sql`savepoint s`.execute(db);
    await assert.rejects(sql.raw(statement).execute(db), /permission denied|must be owner/);
    await sql`rollback to savepoint s`.execute(db);
  }
});
