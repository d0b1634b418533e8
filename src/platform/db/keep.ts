import { CompiledQuery, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Act } from '../act.ts';
import type { Db, Tables } from './tables.ts';

type Value = unknown;

/** One row, or some, to be written: a statement with its own parameters. `mustChange` where it has to find its one row as it was read. */
export interface Part {
  text: string;
  values: readonly Value[];
  mustChange: boolean;
}

/** Somebody else was faster: what was read no longer holds, and the act is done again from its beginning. */
export class Overtaken extends Error {
  // As PostgreSQL says it of transactions that were in each other's way.
  readonly code = '40001';
}

// A unique key that another took meanwhile; and our own sign for a row that was not found as it was read, see `composed`.
const signsOfAnother = new Set(['23505', '22012']);

/** Keeps a new row: with the act at its end, or at once where the act is a transaction. */
export async function keepRow<T extends keyof Tables>(act: Act, table: T, row: Insertable<Tables[T]>): Promise<void> {
  const columns = Object.keys(row);
  const text = insertTexts.get(`${table} ${columns.join()}`) ?? makeInsert(table, columns);
  await keep(act, { text, values: Object.values(row), mustChange: false });
}

/** Keeps new rows that have the same columns; one that is there already is left as it is. */
export async function keepRows<T extends keyof Tables>(act: Act, table: T, rows: readonly Insertable<Tables[T]>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).map(quoted).join(', ');
  // One text for any number of rows, so that it is prepared once.
  const text = `insert into ${named(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${named(table)}, $1::jsonb) on conflict do nothing`;
  await keep(act, { text, values: [JSON.stringify(rows)], mustChange: false });
}

/** Keeps changes to the one row that still is as `where` says; where it is not, the act was overtaken. */
export async function keepChange<T extends keyof Tables>(act: Act, table: T, where: Partial<Selectable<Tables[T]>>, changes: Updateable<Tables[T]>): Promise<void> {
  const [columns, keys] = [Object.keys(changes), Object.keys(where)];
  const set = columns.map((column, at) => `${quoted(column)} = $${at + 1}`).join(', ');
  const found = keys.map((key, at) => `${quoted(key)} = $${columns.length + at + 1}`).join(' and ');
  const text = `update ${named(table)} set ${set} where ${found}`;
  await keep(act, { text: `${text} returning 1`, values: [...Object.values(changes), ...Object.values(where)], mustChange: true });
}

/** Keeps what the others cannot say, in SQL. The same row is written by one part only. */
export async function keepBy(act: Act, text: string, values: readonly Value[]): Promise<void> {
  await keep(act, { text, values, mustChange: false });
}

async function keep(act: Act, part: Part): Promise<void> {
  if (act.kept) act.kept.parts.push(part);
  else await write(act.db, [part]);
}

/** Writes parts as one statement, all or none. Throws Overtaken. */
export async function write(db: Db, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  const values = parts.flatMap((part) => part.values);
  try {
    await db.executeQuery(CompiledQuery.raw(composed(parts), values));
  } catch (error) {
    if (signsOfAnother.has((error as { code?: string }).code ?? '')) throw new Overtaken('another was faster', { cause: error });
    throw error;
  }
}

/** Rows of a read in SQL, for those on which the speed of every act hangs: it is sent as it is written. */
export async function ask<R>(db: Db, text: string, values: readonly Value[]): Promise<R[]> {
  return (await db.executeQuery<R>(CompiledQuery.raw(text, [...values]))).rows;
}

const insertTexts = new Map<string, string>();
const composedTexts = new Map<string, string>();
const textsAtMost = 1_000;

function makeInsert(table: string, columns: readonly string[]): string {
  const text = `insert into ${named(table)} (${columns.map(quoted).join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`;
  if (insertTexts.size >= textsAtMost) insertTexts.clear();
  insertTexts.set(`${table} ${columns.join()}`, text);
  return text;
}

// Parts of one statement see the database as it was before: what hangs together by foreign keys is looked at when all is written.
function composed(parts: readonly Part[]): string {
  const key = parts.map(({ text }) => text).join('\n');
  const known = composedTexts.get(key);
  if (known !== undefined) return known;
  let before = 0;
  const written = parts.map(({ text, values }, at) => {
    const shifted = text.replaceAll(/\$(\d+)/g, (_, n) => `$${Number(n) + before}`);
    before += values.length;
    return `w${at} as (${shifted})`;
  });
  // A row that was not found as it was read makes the whole fail: one divided by no rows.
  const found = parts.flatMap(({ mustChange }, at) => (mustChange ? [`1 / (select count(*) from w${at})`] : []));
  const text = `with ${written.join(', ')} select ${found.join(', ') || '1'}`;
  if (composedTexts.size >= textsAtMost) composedTexts.clear();
  composedTexts.set(key, text);
  return text;
}

function named(table: string): string {
  return table.split('.').map(quoted).join('.');
}

function quoted(name: string): string {
  return `"${name}"`;
}
