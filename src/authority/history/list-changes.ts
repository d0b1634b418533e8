import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import { type Said, said } from '#platform/i18n.ts';
import '../tables.ts';

/** What happened to an entry: it came onto the list, a new version followed, or it was repealed. */
export const changeKinds = {
  added: said('新增', 'Added'),
  changed: said('变更', 'Changed'),
  repealed: said('取消', 'Repealed'),
} as const satisfies Record<string, Said>;

export type ChangeKind = keyof typeof changeKinds;

export interface ChangeFilter {
  /** First and last legal day on which the changes take effect, both included. */
  from: string;
  to: string;
  kind?: ChangeKind | undefined;
  cause?: string | undefined;
  organ?: string | undefined;
  page?: number | undefined;
}

export interface PowerChange {
  kind: ChangeKind;
  code: string;
  version: number;
  /** The day from which it holds, or no longer holds. */
  day: string;
  /** When it was published. */
  publishedAt: Date;
  /** Why; absent for repeals of before reasons were kept with the list. */
  cause?: string;
  name: string;
  englishName?: string;
  type: string;
  organ: string;
  body: string;
  englishBody?: string;
}

export interface ChangePage {
  changes: PowerChange[];
  total: number;
  page: number;
  pageSize: number;
  /** How many of each kind and each cause, each under the other choices. */
  kinds: { value: ChangeKind; count: number }[];
  causes: { value: string; count: number }[];
}

export const changesPerPage = 20;
export const feedPerPage = 50;
const causesShown = 12;

/** What changed on the list between two days, the latest first, and why; two queries. */
export async function listChanges(db: Db, filter: ChangeFilter): Promise<ChangePage> {
  const page = filter.page ?? 1;
  const during = sql<boolean>`day between ${filter.from}::date and ${filter.to}::date`;
  const { rows } = await sql<Row>`
    with event as (${events}) ${chosen}
    where ${during} and ${ofKind(filter)} and ${eventCause(filter)} and ${ofOrgan(filter)}
    order by day desc, at desc, basic_code, organ, event.code limit ${changesPerPage} offset ${(page - 1) * changesPerPage}`.execute(db);
  const counted = await sql<{ facet: 'kind' | 'cause'; value: string; count: string }>`
    with event as (${events}), matching as (select event.kind, event.cause from event join authority.power as power on power.code = event.code where ${during} and ${ofOrgan(filter)})
    select 'kind' as facet, kind as value, count(*) as count from matching where ${ofCause(filter)} group by kind
    union all select 'cause', cause, count(*) from matching where cause is not null and ${ofKind(filter)} group by cause order by count desc, value`.execute(db);
  const of = (facet: 'kind' | 'cause') => counted.rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count: Number(count) }));
  return {
    changes: rows.map(changeOf), total: rows[0] ? Number(rows[0].total) : 0, page, pageSize: changesPerPage,
    kinds: of('kind') as ChangePage['kinds'], causes: of('cause').slice(0, causesShown),
  };
}

/** What was published of the list, the latest publication first: a page of the feed. */
export async function listPublished(db: Db, { organ, page }: { organ?: string | undefined; page: number }): Promise<{ changes: PowerChange[]; total: number }> {
  const { rows } = await sql<Row>`
    with event as (${events}) ${chosen}
    where ${ofOrgan({ organ })} order by at desc, day desc, event.code, event.version limit ${feedPerPage} offset ${(page - 1) * feedPerPage}`.execute(db);
  return { changes: rows.map(changeOf), total: rows[0] ? Number(rows[0].total) : 0 };
}

/** The first and the last year in which something on the list changes; undefined for an empty list. */
export async function yearsOfChange(db: Db): Promise<{ first: number; last: number } | undefined> {
  const { rows } = await sql<{ first: number | null; last: number }>`
    select extract(year from min(in_force_from))::int as first, extract(year from greatest(max(in_force_from), max(in_force_to)))::int as last
    from authority.power_version`.execute(db);
  const [row] = rows;
  return row?.first ? { first: row.first, last: row.last } : undefined;
}

// A version that begins where the one before it ends changes the entry; any other brings it onto the list.
// A version that ends with a reason, or that nothing follows on its last day, is repealed.
const events = sql`
  select version.code, version.version, version.in_force_from as day, version.recorded_at as at, version.cause,
         case when before.code is null then 'added' else 'changed' end as kind
  from authority.power_version as version
  left join authority.power_version as before
    on before.code = version.code and before.version = version.version - 1 and before.in_force_to = version.in_force_from
  union all
  select version.code, version.version, version.in_force_to, coalesce(version.ended_at, version.in_force_to::timestamp at time zone 'Asia/Shanghai'),
         version.end_cause, 'repealed'
  from authority.power_version as version
  where version.in_force_to is not null and (version.end_cause is not null or not exists (
    select 1 from authority.power_version as next where next.code = version.code and next.in_force_from = version.in_force_to))`;

const chosen = sql`
  select event.kind, event.code, event.version, event.day, event.at, event.cause, version.name, version.english_name, version.type,
         power.organ, version.body, version.english_body, count(*) over () as total
  from event
  join authority.power_version as version on version.code = event.code and version.version = event.version
  join authority.power as power on power.code = event.code`;

const ofKind = ({ kind }: Pick<ChangeFilter, 'kind'>) => (kind ? sql<boolean>`kind = ${kind}` : sql<boolean>`true`);
const ofCause = ({ cause }: Pick<ChangeFilter, 'cause'>) => (cause ? sql<boolean>`cause = ${cause}` : sql<boolean>`true`);
// Beside the version's own cause, the event's has to be named.
const eventCause = ({ cause }: Pick<ChangeFilter, 'cause'>) => (cause ? sql<boolean>`event.cause = ${cause}` : sql<boolean>`true`);
const ofOrgan = ({ organ }: Pick<ChangeFilter, 'organ'>) => (organ ? sql<boolean>`power.organ = ${organ}` : sql<boolean>`true`);

interface Row {
  kind: ChangeKind;
  code: string;
  version: number;
  day: string;
  at: Date;
  cause: string | null;
  name: string;
  english_name: string | null;
  type: string;
  organ: string;
  body: string;
  english_body: string | null;
  total: string;
}

function changeOf(row: Row): PowerChange {
  const { kind, code, version, day, name, type, organ, body } = row;
  return {
    kind, code, version, day, publishedAt: row.at, ...(row.cause && { cause: row.cause }), name, ...(row.english_name && { englishName: row.english_name }),
    type, organ, body, ...(row.english_body && { englishBody: row.english_body }),
  };
}
