import type pg from 'pg';

// Job rows belong to the runner's own schema, and the list of migrations to the version that restores.
const left = ['graphile_worker', 'information_schema', 'pg_catalog', 'pg_toast'];

/** Every table of ours as `schema.table`, each after those that it refers to. */
export async function listTables(client: pg.ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> all($1) and n.nspname not like 'pg\\_%'
       and not (n.nspname = 'platform' and c.relname = 'migration') order by 1`,
    [left],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select distinct format('%I.%I', fn.nspname, f.relname) as from, format('%I.%I', tn.nspname, t.relname) as to
     from pg_constraint k
     join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
     join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and k.conrelid <> k.confrelid`,
  );
  return inOrder(tables.map((table) => table.name), references);
}

/** Names in an order in which whatever is referred to comes first; a circle is left in the order given. */
export function inOrder(names: readonly string[], references: readonly { from: string; to: string }[]): string[] {
  const ordered: string[] = [];
  const visited = new Set<string>();
  const visit = (name: string): void => {
    if (visited.has(name)) return;
    visited.add(name);
    for (const { from, to } of references) if (from === name) visit(to);
    if (names.includes(name)) ordered.push(name);
  };
  names.forEach(visit);
  return ordered;
}
