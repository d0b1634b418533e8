import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { Forbidden } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { type CaseLine, lineColumns, lineOf } from './case-line.ts';
import type { CaseState } from '../case.ts';
import { type Lamp, lampBounds } from '../clock/lamp.ts';
import { tasksPerPage } from './list-tasks.ts';
import { supervisedDivisions } from '../policy.ts';

export const supervisedSorts = ['due', 'submitted', 'organ'] as const;

export interface SupervisionFilter {
  lamp?: Lamp | undefined;
  /** Credit code. */
  organ?: string | undefined;
  item?: string | undefined;
  /** A closed state lists what was closed; without one the open cases are listed. */
  state?: CaseState | undefined;
  /** Leading digits, inside what the actor supervises; all of it where not said. */
  division?: string | undefined;
  /** The beginning of a case number, or a part of the name of the item or the applicant. */
  q?: string | undefined;
  sort?: (typeof supervisedSorts)[number] | undefined;
  /** From 1. */
  page?: number | undefined;
}

export interface SupervisedPage {
  rows: CaseLine[];
  total: number;
  page: number;
  /** Under each lamp, whatever lamp is chosen. */
  counts: Record<Lamp, number>;
  facets: {
    organs: { code: string; name: string; n: number }[];
    items: { code: string; name: Said; n: number }[];
    states: { state: CaseState; n: number }[];
  };
}

export const closedStates: readonly CaseState[] = ['delivered', 'refusedAcceptance', 'withdrawn', 'lapsed'];

/** The cases of the divisions that the actor supervises, by lamp; masked as every list. Forbidden without a post of supervision. */
export async function listCasesOf(db: Db, actor: Actor, filter: SupervisionFilter, at: Date): Promise<SupervisedPage> {
  const held = supervisedDivisions(actor);
  if (held.length === 0) throw new Forbidden('no-supervision', said('您的岗位没有监督的地区', 'Your post supervises no division'));
  const today = dayInChina(at);
  const { page = 1 } = filter;
  const { rows } = await statement(actor.region, held, filter, today).execute(db);
  const { lines, counts, facets } = rows[0]!;
  const all = { overdue: 0, nearlyDue: 0, inTime: 0, suspended: 0, ...counts };
  const total = rows[0]!.total;
  return {
    rows: lines.map((line) => lineOf(line, today)),
    total,
    page,
    counts: all,
    facets: {
      organs: facets.flatMap((one) => (one.organ ? [{ code: one.organ, name: one.organ_name ?? '', n: one.n }] : [])),
      items: facets.flatMap((one) => (one.item_code ? [{ code: one.item_code, name: said(one.item_name ?? '', one.item_english_name ?? ''), n: one.n }] : [])),
      states: facets.flatMap((one) => (one.state ? [{ state: one.state, n: one.n }] : [])),
    },
  };
}

interface Counted {
  lines: Parameters<typeof lineOf>[0][];
  total: number;
  counts: Partial<Record<Lamp, number>>;
  facets: { organ: string | null; organ_name: string | null; item_code: string | null; item_name: string | null; item_english_name: string | null; state: CaseState | null; n: number }[];
}

// One statement: the list, the counts under each lamp and the filters that lead on are of one moment.
function statement(region: string, held: readonly string[], filter: SupervisionFilter, today: string): RawBuilder<Counted> {
  const { lamp, state, sort = 'due', page = 1 } = filter;
  const { inTimeFrom } = lampBounds(today);
  const closed = state !== undefined && closedStates.includes(state);
  const within = sql.join(held.map((prefix) => sql<SqlBool>`division like ${`${prefix}%`}`), sql` or `);
  const order = { due: closed ? sql`closed_at desc, no` : sql`due_on nulls last, no`, submitted: sql`submitted_at desc, no`, organ: sql`organ, due_on nulls last, no` }[sort];
  return sql<Counted>`
    with seen as materialized (
      select no, organ, organ_name, item_code, item_name, item_english_name, state, due_on, submitted_at, closed_at,
             case when closed_at is not null then null when suspended or clock = 'answer' then 'suspended' when due_on < ${today}::date then 'overdue'
                  when due_on < ${inTimeFrom}::date then 'nearlyDue' else 'inTime' end as lamp
      from cases."case" where region = ${region} and (${within}) and closed_at is ${closed ? sql`not null` : sql`null`} and ${chosen(filter)}
    ), listed as (
      select no from seen where ${lamp === undefined ? sql`true` : sql`lamp = ${lamp}`}
    ), page as (
      select seen.no, row_number() over (order by ${order}) as place from seen where no in (select no from listed)
      order by place limit ${tasksPerPage} offset ${(page - 1) * tasksPerPage}
    )
    select coalesce((select json_agg(json_build_object(${lineColumns}) order by page.place)
                     from page join cases."case" c on c.region = ${region} and c.no = page.no), '[]') as lines,
           (select count(*) from listed) as total,
           coalesce((select jsonb_object_agg(lamp, n) from (select lamp, count(*) as n from seen where lamp is not null group by lamp) by_lamp), '{}') as counts,
           coalesce((select jsonb_agg(one order by n desc) from (
             select organ, organ_name, item_code, item_name, item_english_name, state, count(*) as n from seen
             group by grouping sets ((organ, organ_name), (item_code, item_name, item_english_name), (state)) order by count(*) desc limit 300) one), '[]') as facets`;
}

function chosen({ organ, item, state, division, q }: SupervisionFilter): RawBuilder<SqlBool> {
  const given = [
    ...(organ === undefined ? [] : [sql<SqlBool>`organ = ${organ}`]),
    ...(item === undefined ? [] : [sql<SqlBool>`item_code = ${item}`]),
    ...(state === undefined ? [] : [sql<SqlBool>`state = ${state}`]),
    ...(division === undefined ? [] : [sql<SqlBool>`division like ${`${division.replace(/\D/g, '')}%`}`]),
    ...(q?.trim() ? [sql<SqlBool>`(starts_with(no, ${q.trim().toUpperCase()}) or position(${q.trim()} in item_name) > 0 or position(${q.trim()} in applicant_name) > 0)`] : []),
  ];
  return given.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(given, sql` and `)}`;
}
