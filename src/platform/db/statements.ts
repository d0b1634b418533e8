import { CompiledQuery } from 'kysely';
import type { Db } from './tables.ts';

/**
 * One row, or some, to be written: a statement with its own parameters. `mustChange` where it has to find its one row as it was read;
 * `contested` are the unique keys, as `schema.name`, that another may have taken since.
 */
export interface Part {
  text: string;
  values: readonly unknown[];
  mustChange?: boolean;
  contested?: readonly string[] | undefined;
}

/** Somebody else was faster: what was read no longer holds, and the act is done again from its beginning. */
export class Overtaken extends Error {
  // As PostgreSQL says it of transactions that were in each other's way.
  readonly code = '40001';
}

/** Writes parts as one statement, all or none. Throws Overtaken; any other refusal of the database is a fault of ours. */
export async function write(db: Db, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  const values = parts.flatMap((part) => part.values);
  try {
    await db.executeQuery(CompiledQuery.raw(composed(parts), values));
  } catch (error) {
    throw isSignOfAnother(error, parts) ? new Overtaken('another was faster', { cause: error }) : error;
  }
}

// A contested key that another took meanwhile; or our own sign for a row that was not found as it was read, see `composed`.
function isSignOfAnother(error: unknown, parts: readonly Part[]): boolean {
  const { code, schema, constraint } = error as { code?: string; schema?: string; constraint?: string };
  if (code === '22012') return parts.some(({ mustChange }) => mustChange);
  return code === '23505' && parts.some(({ contested }) => contested?.includes(`${schema}.${constraint}`));
}

/** Rows of a read in SQL, for those on which the speed of every act hangs: it is sent as it is written. */
export async function ask<R>(db: Db, text: string, values: readonly unknown[]): Promise<R[]> {
  return (await db.executeQuery<R>(CompiledQuery.raw(text, [...values]))).rows;
}

const composedTexts = new Map<string, string>();
const textsAtMost = 1_000;

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
