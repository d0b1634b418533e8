import { sql, type SqlBool } from 'kysely';
import type { Actor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { pageOfOpen, type TaskFilter, type TaskPage } from './list-tasks.ts';
import { supervisedDivisions } from './policy.ts';

export interface SupervisionFilter extends TaskFilter {
  /** Leading digits, inside what the actor supervises; all of it where not said. */
  division?: string | undefined;
}

/** The open cases of the divisions that the actor supervises, by lamp; masked as every list. Forbidden without a post of supervision. */
export async function listCasesOf(db: Db, actor: Actor, filter: SupervisionFilter, at: Date): Promise<TaskPage> {
  const held = supervisedDivisions(actor);
  if (held.length === 0) throw new Forbidden('no-supervision', said('您的岗位没有监督的地区', 'Your post supervises no division'));
  const within = held.map((prefix) => sql<SqlBool>`division like ${`${prefix}%`}`);
  const chosen = filter.division === undefined ? sql<SqlBool>`true` : sql<SqlBool>`division like ${`${filter.division.replace(/\D/g, '')}%`}`;
  const ofOrgan = filter.organ === undefined ? sql<SqlBool>`true` : sql<SqlBool>`organ = ${filter.organ}`;
  return pageOfOpen(db, actor.region, sql<SqlBool>`(${sql.join(within, sql` or `)}) and ${chosen} and ${ofOrgan}`, filter, dayInChina(at));
}
