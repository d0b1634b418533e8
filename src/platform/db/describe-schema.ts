import type pg from 'pg';

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg\\_%'`;

/** The schema in one readable text: tables with columns and constraints, indexes, functions and rights, in a fixed order. */
export async function describeSchema(owner: pg.Pool): Promise<string> {
  const lines = async (query: string): Promise<string[]> => (await owner.query<{ line: string }>(query)).rows.map((row) => row.line);
  const tables = await lines(`
    select 'table ' || n.nspname || '.' || c.relname || E' (\\n' || string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E',\\n' order by a.attnum) || E'\\n);' as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and ${ours} group by n.nspname, c.relname order by n.nspname, c.relname`);
  const constraints = await lines(`
    select 'constraint ' || n.nspname || '.' || c.relname || ' ' || k.conname || ': ' || pg_get_constraintdef(k.oid) || ';' as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype <> 'n' and ${ours} order by n.nspname, c.relname, k.conname`);
  const indexes = await lines(`
    select pg_get_indexdef(x.indexrelid) || ';' as line from pg_index x join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} order by 1`);
  const functions = await lines(`
    select pg_get_functiondef(p.oid) || ';' as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} order by n.nspname, p.proname`);
  const triggers = await lines(`
    select pg_get_triggerdef(t.oid) || ';' as line from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and ${ours} order by 1`);
  const rights = await lines(`
    select 'right ' || table_schema || '.' || table_name || ': ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ';' as line
    from information_schema.role_table_grants where grantee = 'mingtang_app' group by table_schema, table_name order by 1`);
  return `-- Made by npm run db:dump from the migrations; do not edit.\n\n${[tables, constraints, indexes, functions, triggers, rights].map((part) => part.join('\n')).join('\n\n')}\n`;
}
