import { recall } from '#platform/db/memory.ts';
import type { Db } from '#platform/db/tables.ts';
import { itemTypes, type ItemTypeCode } from '#authority';
import type { ItemPage, ItemSearch, Likeness } from './item-search.ts';
import type { ItemSummary } from './item-summary.ts';
import { itemsPerPage, pageNumber, searchStatement } from './search-statement.ts';
import { queryPlan } from './search-words.ts';
import './tables.ts';

const bytesKept = 6_000_000;
const ways: readonly Likeness[] = ['allWords', 'pinyin', 'anyWord', 'likeness'];

interface Answered {
  rows: ItemSummary[] | null;
  total: number;
  way: number | null;
  types: Counted[] | null;
  topics: Counted[] | null;
  audiences: Counted[] | null;
}

interface Counted {
  value: string;
  english?: string | null;
  count: number;
}

/**
 * Items that answer a search, best first, with counts by type, topic and audience.
 * Tried in order until something is found: all words, the whole as pinyin, any word, likeness.
 * One statement, and none while a running server remembers the answer.
 */
export async function searchItems(db: Db, search: ItemSearch): Promise<ItemPage> {
  return recall(db, 'search', keyOf(search), async () => pageOf(search, (await db.executeQuery<Answered>(searchStatement(search))).rows[0]!), { about: () => ['items'], bytes: bytesKept });
}

function keyOf({ q, division, type, topic, audience, event, page }: ItemSearch): string {
  return JSON.stringify([q?.trim(), division, type, topic, audience, event, page]);
}

function pageOf(search: ItemSearch, { rows, total, way, types, topics, audiences }: Answered): ItemPage {
  return {
    rows: asMeant(rows ?? [], search.q),
    total,
    page: pageNumber(search),
    pageSize: itemsPerPage,
    found: search.q?.trim() && way && total > 0 ? ways[way - 1] : undefined,
    facets: {
      type: (types ?? []).map(({ value, count }) => ({ value, label: itemTypes[value as ItemTypeCode].name['zh-CN'], count })),
      topic: (topics ?? []).map(({ value, english, count }) => ({ value, label: value, ...(english && { englishLabel: english }), count })),
      audience: audiences ?? [],
    },
  };
}

// 开面馆 means the registration of a small one before the licence of a large one, whichever has the words more often.
function asMeant(rows: ItemSummary[], q = ''): ItemSummary[] {
  const { meant } = queryPlan(q);
  if (meant.length === 0) return rows;
  const place = ({ name }: ItemSummary) => (meant.some((words) => name.includes(words)) ? meant.findIndex((words) => name.includes(words)) : meant.length);
  return rows.toSorted((a, b) => place(a) - place(b));
}
