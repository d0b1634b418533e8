import { sql } from 'kysely';
import { recall } from '#platform/db/memory.ts';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { packText } from '#platform/http/pack.ts';
import { said } from '#platform/i18n.ts';
import { divisionPrefix } from '#government';
import type { Implementation, Item, ItemContent } from './item.ts';
import './tables.ts';

const unknown = said('没有这个事项', 'There is no such item');
const mostKept = 100;
// A hundred items whole, two thousand as they are answered, and the hashes of ten thousand.
const itemBytes = 5_000_000;
const textBytes = 10_000_000;
const hashBytes = 3_000_000;

// Inside a transaction nothing is remembered: there the content, which never changes under its hash, is kept, and where it stands is asked each time.
const kept = new Map<string, Item>();

/** An item as it is published now. Throws NotFound. */
export async function getItem(db: Db, code: string): Promise<Item> {
  return recall(db, 'catalog', code, () => readCurrent(db, code), { bytes: itemBytes });
}

/** An item as the API answers it: its JSON, packed with gzip. Throws NotFound. */
export async function getItemText(db: Db, code: string): Promise<{ contentHash: string; packed: Uint8Array<ArrayBuffer> }> {
  const write = async () => {
    const { text, content_hash: contentHash, version, published_at: publishedAt } = await readText(db, code);
    return { contentHash, packed: packText(`${text.slice(0, -1)}, ${JSON.stringify({ version, contentHash, publishedAt }).slice(1)}`) };
  };
  return recall(db, 'catalog', code, write, { bytes: textBytes, shelf: 'texts' });
}

/** The hash of an item as it is published now, which is remembered of many more items than can be kept whole. Throws NotFound. */
export async function getItemHash(db: Db, code: string): Promise<string> {
  return recall(db, 'catalog', code, () => readHash(db, code), { bytes: hashBytes, shelf: 'hashes' });
}

/** An item as a version of it said. Throws NotFound. */
export async function getItemVersion(db: Db, code: string, version: number): Promise<Item> {
  return recall(db, 'catalog', `${code} ${version}`, () => readVersion(db, code, version), { about: () => [code], bytes: itemBytes });
}

async function readHash(db: Db, code: string): Promise<string> {
  const row = await current(db, code).select('version.content_hash').executeTakeFirst();
  if (!row) throw new NotFound(unknown);
  return row.content_hash;
}

// As the database writes it: it is answered as it stands, without being read.
async function readText(db: Db, code: string) {
  const row = await current(db, code)
    .select(['version.version', 'version.content_hash', 'version.published_at', sql<string>`version.content::text`.as('text')])
    .executeTakeFirst();
  if (!row) throw new NotFound(unknown);
  return row;
}

function current(db: Db, code: string) {
  return db
    .selectFrom('catalog.item as item')
    .innerJoin('catalog.item_version as version', (join) => join.onRef('version.code', '=', 'item.code').onRef('version.version', '=', 'item.current_version'))
    .where('item.code', '=', code);
}

async function readCurrent(db: Db, code: string): Promise<Item> {
  const known = kept.get(code);
  const row = await current(db, code)
    .select(['version.version', 'version.content_hash', 'version.published_at'])
    .select(sql<ItemContent | null>`case when version.content_hash <> ${known?.contentHash ?? ''} then version.content end`.as('content'))
    .executeTakeFirst();
  if (!row) throw new NotFound(unknown);
  if (known && known.version === row.version && row.content === null) return known;
  const item = itemOf({ ...row, content: row.content ?? known! });
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(code, item);
  return item;
}

async function readVersion(db: Db, code: string, version: number): Promise<Item> {
  const row = await db.selectFrom('catalog.item_version').selectAll().where('code', '=', code).where('version', '=', version).executeTakeFirst();
  if (!row) throw new NotFound(unknown);
  return itemOf(row);
}

function itemOf({ content, version, content_hash: contentHash, published_at: publishedAt }: { content: ItemContent; version: number; content_hash: string; published_at: Date }): Item {
  return { ...content, version, contentHash, publishedAt };
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

