import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import type { PowerEntry } from '../power.ts';
import '../tables.ts';

const atOnce = 100;

/** How many entries hold on a day. */
export async function countInForce(db: Db, on: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from authority.power_version
    where in_force_from <= ${on}::date and coalesce(in_force_to, 'infinity') > ${on}::date`.execute(db);
  return Number(rows[0]!.count);
}

/**
 * The whole list as it holds on a day, as pieces of one JSON text, a hundred entries at a time in the order of their codes:
 * what has been sent is not kept. Each entry stands with its version and the hash over its canonical JSON.
 */
export async function* exportList(db: Db, on: string, count: number): AsyncGenerator<string> {
  yield `{"on":${JSON.stringify(on)},"total":${count},"powers":[`;
  let after = '';
  for (let first = true; ; ) {
    const { rows } = await sql<Row>`
      select code, version, in_force_from, in_force_to, content_hash, algorithm, cause, content from authority.power_version
      where code > ${after} and in_force_from <= ${on}::date and coalesce(in_force_to, 'infinity') > ${on}::date
      order by code limit ${atOnce}`.execute(db);
    for (const row of rows) {
      yield (first ? '\n' : ',\n') + JSON.stringify(exported(row));
      first = false;
    }
    if (rows.length < atOnce) break;
    after = rows.at(-1)!.code;
  }
  yield '\n]}\n';
}

interface Row {
  code: string;
  version: number;
  in_force_from: string;
  in_force_to: string | null;
  content_hash: string;
  algorithm: string;
  cause: string;
  content: PowerEntry;
}

function exported(row: Row) {
  const { code, version, algorithm, cause } = row;
  return { code, version, inForceFrom: row.in_force_from, inForceTo: row.in_force_to, contentHash: row.content_hash, algorithm, cause, entry: row.content };
}
