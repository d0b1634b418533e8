import { CompiledQuery } from 'kysely';
import { gramsOf } from './grams.ts';
import { upwards } from './index-items.ts';
import type { ItemSearch } from './item-search.ts';
import { type QueryPlan, queryPlan } from './search-words.ts';

export const itemsPerPage = 20;
// Fewer common pieces than this share of the query's are chance.
const alikeEnough = 0.34;
const plansKept = 500;

/** A value of the statement, given its place: `$1`, `$2` … */
type Bind = (value: unknown) => string;

/** The page that is asked for, from 1. */
export function pageNumber({ page = 1 }: ItemSearch): number {
  return Math.max(1, page);
}

/**
 * One statement for the rows of a page, their number, the way in which they were found and the counts beside them.
 * Written out here, not by the query builder: building it cost more than the database needs to answer it. All values are bound,
 * and searches of the same shape have the same text, which is prepared once.
 */
export function searchStatement(search: ItemSearch): CompiledQuery<never> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const scope = inScope(search, bind);
  const words = search.q?.trim();
  const best = words ? byWords(words, scope, bind) : `best as materialized (${found(scope, 1, 'true', '0')})`;
  const [type, topic, audience] = [chosen(search, 'type', bind), chosen(search, 'topic', bind), chosen(search, 'audience', bind)];
  const order = words ? 'rank desc, length, sort_key, code' : 'type_code, topic, sort_key, code';
  // Each facet counts under the other choices, so that a choice can be changed without starting again.
  const text = `
    with ${best}, page as (
      select code, row_number() over (order by ${order}) as place from best where ${type} and ${topic} and ${audience}
      order by place limit ${itemsPerPage} offset ${bind((pageNumber(search) - 1) * itemsPerPage)}
    )
    select (select json_agg(s.summary order by page.place) from page join catalog.item_search s on s.code = page.code) as rows,
      (select count(*)::int from best where ${type} and ${topic} and ${audience}) as total,
      (select min(way) from best) as way,
      (select json_agg(counted order by value) from (
        select type_code as value, count(*)::int as count from best where ${topic} and ${audience} group by type_code) as counted) as types,
      (select json_agg(json_build_object('value', value, 'count', count, 'english', s.summary ->> 'topicEnglish') order by count desc, value) from (
        select topic as value, count(*)::int as count, max(code) as code from best where ${type} and ${audience} group by topic) as counted
        join catalog.item_search s on s.code = counted.code) as topics,
      (select json_agg(counted order by count desc, value) from (
        select one as value, count(*)::int as count from best, unnest(audience) as one where ${type} and ${topic} group by one) as counted) as audiences`;
  return CompiledQuery.raw(text, values) as CompiledQuery<never>;
}

function found(scope: string, way: number, condition: string, rank: string): string {
  return `select code, type_code, topic, audience, length(name) as length, sort_key, ${way} as way, (${rank})::real as rank
    from catalog.item_search where ${scope} and ${condition}`;
}

/** Items that answer the words in the best way in which any does: a way is tried only where those before it found nothing. */
function byWords(words: string, scope: string, bind: Bind): string {
  const { allWords, pinyinPrefix, anyWord, grams } = planOf(words);
  const [all, letters, any] = [allWords, pinyinPrefix, anyWord].map((text) => `${bind(text ?? '')}::tsquery`); // an empty one matches nothing
  const pieces = `${bind(grams)}::text[]`;
  const shared = `(select count(*) from unnest(grams) as gram where gram = any(${pieces}))`;
  const alike = `grams && ${pieces} and ${shared} >= ${bind(Math.max(2, Math.ceil(alikeEnough * grams.length)))}::int`;
  const weighed = (query: string | undefined) => `ts_rank('{0.1, 0.2, 0.5, 1}', words, ${query})`;
  return `
    by_words as materialized (${found(scope, 1, `words @@ ${all}`, weighed(all))}),
    by_pinyin as materialized (${found(scope, 2, `pinyin @@ ${letters} and not exists (select from by_words)`, '1')}),
    by_any as materialized (${found(scope, 3, `words @@ ${any} and not exists (select from by_words) and not exists (select from by_pinyin)`, weighed(any))}),
    by_likeness as materialized (${found(scope, 4, `${alike} and not exists (select from by_words) and not exists (select from by_pinyin) and not exists (select from by_any)`,
      `${shared}::real / greatest(cardinality(grams), 1)`)}),
    best as (select * from by_words union all select * from by_pinyin union all select * from by_any union all select * from by_likeness)`;
}

const plans = new Map<string, QueryPlan & { grams: string[] }>();

// Cutting words takes longer than looking them up; the same words are asked for in many places.
function planOf(words: string): QueryPlan & { grams: string[] } {
  const known = plans.get(words) ?? { ...queryPlan(words), grams: gramsOf(words) };
  plans.delete(words);
  if (plans.size >= plansKept) plans.delete(plans.keys().next().value!);
  plans.set(words, known);
  return known;
}

// Handled here, or by a body above, or by one of the places inside.
function inScope({ division, event }: ItemSearch, bind: Bind): string {
  const prefix = division?.replace(/(000)+$/, '').replace(/(?<=^\d{2}|^\d{4})(00)+$/, '') ?? '';
  const place = prefix ? `(divisions && ${bind(upwards(prefix))}::text[] or within @> ${bind([prefix])}::text[])` : 'true';
  return event ? `${place} and events @> ${bind([event])}::text[]` : place;
}

function chosen(search: ItemSearch, choice: 'type' | 'topic' | 'audience', bind: Bind): string {
  const value = search[choice];
  if (!value) return 'true';
  if (choice === 'audience') return `audience @> ${bind([value])}::text[]`;
  return `${choice === 'type' ? 'type_code' : 'topic'} = ${bind(value)}::text`;
}
