import { type RawBuilder, sql } from 'kysely';
import { type Lamp, lampBounds } from '../clock/lamp.ts';
import { type Scope, type Todo, waitingTurns } from './task-scopes.ts';

/** Lists count no further than this; a number that is as large stands for itself and more. */
export const countedTo = 100;

/** A number of a list in words: 99+ where it was not counted further. */
export function atMost(n: number): string {
  return n < countedTo ? String(n) : `${countedTo - 1}+`;
}

/** How many pages a list has, as far as it was counted; beyond that one more as long as pages are full. */
export function pagesOf({ total, page, rows }: { total: number; page: number; rows: readonly unknown[] }, perPage: number): number {
  const counted = Math.max(1, Math.ceil(total / perPage));
  return total < countedTo || page < counted ? counted : page + (rows.length < perPage ? 0 : 1);
}

/** From so many cases of each turn, the most urgent ones, a list says which matters it can be narrowed to. */
const lookedThrough = 100;

/** What is chosen of a list of open cases. */
export interface Chosen {
  region: string;
  today: string;
  scopes: readonly Scope[];
  lamp?: Lamp | undefined;
  todo?: Todo | undefined;
}

/** The open cases of the scopes in the order of what is due, as (no, due_on): a part of them, each turn read from its index no further than the part goes. */
export function dueFirst({ region, today, scopes, lamp, todo }: Chosen, limit: number, offset: number): RawBuilder<unknown> {
  const { inTimeFrom } = lampBounds(today);
  const range = {
    all: sql``,
    suspended: sql``,
    overdue: sql`and due_on < ${today}::date`,
    nearlyDue: sql`and due_on >= ${today}::date and due_on < ${inTimeFrom}::date`,
    inTime: sql`and due_on >= ${inTimeFrom}::date`,
  }[lamp ?? 'all'];
  const under = (turn: Todo): boolean => (todo === undefined || turn === todo) && (lamp === undefined || waitingTurns.includes(turn) === (lamp === 'suspended'));
  return sql`${union(scopes, (scope) => turnByTurn(region, scope, sql`${scope.turns.filter(under)}::text[]`, range, offset + limit))} order by due_on, no limit ${limit} offset ${offset}`;
}

/** How many stand under each lamp, as one object; each counted from its index, no further than `countedTo`. */
export function byLamp({ region, today, scopes, todo }: Chosen): RawBuilder<unknown> {
  const { inTimeFrom } = lampBounds(today);
  const under = (turns: readonly Todo[], waits: boolean): Todo[] => turns.filter((turn) => (todo === undefined || turn === todo) && waitingTurns.includes(turn) === waits);
  const some = union(scopes, (scope) =>
    turnByTurn(region, scope, sql`case when lamp.waits then ${under(scope.turns, true)}::text[] else ${under(scope.turns, false)}::text[] end`, sql`and due_on >= lamp.since and due_on < lamp.before`, countedTo));
  return sql`(select json_object_agg(lamp.name, (select count(*) from (${some} limit ${countedTo}) as counted))
    from (values ('overdue', false, '-infinity'::date, ${today}::date), ('nearlyDue', false, ${today}::date, ${inTimeFrom}::date),
                 ('inTime', false, ${inTimeFrom}::date, 'infinity'::date), ('suspended', true, '-infinity'::date, 'infinity'::date)) as lamp (name, waits, since, before))`;
}

/** How many wait for what, as rows of (turn, n) beside each other; none counted further than `countedTo`. */
export function byTurn({ region, scopes }: Chosen): RawBuilder<unknown> {
  const some = union(scopes, (scope) => turnByTurn(region, scope, sql`case when t.turn = any(${scope.turns}::text[]) then array[t.turn] end`, sql``, countedTo));
  const turns = [...new Set(scopes.flatMap((scope) => scope.turns))];
  return sql`select t.turn, (select count(*) from (${some} limit ${countedTo}) as counted) as n from unnest(${turns}::text[]) as t (turn)`;
}

/** The matters of the list as (item_code, n, no of one); n is null where there may be more than was looked through. */
export function byItem({ region, scopes }: Chosen): RawBuilder<unknown> {
  return sql`with looked as materialized (${union(scopes, (scope) => turnByTurn(region, scope, sql`${scope.turns}::text[]`, sql``, lookedThrough))})
    select item_code, case when (select max(n) from (select count(*) as n from looked group by turn) as turns) < ${lookedThrough} then count(*) end as n, min(no) as no from looked group by item_code`;
}

// One turn after the other, each from the front of its index and no further than needed; `<> ''` is the condition of the index that is wanted.
function turnByTurn(region: string, { place, besides }: Scope, turns: RawBuilder<unknown>, range: RawBuilder<unknown>, limit: number): RawBuilder<unknown> {
  const { column, value, within } = place;
  const more = [...(within ? [within] : []), ...besides].map((one) => sql`and ${one}`);
  return sql`(select c.no, c.due_on, c.item_code, one.turn from unnest(${turns}) as one (turn) cross join lateral (
      select no, due_on, item_code from cases."case" where region = ${region} and closed_at is null and ${column} <> '' and ${column} = ${value} and turn = one.turn
      ${range} ${sql.join(more, sql` `)} order by due_on, no limit ${limit}) as c)`;
}

function union(scopes: readonly Scope[], each: (scope: Scope) => RawBuilder<unknown>): RawBuilder<unknown> {
  if (scopes.length === 0) return sql`(select null::text as no, null::date as due_on, null::text as item_code, null::text as turn where false)`;
  return sql.join(scopes.map(each), sql` union all `);
}
