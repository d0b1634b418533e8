import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import './tables.ts';

/** Which entries of the power list: of a body, of a type, with each word in the name, the body or the code, in force on a day. */
export interface PowerFilter {
  /** Legal day on which the entries hold. */
  on: string;
  organ?: string | undefined;
  type?: string | undefined;
  q?: string | undefined;
  /** 12-digit basic code: the same power of every body. */
  basicCode?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

export interface PowerRow {
  code: string;
  version: number;
  name: string;
  englishName?: string;
  type: string;
  organ: string;
  body: string;
  englishBody?: string;
  level: string;
  inForceFrom: string;
}

export interface PowerFacet {
  value: string;
  label?: string;
  englishLabel?: string;
  count: number;
}

export interface PowerPage {
  rows: PowerRow[];
  total: number;
  page: number;
  pageSize: number;
  facets: { type: PowerFacet[]; organ: PowerFacet[] };
}

export const powersPerPage = 20;

/** A page of the power list with the number of entries by type and by body; two queries. */
export async function listPowers(db: Db, filter: PowerFilter): Promise<PowerPage> {
  const page = filter.page ?? 1;
  const { rows } = await rowsOf(db, filter, page);
  const facets = await facetsOf(db, filter);
  const total = rows[0] ? Number(rows[0].total) : 0;
  return { rows: rows.map(rowOf), total, page, pageSize: powersPerPage, facets };
}

/** Every body's entry for one basic code on a day: who exercises the power, province first. */
export async function listBodiesOf(db: Db, basicCode: string, on: string): Promise<PowerRow[]> {
  const { rows } = await rowsOf(db, { on, basicCode }, 1, 1000);
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
  in_force_from: string;
  total: string;
}

function rowsOf(db: Db, filter: PowerFilter, page: number, size = powersPerPage) {
  return sql<Row>`
    select version.code, version.version, version.name, version.type, version.in_force_from, power.organ,
           version.english_name, version.level, version.body, version.english_body,
           count(*) over () as total
    from authority.power_version as version join authority.power as power on power.code = version.code
    where ${inForce(filter.on)} and ${matching(filter)} and ${ofType(filter)} and ${ofOrgan(filter)}
    order by version.type, power.basic_code, version.level, power.code
    limit ${size} offset ${(page - 1) * size}`.execute(db);
}

// Each facet counts under the other filters, so that a choice can be changed without starting again.
async function facetsOf(db: Db, filter: PowerFilter): Promise<PowerPage['facets']> {
  const { rows } = await sql<{ facet: 'type' | 'organ'; value: string; label: string | null; english: string | null; level: string; count: string }>`
    with matching as (
      select version.type, power.organ, version.body, version.english_body, version.level
      from authority.power_version as version join authority.power as power on power.code = version.code
      where ${inForce(filter.on)} and ${matching(filter)}
    )
    select 'type' as facet, type as value, null as label, null as english, '' as level, count(*) as count
    from matching where ${filter.organ ?? null}::text is null or organ = ${filter.organ ?? null} group by type
    union all
    select 'organ', organ, max(body), max(english_body), max(level), count(*)
    from matching where ${filter.type ?? null}::text is null or type = ${filter.type ?? null} group by organ
    order by facet, level, value`.execute(db);
  const of = (facet: 'type' | 'organ') =>
    rows
      .filter((row) => row.facet === facet)
      .map((row) => ({ value: row.value, ...(row.label && { label: row.label }), ...(row.english && { englishLabel: row.english }), count: Number(row.count) }));
  return { type: of('type'), organ: of('organ') };
}

const inForce = (day: string) =>
  sql<boolean>`version.in_force_from <= ${day}::date and coalesce(version.in_force_to, 'infinity') > ${day}::date`;

function matching({ q, basicCode }: PowerFilter) {
  if (basicCode) return sql<boolean>`power.basic_code = ${basicCode}`;
  const words = q?.split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) return sql<boolean>`true`;
  return sql<boolean>`(${sql.join(words.map(withWord), sql` and `)})`;
}

// Each word stands somewhere, so that '柯城区 食品经营许可' finds the power of that district.
function withWord(word: string) {
  const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(version.name ilike ${like} or version.code like ${like} or version.english_name ilike ${like} or version.body ilike ${like} or version.english_body ilike ${like})`;
}

const ofType = ({ type }: PowerFilter) => (type ? sql<boolean>`version.type = ${type}` : sql<boolean>`true`);
const ofOrgan = ({ organ }: PowerFilter) => (organ ? sql<boolean>`power.organ = ${organ}` : sql<boolean>`true`);

function rowOf(row: Row): PowerRow {
  return {
    code: row.code, version: row.version, name: row.name, ...(row.english_name && { englishName: row.english_name }), type: row.type,
    organ: row.organ, body: row.body, ...(row.english_body && { englishBody: row.english_body }), level: row.level, inForceFrom: row.in_force_from,
  };
}
