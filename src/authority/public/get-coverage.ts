import { sql } from 'kysely';
import { listOrgans, type Organ } from '#government';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { type Element, elementNames } from './elements.ts';

/** How far a body has published its list: its entries, how many have every element, and how many lack each. */
export interface BodyCoverage {
  organ: Organ;
  entries: number;
  complete: number;
  missing: Partial<Record<Element, number>>;
}

export interface Coverage {
  on: string;
  /** Bodies that exercise powers, and how many of them have published a list. */
  bodies: number;
  published: number;
  entries: number;
  complete: number;
  missing: Partial<Record<Element, number>>;
  levels: { level: string; bodies: number; published: number }[];
  rows: BodyCoverage[];
  total: number;
  page: number;
  pageSize: number;
}

export interface CoverageFilter {
  on: string;
  level?: string | undefined;
  /** Only bodies with entries that lack this element. */
  missing?: string | undefined;
  page?: number | undefined;
}

export const bodiesPerPage = 50;

const beyond = said('这张表只有 {n} 页', 'The table has {n} pages only');
const levelCodes = { province: '2', prefecture: '3', county: '4', township: '5', village: '6' } as const;

/**
 * Which bodies have published what share of the power list on a day, and which elements are lacking (中办发〔2015〕21号: every department publishes its list).
 * Two queries over sums that are kept: they grow with the bodies, not with their entries. NotFound beyond the last page.
 */
export async function getCoverage(db: Db, { on, level, missing, page = 1 }: CoverageFilter): Promise<Coverage> {
  const all = await coverageOfBodies(db, on);
  const listed = all.filter((body) => (!level || levelCodes[body.organ.level] === level) && (!missing || body.missing[missing as Element]));
  const pages = Math.max(1, Math.ceil(listed.length / bodiesPerPage));
  if (page > pages) throw new NotFound(sayWith(beyond, { n: pages }));
  const sum = (of: (body: BodyCoverage) => number) => all.reduce((total, body) => total + of(body), 0);
  const byLevel = Object.groupBy(all, ({ organ }) => levelCodes[organ.level]);
  return {
    on,
    bodies: all.length,
    published: all.filter(({ entries }) => entries > 0).length,
    entries: sum(({ entries }) => entries),
    complete: sum(({ complete }) => complete),
    missing: missingOf(elementNames.map((element) => [element, sum((body) => body.missing[element] ?? 0)])),
    levels: Object.entries(byLevel).map(([code, bodies]) => ({ level: code, bodies: bodies!.length, published: bodies!.filter(({ entries }) => entries > 0).length })),
    rows: listed.slice((page - 1) * bodiesPerPage, page * bodiesPerPage),
    total: listed.length,
    page,
    pageSize: bodiesPerPage,
  };
}

/** Every body that exercises powers, by level and place, with how far its list goes on a day. */
export async function coverageOfBodies(db: Db, on: string): Promise<BodyCoverage[]> {
  const [organs, { rows }] = await Promise.all([
    listOrgans(db),
    sql<{ organ: string; field: string; count: number }>`
      select organ, '' as field, sum(change)::int as count from authority.list_count where on_day <= ${on}::date group by organ
      union all select organ, field, sum(change)::int from authority.missing_count where on_day <= ${on}::date group by organ, field`.execute(db),
  ]);
  const counts = new Map(rows.map(({ organ, field, count }) => [`${organ} ${field}`, count]));
  const of = (organ: string, field: string) => counts.get(`${organ} ${field}`) ?? 0;
  return organs
    .filter(({ code, kind }) => of(code, '') > 0 || kind === 'department' || kind === 'government')
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map((organ) => {
      const entries = of(organ.code, '');
      return { organ, entries, complete: entries - of(organ.code, 'any'), missing: missingOf(elementNames.map((element) => [element, of(organ.code, element)])) };
    });
}

function missingOf(pairs: readonly (readonly [Element, number])[]): Partial<Record<Element, number>> {
  return Object.fromEntries(pairs.filter(([, count]) => count > 0));
}

const placeOf = ({ level, division, code }: Organ): string => `${levelCodes[level]}${division}${code}`;
