import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { type PowerAct, rolesThatMay } from '#authority';
import type { Actor, Grant } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { type Said, said } from '#platform/i18n.ts';
import { type CaseLine, lineColumns, lineOf } from './case-line.ts';
import { turns } from '../case.ts';
import { type Lamp, lampBounds } from '../clock/lamp.ts';
import { extendsOver, handlingRoles, mustHandleCases } from '../policy.ts';

export const tasksPerPage = 20;

/** The reader's own work, or all open cases of the bodies that he works for. */
export const taskViews = ['mine', 'all'] as const;
/** What is to be done on a case next: an act, or what it waits for. */
export const todos = [...turns, 'resume'] as const;
export type Todo = (typeof todos)[number];

export interface TaskFilter {
  view?: (typeof taskViews)[number] | undefined;
  lamp?: Lamp | undefined;
  todo?: Todo | undefined;
  /** Basic code of an item. */
  item?: string | undefined;
  /** Credit code; all organs that the actor works for where not said. */
  organ?: string | undefined;
  /** Part of a case number, of an applicant's name, or of an item's: looked for in closed cases too. */
  q?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

export interface TaskPage {
  rows: CaseLine[];
  total: number;
  page: number;
  counts: Record<Lamp, number>;
  /** What the list can be narrowed to, each with its number; only where asked for. */
  facets?: { todos: { todo: Todo; n: number }[]; items: { code: string; name: Said; n: number }[] };
}

/** A body or a place for which an actor works, and there what may be done by the post. */
interface Desk {
  place: RawBuilder<SqlBool>;
  acts: readonly Todo[];
}

/**
 * What the actor can do now, or all open cases of the bodies worked for: what is due first on top, with the number under each lamp.
 * One statement, which reads of the cases no more than an index holds, and whole only those of the page.
 */
export async function listTasks(db: Db, actor: Actor, filter: TaskFilter, at: Date, withFacets = false): Promise<TaskPage> {
  mustHandleCases(actor);
  const today = dayInChina(at);
  const { lamp, page = 1 } = filter;
  const { rows } = await statement(actor, filter, today, withFacets).execute(db);
  const { lines, counts, todos: byTodo, items } = rows[0]!;
  const all = { overdue: 0, nearlyDue: 0, inTime: 0, suspended: 0, ...counts };
  // Closed cases, which a search may find, stand under no lamp.
  const total = lamp ? all[lamp] : Object.values(counts).reduce((sum, n) => sum + n, 0);
  return {
    rows: lines.map((line) => lineOf(line, today)),
    total,
    page,
    counts: { overdue: all.overdue, nearlyDue: all.nearlyDue, inTime: all.inTime, suspended: all.suspended },
    ...(withFacets && { facets: { todos: byTodo ?? [], items: (items ?? []).map(({ code, name, english, n }) => ({ code, name: said(name, english), n })) } }),
  };
}

interface Listed {
  lines: Parameters<typeof lineOf>[0][];
  counts: Partial<Record<Lamp | 'closed', number>>;
  todos?: { todo: Todo; n: number }[] | null;
  items?: { code: string; name: string; english: string; n: number }[] | null;
}

function statement(actor: Actor, filter: TaskFilter, today: string, withFacets: boolean): RawBuilder<Listed> {
  const { lamp, todo, page = 1 } = filter;
  const { inTimeFrom } = lampBounds(today);
  const chosen = [...(lamp === undefined ? [] : [sql<SqlBool>`lamp = ${lamp}`]), ...(todo === undefined ? [] : [sql<SqlBool>`turn = ${todo}`])];
  const whole = withFacets ? sql`, item_code` : sql``;
  const scopes = desksOf(actor, filter).map(({ place, acts }) => sql`select no, turn, due_on${whole} from cases."case" where ${conditions(actor, filter, place, acts)}`);
  // A case of two of the actor's posts is one.
  return sql<Listed>`
    with mine as materialized (${sql.join(scopes, sql` union `)}), lit as (
      select mine.*, case when turn is null then 'closed' when turn in ('resume', 'correct') then 'suspended' when due_on < ${today}::date then 'overdue'
                          when due_on < ${inTimeFrom}::date then 'nearlyDue' else 'inTime' end as lamp from mine
    ), page as (
      select no, due_on from lit where ${chosen.length === 0 ? sql`true` : sql.join(chosen, sql` and `)}
      order by due_on, no limit ${tasksPerPage} offset ${(page - 1) * tasksPerPage}
    )
    select coalesce((select json_agg(json_build_object(${lineColumns}) order by page.due_on, page.no) from page
                     join cases."case" c on c.region = ${actor.region} and c.no = page.no), '[]') as lines,
           coalesce((select json_object_agg(lamp, n) from (select lamp, count(*) as n from lit ${todo === undefined ? sql`` : sql`where turn = ${todo}`} group by lamp) by_lamp), '{}') as counts
           ${withFacets ? facets(actor.region) : sql``}`;
}

function facets(region: string): RawBuilder<unknown> {
  return sql`,
    (select json_agg(json_build_object('todo', turn, 'n', n)) from (select turn, count(*) as n from mine where turn is not null group by turn) by_turn) as todos,
    (select json_agg(json_build_object('code', by_item.item_code, 'name', c.item_name, 'english', c.item_english_name, 'n', n) order by n desc, by_item.item_code)
     from (select item_code, count(*) as n, min(no) as no from mine group by item_code) by_item join cases."case" c on c.region = ${region} and c.no = by_item.no) as items`;
}

// With the order of an index in mind: region, then body or place, then what is to be done.
function conditions(actor: Actor, filter: TaskFilter, place: RawBuilder<SqlBool>, acts: readonly Todo[]): RawBuilder<SqlBool> {
  const own = (filter.view ?? 'mine') === 'mine' && !filter.q;
  return sql.join(
    [
      sql<SqlBool>`region = ${actor.region} and ${place}`,
      ...(filter.q ? [named(filter.q)] : [sql<SqlBool>`closed_at is null`]),
      ...(own ? [sql<SqlBool>`turn = any(${acts}::text[])`] : []),
      // Who reviewed a case does not decide it: only who holds both posts could come upon his own.
      ...(own && acts.includes('decide') && mayReview(actor) ? [sql<SqlBool>`not (turn = 'decide' and reviews @> ${JSON.stringify([{ by: actor.id }])}::jsonb)`] : []),
      ...(filter.organ === undefined ? [] : [sql<SqlBool>`organ = ${filter.organ}`]),
      ...(filter.item === undefined ? [] : [sql<SqlBool>`item_code = ${filter.item}`]),
    ],
    sql` and `,
  );
}

function desksOf(actor: Actor, { organ }: TaskFilter): Desk[] {
  const desks = actor.grants.filter(({ role }) => (handlingRoles as readonly string[]).includes(role)).flatMap((grant) => deskOf(grant, organ));
  return desks.length > 0 ? desks : [{ place: sql<SqlBool>`false`, acts: [] }];
}

// 行政许可法 26: a window receives and serves for every body of its division; the other posts are of one body.
function deskOf({ role, organ, division }: Grant, only: string | undefined): Desk[] {
  const acts = todos.filter((todo) => rolesThatMay(todo as PowerAct).includes(role));
  if (extendsOver(role) && division !== undefined) return [{ place: sql<SqlBool>`division like ${`${division}%`}`, acts }];
  return organ !== undefined && (only === undefined || only === organ) ? [{ place: sql<SqlBool>`organ = ${organ}`, acts }] : [];
}

function mayReview({ grants }: Actor): boolean {
  return grants.some(({ role }) => rolesThatMay('review').includes(role));
}

/** The cases whose number, applicant or item holds some words. */
function named(q: string): RawBuilder<SqlBool> {
  const part = `%${q.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<SqlBool>`(no ilike ${part} or applicant_name ilike ${part} or item_name ilike ${part} or item_english_name ilike ${part})`;
}
