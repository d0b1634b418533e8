import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';

const atOnce = 500;
const bytesAtOnce = 8 * 1024 * 1024;

/** Puts the lines of an exported table into the empty table of the same name; the database reads its own JSON. */
export async function importTable(client: pg.ClientBase, table: string, path: string): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256');
  let lines: string[] = [];
  let bytes = 0;
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [`[${lines.join(',')}]`]);
    rows += lines.length;
    lines = [];
    bytes = 0;
  };
  const input = createReadStream(path).pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    hash.update(`${line}\n`);
    lines.push(line);
    bytes += line.length;
    if (lines.length >= atOnce || bytes > bytesAtOnce) await flush();
  }
  await flush();
  return { rows, digest: hash.digest('hex') };
}
