import { sql, type SqlBool } from 'kysely';
import type { Actor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { type CaseLine, lineOf } from './case-line.ts';
import type { ClockKind } from '../case.ts';
import { type Lamp, lampBounds } from '../clock/lamp.ts';
import { handlingRoles, mustHandleCases } from '../policy.ts';

export const tasksPerPage = 20;

export interface TaskFilter {
  lamp?: Lamp | undefined;
  /** Credit code; all organs that the actor works for where not said. */
  organ?: string | undefined;
  /** Part of a case number, of an applicant's name, or of an item's. */
  q?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

export interface TaskPage {
  rows: CaseLine[];
  total: number;
  page: number;
  counts: Record<Lamp, number>;
}

/** The open cases that the actor works on, what is due first on top, with the number under each lamp. One statement. */
export async function listTasks(db: Db, actor: Actor, filter: TaskFilter, at: Date): Promise<TaskPage> {
  mustHandleCases(actor);
  const posts = actor.grants.filter(({ role }) => (handlingRoles as readonly string[]).includes(role));
  const organs = posts.map(({ organ }) => organ).filter((organ) => organ !== undefined);
  const divisions = posts.filter(({ role }) => role === 'clerk').map(({ division }) => division).filter((division) => division !== undefined);
  const mine = [sql<SqlBool>`organ = any(${organs}::text[])`, ...divisions.map((prefix) => sql<SqlBool>`division like ${`${prefix}%`}`)];
  const ofOrgan = filter.organ === undefined ? sql<SqlBool>`true` : sql<SqlBool>`organ = ${filter.organ}`;
  return pageOfOpen(db, actor.region, sql<SqlBool>`(${sql.join(mine, sql` or `)}) and ${ofOrgan} and ${named(filter.q)}`, filter, dayInChina(at));
}

/** The cases whose number, applicant or item holds some words; all where none are given. */
export function named(q: string | undefined): ReturnType<typeof sql<SqlBool>> {
  const words = q?.trim();
  if (!words) return sql<SqlBool>`true`;
  const part = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<SqlBool>`(no ilike ${part} or applicant_name ilike ${part} or item_name ilike ${part} or item_english_name ilike ${part})`;
}

interface CountedRow {
  rows: Parameters<typeof lineOf>[0][];
  counts: Partial<Record<Lamp, number>>;
}

/** Open cases under a condition, by lamp and page, with the counts under each lamp: one statement. */
export async function pageOfOpen(db: Db, region: string, condition: ReturnType<typeof sql<SqlBool>>, { lamp, page = 1 }: TaskFilter, today: string): Promise<TaskPage> {
  const { inTimeFrom } = lampBounds(today);
  const waits: ClockKind = 'answer';
  const chosen = lamp === undefined ? sql`true` : sql`lamp = ${lamp}`;
  const { rows } = await sql<CountedRow>`
    with open as materialized (
      select no, due_on, case when suspended or clock = ${waits} then 'suspended' when due_on < ${today}::date then 'overdue'
                              when due_on < ${inTimeFrom}::date then 'nearlyDue' else 'inTime' end as lamp
      from cases."case" where region = ${region} and closed_at is null and ${condition}
    ), page as (
      select no, lamp from open where ${chosen} order by due_on, no limit ${tasksPerPage} offset ${(page - 1) * tasksPerPage}
    )
    select coalesce((select jsonb_agg(to_jsonb(c) - 'answers' - 'tokens' order by c.due_on, c.no)
                     from page join cases."case" c on c.region = ${region} and c.no = page.no), '[]') as rows,
           coalesce((select jsonb_object_agg(lamp, n) from (select lamp, count(*) as n from open group by lamp) by_lamp), '{}') as counts`.execute(db);
  const { rows: lines, counts } = rows[0]!;
  const all = { overdue: 0, nearlyDue: 0, inTime: 0, suspended: 0, ...counts };
  const total = lamp ? all[lamp] : Object.values(all).reduce((sum, n) => sum + n, 0);
  return { rows: lines.map((line) => lineOf(line, today)), total, page, counts: all };
}
