import type pg from 'pg';
import { readLines } from './read-lines.ts';

const atOnce = 500;
const bytesAtOnce = 8 * 1024 * 1024;

/** Puts the lines of an exported table into the empty table of the same name; the database reads its own JSON. */
export async function importTable(client: pg.ClientBase, table: string, path: string): Promise<{ rows: number; digest: string }> {
  const columns = await writtenColumns(client, table);
  const file = readLines(path);
  let lines: string[] = [];
  let bytes = 0;
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    await client.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [`[${lines.join(',')}]`]);
    rows += lines.length;
    lines = [];
    bytes = 0;
  };
  for await (const line of file.lines) {
    lines.push(line);
    bytes += line.length;
    if (lines.length >= atOnce || bytes > bytesAtOnce) await flush();
  }
  await flush();
  return { rows, digest: file.digest() };
}

// What the database computes itself it computes again.
async function writtenColumns(client: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]!.columns;
}
