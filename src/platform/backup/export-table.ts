import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';

const atOnce = 2_000;

/** Writes the rows of a table, in the order of its primary key, as lines of JSON, made by the database itself so that no value passes through ours; compressed. */
export async function exportTable(client: pg.ClientBase, table: string, path: string): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256');
  const counted = { rows: 0 };
  const digest = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const lines = Readable.from(linesOf(client, table, counted));
  await pipeline(lines, digest, createGzip({ level: 3 }), createWriteStream(path, { mode: 0o600, flush: true }));
  return { rows: counted.rows, digest: hash.digest('hex') };
}

async function* linesOf(client: pg.ClientBase, table: string, counted: { rows: number }): AsyncGenerator<Buffer> {
  const order = await primaryKey(client, table);
  await client.query(`declare export_cursor no scroll cursor for select row_to_json(t)::text as line from ${table} as t ${order && `order by ${order}`}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${atOnce} from export_cursor`);
    if (rows.length === 0) break;
    counted.rows += rows.length;
    yield Buffer.from(rows.map((row) => `${row.line}\n`).join(''), 'utf8');
  }
  await client.query('close export_cursor');
}

async function primaryKey(client: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string | null }>(
    `select string_agg(quote_ident(a.attname), ', ' order by k.place) as columns
     from pg_index i, unnest(i.indkey::int[]) with ordinality as k(attnum, place), pg_attribute a
     where i.indrelid = $1::regclass and i.indisprimary and a.attrelid = i.indrelid and a.attnum = k.attnum`,
    [table],
  );
  return rows[0]?.columns ?? '';
}
