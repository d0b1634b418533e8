import { type RawBuilder, sql } from 'kysely';
import { listOrgans, type Organ } from '#government';
import type { Db } from '#platform/db/tables.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { facets, type Facet, type PowerFacet, type PowerFilter, type PowerPage, type PowerRow, powersPerPage } from './list-filter.ts';
import { conditionOf } from './search-words.ts';

const beyond = said('清单只有 {n} 页', 'The list has {n} pages only');
const ofOneBody = said('缺项要按机关查：请同时选定行使主体', 'What is missing is asked of one body: choose a body too');

/**
 * A page of the power list on a day with the number of entries by type, body, level and topic, each under the other choices.
 * Without words the counts are sums that are kept, and the rows the front of an index; with words both grow with what is found.
 * Invalid for `missing` without a body; NotFound beyond the last page.
 */
export async function listPowers(db: Db, filter: PowerFilter): Promise<PowerPage> {
  if (filter.missing && !filter.organ) throw new Invalid({ missing: ofOneBody });
  const page = filter.page ?? 1;
  const narrowed = await narrowedBy(db, filter);
  const counted = await countsOf(db, filter, narrowed);
  const total = counted.total;
  const pages = Math.max(1, Math.ceil(total / powersPerPage));
  if (page > pages) throw new NotFound(sayWith(beyond, { n: pages }));
  const rows = total === 0 ? [] : await rowsOf(db, filter, narrowed, startOf(page, filter.type ? [] : counted.facets.type));
  return { rows, total, page, pageSize: powersPerPage, facets: await named(db, counted.facets) };
}

/** How many entries hold on a day. */
export async function countPowers(db: Db, on: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select coalesce(sum(change), 0)::int as count from authority.list_count where on_day <= ${on}::date`.execute(db);
  return rows[0]!.count;
}

/** Every body's entry for one basic code on a day: who exercises the power, province first; at most a thousand. */
export async function listBodiesOf(db: Db, basicCode: string, on: string): Promise<PowerRow[]> {
  const { rows } = await sql<Row>`select ${columns} from authority.power_listed where basic_code = ${basicCode} and ${inForce(on)} order by type, level, code limit 1000`.execute(db);
  return rows.map(rowOf);
}

interface Row {
  code: string;
  version: number;
  name: string;
  english_name: string | null;
  type: string;
  organ: string;
  body: string;
  english_body: string | null;
  level: string;
  topic: string;
  in_force_from: string;
}

const columns = sql.raw('code, version, name, english_name, type, organ, body, english_body, level, topic, in_force_from');

/** That a version holds on a day. */
export const inForce = (day: string) => sql<boolean>`in_force_from <= ${day}::date and in_force_to > ${day}::date`;

/** The condition under which rows of `authority.power_listed` are meant by a filter. Invalid for `missing` without a body. */
export async function meantBy(db: Db, filter: PowerFilter): Promise<RawBuilder<boolean>> {
  if (filter.missing && !filter.organ) throw new Invalid({ missing: ofOneBody });
  const narrowed = await narrowedBy(db, filter);
  const all = [inForce(filter.on), chosen(filter), ...(narrowed ? [narrowed] : [])];
  return sql<boolean>`(${sql.join(all, sql` and `)})`;
}

// What no counts are kept for: words, and an element that is lacking.
async function narrowedBy(db: Db, { q, missing }: PowerFilter): Promise<RawBuilder<boolean> | undefined> {
  const words = await conditionOf(db, q);
  if (!missing) return words;
  const lacking = sql<boolean>`missing @> array[${missing}]::text[]`;
  return words ? sql<boolean>`(${words} and ${lacking})` : lacking;
}

function chosen(filter: PowerFilter, but?: Facet): RawBuilder<boolean> {
  const conditions = facets.filter((facet) => facet !== but && filter[facet]).map((facet) => sql<boolean>`${sql.ref(facet)} = ${filter[facet]}`);
  return conditions.length > 0 ? sql<boolean>`(${sql.join(conditions, sql` and `)})` : sql<boolean>`true`;
}

interface Start {
  /** The type at which the page begins. */
  from?: string;
  offset: number;
}

// The list goes by type, and how many there are of each is known: types before the page are not read.
function startOf(page: number, types: readonly { value: string; count: number }[]): Start {
  let offset = (page - 1) * powersPerPage;
  for (const { value, count } of types) {
    if (offset < count) return { from: value, offset };
    offset -= count;
  }
  return { offset: (page - 1) * powersPerPage };
}

async function rowsOf(db: Db, filter: PowerFilter, narrowed: RawBuilder<boolean> | undefined, { from, offset }: Start): Promise<PowerRow[]> {
  const { rows } = await sql<Row>`
    select ${columns} from authority.power_listed
    where ${inForce(filter.on)} and ${chosen(filter)} and ${narrowed ?? sql<boolean>`true`} and ${from ? sql<boolean>`type >= ${from}` : sql<boolean>`true`}
    order by type, basic_code, level, code limit ${powersPerPage} offset ${offset}`.execute(db);
  return rows.map(rowOf);
}

type Counts = Record<Facet, { value: string; count: number }[]>;

async function countsOf(db: Db, filter: PowerFilter, narrowed: RawBuilder<boolean> | undefined): Promise<{ total: number; facets: Counts }> {
  // One body's lacking entries are few; its other choices would be asked of the whole list.
  const within = filter.missing ? sql<boolean>`${narrowed} and organ = ${filter.organ}` : narrowed;
  const source = within
    ? sql`select type, organ, level, topic, 1 as count from authority.power_listed where ${inForce(filter.on)} and ${within}`
    : sql`select type, organ, level, topic, sum(change) as count from authority.list_count where on_day <= ${filter.on}::date group by type, organ, level, topic having sum(change) > 0`;
  const counted = facets.map((facet) => sql`select ${facet}::text as facet, ${sql.ref(facet)} as value, sum(count)::int as count from counted where ${chosen(filter, facet)} group by ${sql.ref(facet)}`);
  const { rows } = await sql<{ facet: Facet | 'total'; value: string; count: number }>`
    with counted as materialized (${source})
    ${sql.join(counted, sql` union all `)}
    union all select 'total', '', coalesce(sum(count), 0)::int from counted where ${chosen(filter)}
    order by facet, value`.execute(db);
  const of = (facet: Facet) => rows.filter((row) => row.facet === facet && row.value !== '').map(({ value, count }) => ({ value, count }));
  return { total: rows.find(({ facet }) => facet === 'total')!.count, facets: { type: of('type'), organ: of('organ'), level: of('level'), topic: of('topic') } };
}

const placeOfLevel = ['province', 'prefecture', 'county', 'township', 'village'];

// Bodies by level and place; topics by how much they hold.
async function named(db: Db, counts: Counts): Promise<PowerPage['facets']> {
  const organs = await organsByCode(db);
  const organ = counts.organ
    .map((one): PowerFacet & { place: string } => {
      const known = organs.get(one.value);
      const place = known ? `${placeOfLevel.indexOf(known.level)}${known.division}${known.code}` : `9${one.value}`;
      return { ...one, place, ...(known && { label: known.name, englishLabel: known.englishName }) };
    })
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ place: _place, ...facet }) => facet);
  const inEnglish = await englishTopics(db, counts.topic.map(({ value }) => value));
  const topic = counts.topic
    .map((one): PowerFacet => ({ ...one, label: one.value, ...(inEnglish.has(one.value) && { englishLabel: inEnglish.get(one.value)! }) }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { type: counts.type, organ, level: counts.level, topic };
}

// One entry of each theme says how it reads in English.
async function englishTopics(db: Db, topics: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ topic: string; english: string | null }>`
    select topic, (select english_topic from authority.power_listed as listed where listed.topic = asked.topic limit 1) as english from unnest(${[...topics]}::text[]) as asked (topic)`.execute(db);
  return new Map(rows.flatMap(({ topic, english }) => (english ? [[topic, english] as const] : [])));
}

/** The register of bodies by credit code. */
export async function organsByCode(db: Db): Promise<ReadonlyMap<string, Organ>> {
  return new Map((await listOrgans(db)).map((organ) => [organ.code, organ]));
}

function rowOf(row: Row): PowerRow {
  return {
    code: row.code, version: row.version, name: row.name, ...(row.english_name && { englishName: row.english_name }), type: row.type,
    organ: row.organ, body: row.body, ...(row.english_body && { englishBody: row.english_body }), level: row.level, ...(row.topic && { topic: row.topic }), inForceFrom: row.in_force_from,
  };
}
