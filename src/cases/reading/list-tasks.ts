import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Actor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { type Said, said } from '#platform/i18n.ts';
import { byItem, byLamp, byTurn, type Chosen, countedTo, dueFirst } from './by-index.ts';
import { type CaseLine, lineColumns, lineOf } from './case-line.ts';
import { type Lamp, lampBounds } from '../clock/lamp.ts';
import { mustHandleCases } from '../policy.ts';
import { allScopes, ownScopes, placesOf, type Todo, waitingTurns } from './task-scopes.ts';

export const tasksPerPage = 20;

/** The reader's own work, or all open cases of the bodies that he works for. */
export const taskViews = ['mine', 'all'] as const;

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
  /** Like each number here counted no further than `countedTo`: as large it stands for so many or more. */
  total: number;
  countedTo: number;
  page: number;
  counts: Record<Lamp, number>;
  /** What the list can be narrowed to, each with its number; only where asked for. Of a long list the matters of what is most urgent, without number. */
  facets?: { todos: { todo: Todo; n: number }[]; items: { code: string; name: Said; n: number | null }[] };
}

/**
 * What the actor can do now, or all open cases of the bodies worked for: what is due first on top, with the number under each lamp.
 * One statement, which reads its page and its counts from the front of indexes, however many cases there are.
 */
export async function listTasks(db: Db, actor: Actor, filter: TaskFilter, at: Date, withFacets = false): Promise<TaskPage> {
  mustHandleCases(actor);
  const today = dayInChina(at);
  const { lamp, page = 1, q } = filter;
  const { rows } = await (q ? search(actor, { ...filter, q }, today) : statement(actor, filter, today, withFacets)).execute(db);
  const { lines, counts, todos: byTodo, items } = rows[0]!;
  const all = { overdue: 0, nearlyDue: 0, inTime: 0, suspended: 0, ...counts };
  // Closed cases, which a search may find, stand under no lamp.
  const total = lamp ? all[lamp] : Object.values(counts).reduce((sum, n) => sum + n, 0);
  return {
    rows: lines.map((line) => lineOf(line, today)),
    total: Math.min(total, countedTo),
    countedTo,
    page,
    counts: { overdue: all.overdue, nearlyDue: all.nearlyDue, inTime: all.inTime, suspended: all.suspended },
    ...(withFacets && { facets: { todos: byTodo ?? [], items: (items ?? []).map(({ code, name, english, n }) => ({ code, name: said(name, english), n })) } }),
  };
}

interface Listed {
  lines: Parameters<typeof lineOf>[0][];
  counts: Partial<Record<Lamp | 'closed', number>>;
  todos?: { todo: Todo; n: number }[] | null;
  items?: { code: string; name: string; english: string; n: number | null }[] | null;
}

function statement(actor: Actor, filter: TaskFilter, today: string, withFacets: boolean): RawBuilder<Listed> {
  const { lamp, todo, page = 1, view = 'mine' } = filter;
  const scopes = (view === 'mine' ? ownScopes : allScopes)(actor, filter);
  const chosen: Chosen = { region: actor.region, today, scopes, lamp, todo };
  return sql<Listed>`with page as materialized (select no, due_on from (${dueFirst(chosen, tasksPerPage, (page - 1) * tasksPerPage)}) as first)
    select ${linesOf(actor.region)} as lines, ${byLamp(chosen)} as counts ${withFacets ? facets(chosen) : sql``}`;
}

function linesOf(region: string): RawBuilder<unknown> {
  return sql`coalesce((select json_agg(json_build_object(${lineColumns}) order by page.due_on, page.no) from page
    cross join lateral (select * from cases."case" where region = ${region} and no = page.no) as c), '[]')`;
}

function facets(chosen: Chosen): RawBuilder<unknown> {
  return sql`,
    (select json_agg(json_build_object('todo', turn, 'n', n)) from (${byTurn(chosen)}) as by_turn where n > 0) as todos,
    (select json_agg(json_build_object('code', by_item.item_code, 'name', c.item_name, 'english', c.item_english_name, 'n', n) order by n desc, by_item.item_code)
     from (${byItem(chosen)}) as by_item cross join lateral (select item_name, item_english_name from cases."case" where region = ${chosen.region} and no = by_item.no) as c) as items`;
}

// Words are looked for wherever the actor works, whatever is to be done and in closed cases too.
function search(actor: Actor, { q, lamp, todo, item, organ, page = 1 }: TaskFilter & { q: string }, today: string): RawBuilder<Listed> {
  const { inTimeFrom } = lampBounds(today);
  const part = `%${q.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const given = [
    ...(organ === undefined ? [] : [sql<SqlBool>`organ = ${organ}`]),
    ...(item === undefined ? [] : [sql<SqlBool>`item_code = ${item}`]),
    ...(todo === undefined ? [] : [sql<SqlBool>`turn = ${todo}`]),
    sql<SqlBool>`(no ilike ${part} or applicant_name ilike ${part} or item_name ilike ${part} or item_english_name ilike ${part})`,
  ];
  return sql<Listed>`
    with found as materialized (
      select no, due_on, case when closed_at is not null then 'closed' when turn = any(${waitingTurns}::text[]) then 'suspended' when due_on < ${today}::date then 'overdue'
                              when due_on < ${inTimeFrom}::date then 'nearlyDue' else 'inTime' end as lamp
      from cases."case" where region = ${actor.region} and ${placesOf(actor)} and ${sql.join(given, sql` and `)} limit ${countedTo}
    ), page as materialized (
      select no, due_on from found ${lamp === undefined ? sql`` : sql`where lamp = ${lamp}`} order by due_on, no limit ${tasksPerPage} offset ${(page - 1) * tasksPerPage}
    )
    select ${linesOf(actor.region)} as lines, coalesce((select json_object_agg(lamp, n) from (select lamp, count(*) as n from found group by lamp) as by_lamp), '{}') as counts`;
}
