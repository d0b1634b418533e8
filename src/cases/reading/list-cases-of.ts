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
import { divisionPlace, isIn } from './task-scopes.ts';

export const supervisedSorts = ['due', 'submitted', 'organ'] as const;

/** Open cases, closed ones, or both. */
export const supervisedScopes = ['open', 'closed', 'all'] as const;
export type SupervisedScope = (typeof supervisedScopes)[number];

export interface SupervisionFilter {
  /** As the state says where one is given; all where words are looked for; open ones otherwise. */
  scope?: SupervisedScope | undefined;
  lamp?: Lamp | undefined;
  /** Credit code. */
  organ?: string | undefined;
  item?: string | undefined;
  state?: CaseState | undefined;
  /** Leading digits, inside what the actor supervises; all of it where not said. */
  division?: string | undefined;
  /** The beginning of a case number, or a part of the name of the item or the applicant. */
  q?: string | undefined;
  sort?: (typeof supervisedSorts)[number] | undefined;
  /** From 1. */
  page?: number | undefined;
}

/** A case as supervision lists it: a closed one still stands under the lamp under which it was closed. */
export type SupervisedLine = Omit<CaseLine, 'lamp'> & { lamp: Lamp };

export interface SupervisedPage {
  rows: SupervisedLine[];
  total: number;
  page: number;
  scope: SupervisedScope;
  /** Of the supervised divisions, whatever is chosen. */
  open: number;
  closed: number;
  /** Under each lamp, whatever lamp is chosen; a closed case stands overdue if a limit had passed in it, else in time. */
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
  const scope = scopeOf(filter);
  const { rows } = await statement(actor.region, held, { ...filter, scope }, today).execute(db);
  const { lines, counts, facets, open, closed } = rows[0]!;
  const all = { overdue: 0, nearlyDue: 0, inTime: 0, suspended: 0, ...counts };
  const total = rows[0]!.total;
  return {
    rows: lines.map((line) => lineOf(line, today)).map((line) => ({ ...line, lamp: line.lamp ?? (line.late ? 'overdue' : 'inTime') })),
    total,
    page,
    scope,
    open,
    closed,
    counts: all,
    facets: {
      organs: facets.flatMap((one) => (one.organ ? [{ code: one.organ, name: one.organ_name ?? '', n: one.n }] : [])),
      items: facets.flatMap((one) => (one.item_code ? [{ code: one.item_code, name: said(one.item_name ?? '', one.item_english_name ?? ''), n: one.n }] : [])),
      states: facets.flatMap((one) => (one.state ? [{ state: one.state, n: one.n }] : [])),
    },
  };
}

function scopeOf({ scope, state, q }: SupervisionFilter): SupervisedScope {
  if (state) return closedStates.includes(state) ? 'closed' : 'open';
  return scope ?? (q?.trim() ? 'all' : 'open');
}

interface Counted {
  lines: Parameters<typeof lineOf>[0][];
  total: number;
  counts: Partial<Record<Lamp, number>>;
  open: number;
  closed: number;
  facets: { organ: string | null; organ_name: string | null; item_code: string | null; item_name: string | null; item_english_name: string | null; state: CaseState | null; n: number }[];
}

// One statement: the list, the counts under each lamp and the filters that lead on are of one moment.
function statement(region: string, held: readonly string[], filter: SupervisionFilter & { scope: SupervisedScope }, today: string): RawBuilder<Counted> {
  const { lamp, scope, sort = 'due', page = 1 } = filter;
  const { inTimeFrom } = lampBounds(today);
  const within = sql<SqlBool>`region = ${region} and (${sql.join(held.map((prefix) => isIn(divisionPlace(region, prefix))), sql` or `)})`;
  const ofScope = { open: sql`closed_at is null`, closed: sql`closed_at is not null`, all: sql`true` }[scope];
  const urgent = sql`closed_at desc nulls first, due_on nulls last, no`;
  const order = { due: urgent, submitted: sql`submitted_at desc, no`, organ: sql`organ, ${urgent}` }[sort];
  return sql<Counted>`
    with seen as materialized (
      select no, organ, organ_name, item_code, item_name, item_english_name, state, due_on, submitted_at, closed_at,
             case when closed_at is not null then case when late then 'overdue' else 'inTime' end when suspended or clock = 'answer' then 'suspended' when due_on < ${today}::date then 'overdue'
                  when due_on < ${inTimeFrom}::date then 'nearlyDue' else 'inTime' end as lamp
      from cases."case" where ${within} and ${ofScope} and ${chosen(filter)}
    ), listed as (
      select no from seen where ${lamp === undefined ? sql`true` : sql`lamp = ${lamp}`}
    ), page as (
      select seen.no, row_number() over (order by ${order}) as place from seen where no in (select no from listed)
      order by place limit ${tasksPerPage} offset ${(page - 1) * tasksPerPage}
    )
    select coalesce((select json_agg(json_build_object(${lineColumns}) order by page.place)
                     from page join cases."case" c on c.region = ${region} and c.no = page.no), '[]') as lines,
           (select count(*) from listed) as total,
           (select count(*) from cases."case" where ${within} and closed_at is null) as open,
           (select count(*) from cases."case" where ${within} and closed_at is not null) as closed,
           coalesce((select jsonb_object_agg(lamp, n) from (select lamp, count(*) as n from seen group by lamp) by_lamp), '{}') as counts,
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
