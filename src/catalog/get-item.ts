import { recall } from '#platform/db/memory.ts';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { divisionPrefix } from '#government';
import type { Implementation, Item, ItemContent } from './item.ts';
import './tables.ts';

const unknown = said('没有这个事项', 'There is no such item');
const mostKept = 300;

// Content never changes under its hash, so what was read once may be kept; where it stands is asked each time.
const kept = new Map<string, Item>();

/** An item as it is published now. Throws NotFound. */
export async function getItem(db: Db, code: string): Promise<Item> {
  return recall(db, 'catalog', code, () => readCurrent(db, code), { atMost: 2 * mostKept });
}

/** An item as a version of it said. Throws NotFound. */
export async function getItemVersion(db: Db, code: string, version: number): Promise<Item> {
  return recall(db, 'catalog', `${code} ${version}`, () => readVersion(db, code, version), { about: () => [code], atMost: 2 * mostKept });
}

async function readCurrent(db: Db, code: string): Promise<Item> {
  const current = await db
    .selectFrom('catalog.item as item')
    .innerJoin('catalog.item_version as version', (join) => join.onRef('version.code', '=', 'item.code').onRef('version.version', '=', 'item.current_version'))
    .select(['version.version', 'version.content_hash'])
    .where('item.code', '=', code)
    .executeTakeFirst();
  if (!current) throw new NotFound(unknown);
  return kept.get(keyOf(code, current.version, current.content_hash)) ?? getItemVersion(db, code, current.version);
}

async function readVersion(db: Db, code: string, version: number): Promise<Item> {
  const row = await db.selectFrom('catalog.item_version').selectAll().where('code', '=', code).where('version', '=', version).executeTakeFirst();
  if (!row) throw new NotFound(unknown);
  const content: ItemContent = row.content;
  const item: Item = { ...content, version, contentHash: row.content_hash, publishedAt: row.published_at };
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(keyOf(code, version, row.content_hash), item);
  return item;
}

/** The body that handles an item for a division: the one of the division itself, else of the nearest that it lies in. */
export function implementationIn(item: Pick<ItemContent, 'implementations'>, division: string): Implementation | undefined {
  const wanted = divisionPrefix(division.padEnd(12, '0'));
  const near = item.implementations
    .map((implementation) => ({ implementation, prefix: divisionPrefix(implementation.division) }))
    .filter(({ prefix }) => wanted.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return near[0]?.implementation;
}


function keyOf(code: string, version: number, contentHash: string): string {
  return `${code} ${version} ${contentHash}`;
}
