import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import { gramsOf } from './grams.ts';
import { upwards } from './index-items.ts';
import type { ItemSummary } from './item-summary.ts';
import { queryPlan } from './search-words.ts';
import './tables.ts';

/** What people look for: words, where they are, and choices among what was found. */
export interface ItemSearch {
  q?: string | undefined;
  /** Leading digits of the division where the person is, or its whole code. */
  division?: string | undefined;
  /** Type code: '01' … '20'. */
  type?: string | undefined;
  topic?: string | undefined;
  audience?: string | undefined;
  /** Id of a life event. */
  event?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

export interface ItemFacet {
  value: string;
  label?: string;
  englishLabel?: string;
  count: number;
}

/** How the words were understood: every word, in pinyin, some of the words, or only by likeness. */
export type Likeness = 'allWords' | 'pinyin' | 'anyWord' | 'likeness';

export interface ItemPage {
  rows: ItemSummary[];
  total: number;
  page: number;
  pageSize: number;
  found: Likeness | undefined;
  facets: { type: ItemFacet[]; topic: ItemFacet[]; audience: ItemFacet[] };
}

export const itemsPerPage = 20;
const ways: readonly Likeness[] = ['allWords', 'pinyin', 'anyWord', 'likeness'];
// Fewer common pieces than this share of the query's are chance.
const alikeEnough = 0.34;

/**
 * Items that answer a search, best first, with counts by type, topic and audience; two queries.
 * Tried in order until something is found: all words, the whole as pinyin, any word, likeness.
 */
export async function searchItems(db: Db, search: ItemSearch): Promise<ItemPage> {
  const page = Math.max(1, search.page ?? 1);
  const best = bestOf(search);
  const { rows } = await sql<{ summary: ItemSummary; way: number; total: string }>`
    with best as (${best})
    select summary, way, count(*) over () as total from best
    where ${chosen(search, 'type')} and ${chosen(search, 'topic')} and ${chosen(search, 'audience')}
    order by rank desc, ${search.q?.trim() ? sql`length(name), sort_key` : sql`type_code, topic, sort_key`}, code
    limit ${itemsPerPage} offset ${(page - 1) * itemsPerPage}`.execute(db);
  const facets = await facetsOf(db, best, search);
  const way = rows[0]?.way;
  return {
    rows: rows.map(({ summary }) => summary),
    total: Number(rows[0]?.total ?? 0),
    page,
    pageSize: itemsPerPage,
    found: search.q?.trim() && way ? ways[way - 1] : undefined,
    facets,
  };
}

/** Items in reach of the place that answer the words in the best way in which any does. */
function bestOf({ q, division, event }: ItemSearch): RawBuilder<unknown> {
  const scope = sql`${inReach(division)} and ${event ? sql<boolean>`events @> array[${event}]::text[]` : sql<boolean>`true`}`;
  if (!q?.trim()) return sql`select code, type_code, topic, audience, name, sort_key, summary, 1 as way, 0::real as rank from catalog.item_search where ${scope}`;
  const { allWords, pinyinPrefix, anyWord } = queryPlan(q);
  const grams = gramsOf(q);
  const all = query(allWords);
  const letters = query(pinyinPrefix);
  const any = query(anyWord);
  const shared = sql`(select count(*) from unnest(grams) as gram where gram = any(${grams}::text[]))`;
  const alike = sql`(grams && ${grams}::text[] and ${shared} >= ${Math.ceil(alikeEnough * grams.length)}::int)`;
  return sql`
    select * from (
      select found.*, min(way) over () as best_way from (
        select code, type_code, topic, audience, name, sort_key, summary,
          case when words @@ ${all} then 1 when pinyin @@ ${letters} then 2 when words @@ ${any} then 3 else 4 end as way,
          case when words @@ ${all} then ts_rank('{0.1, 0.2, 0.5, 1}', words, ${all})
               when pinyin @@ ${letters} then 1
               when words @@ ${any} then ts_rank('{0.1, 0.2, 0.5, 1}', words, ${any})
               else ${shared}::real / greatest(cardinality(grams), 1) end as rank
        from catalog.item_search
        where ${scope} and (words @@ ${all} or pinyin @@ ${letters} or words @@ ${any} or ${alike})
      ) as found
    ) as ranked where way = best_way`;
}

// An empty query of PostgreSQL matches nothing.
function query(text: string | undefined): RawBuilder<unknown> {
  return sql`${text ?? ''}::tsquery`;
}

// Handled here, or by a body above, or by one of the places inside.
function inReach(division: string | undefined): RawBuilder<boolean> {
  const prefix = division?.replace(/(000)+$/, '').replace(/(?<=^\d{2}|^\d{4})(00)+$/, '') ?? '';
  if (!prefix) return sql`true`;
  return sql`(divisions && ${upwards(prefix)}::text[] or within @> array[${prefix}]::text[])`;
}

type Choice = 'type' | 'topic' | 'audience';

function chosen(search: ItemSearch, choice: Choice): RawBuilder<boolean> {
  const value = search[choice];
  if (!value) return sql`true`;
  if (choice === 'audience') return sql`audience @> array[${value}]::text[]`;
  return choice === 'type' ? sql`type_code = ${value}` : sql`topic = ${value}`;
}

// Each facet counts under the other choices, so that a choice can be changed without starting again.
async function facetsOf(db: Db, best: RawBuilder<unknown>, search: ItemSearch): Promise<ItemPage['facets']> {
  const { rows } = await sql<{ facet: Choice; value: string; label: string | null; english: string | null; count: string }>`
    with best as (${best})
    select 'type' as facet, type_code as value, max(summary ->> 'type') as label, null as english, count(*) as count
    from best where ${chosen(search, 'topic')} and ${chosen(search, 'audience')} group by type_code
    union all
    select 'topic', topic, topic, max(summary ->> 'topicEnglish'), count(*)
    from best where ${chosen(search, 'type')} and ${chosen(search, 'audience')} group by topic
    union all
    select 'audience', one, null, null, count(*)
    from best, unnest(audience) as one where ${chosen(search, 'type')} and ${chosen(search, 'topic')} group by one
    order by facet, count desc, value`.execute(db);
  const of = (facet: Choice) =>
    rows
      .filter((row) => row.facet === facet)
      .map(({ value, label, english, count }) => ({ value, ...(label && { label }), ...(english && { englishLabel: english }), count: Number(count) }));
  return { type: of('type').sort((a, b) => (a.value < b.value ? -1 : 1)), topic: of('topic'), audience: of('audience') };
}
