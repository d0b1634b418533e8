import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Act } from '../act.ts';
import { type Part, write } from './statements.ts';
import type { Tables } from './tables.ts';

/**
 * Keeps a new row: with the act at its end, or at once where the act is a transaction. `contested` names the unique keys, as
 * `schema.name`, of which another may be the first owner: then the act was overtaken. Any other that is taken is a fault of ours.
 */
export async function keepRow<T extends keyof Tables>(act: Act, table: T, row: Insertable<Tables[T]>, contested?: readonly string[]): Promise<void> {
  const columns = Object.keys(row);
  const text = insertTexts.get(`${table} ${columns.join()}`) ?? makeInsert(table, columns);
  await keep(act, { text, values: Object.values(row), contested });
}

/** Keeps new rows that have the same columns; one that is there already is left as it is. */
export async function keepRows<T extends keyof Tables>(act: Act, table: T, rows: readonly Insertable<Tables[T]>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).map(quoted).join(', ');
  // One text for any number of rows, so that it is prepared once.
  const text = `insert into ${named(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${named(table)}, $1::jsonb) on conflict do nothing`;
  await keep(act, { text, values: [JSON.stringify(rows)] });
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
export async function keepBy(act: Act, text: string, values: readonly unknown[]): Promise<void> {
  await keep(act, { text, values });
}

async function keep(act: Act, part: Part): Promise<void> {
  if (act.kept) act.kept.parts.push(part);
  else await write(act.db, [part]);
}

const insertTexts = new Map<string, string>();
const textsAtMost = 1_000;

function makeInsert(table: string, columns: readonly string[]): string {
  const text = `insert into ${named(table)} (${columns.map(quoted).join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`;
  if (insertTexts.size >= textsAtMost) insertTexts.clear();
  insertTexts.set(`${table} ${columns.join()}`, text);
  return text;
}

function named(table: string): string {
  return table.split('.').map(quoted).join('.');
}

function quoted(name: string): string {
  return `"${name}"`;
}
