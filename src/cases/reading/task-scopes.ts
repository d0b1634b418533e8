import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { type PowerAct, rolesThatMay } from '#authority';
import type { Actor, Grant } from '#platform/act.ts';
import { turns } from '../case.ts';
import { extendsOver, handlingRoles } from '../policy.ts';

/** What is to be done on a case next: an act, or what it waits for. */
export const todos = [...turns, 'resume'] as const;
export type Todo = (typeof todos)[number];

/** Turns in which the clock of the body stands still. */
export const waitingTurns: readonly Todo[] = ['resume', 'correct'];

/** Open cases of one body or place; those of several scopes of an actor have no case in common. */
export interface Scope {
  place: Place;
  turns: readonly Todo[];
  /** What else is asked of a case. */
  besides: readonly RawBuilder<SqlBool>[];
}

/** A body or a division, with the column by which an index knows it. */
export interface Place {
  column: RawBuilder<string>;
  value: string;
  /** Of a place within: the leading digits of what is smaller than a township, or of where a body is asked for. */
  within?: RawBuilder<SqlBool>;
}

type Narrowed = { organ?: string | undefined; item?: string | undefined };

/** What an actor may do now, scope by scope: each post with its acts, at its body or in its division. */
export function ownScopes(actor: Actor, given: Narrowed): Scope[] {
  return apart(actor, given, (role) => todos.filter((todo) => rolesThatMay(todo as PowerAct).includes(role))).map((scope) => {
    // Who reviewed a case does not decide it: only who holds both posts could come upon his own.
    const both = scope.turns.includes('decide') && actor.grants.some(({ role }) => rolesThatMay('review').includes(role));
    return both ? { ...scope, besides: [...scope.besides, sql<SqlBool>`not (turn = 'decide' and reviews @> ${JSON.stringify([{ by: actor.id }])}::jsonb)`] } : scope;
  });
}

/** All open cases of the bodies and places for which an actor works. */
export function allScopes(actor: Actor, given: Narrowed): Scope[] {
  return apart(actor, given, () => todos);
}

/** Where an actor works, open cases or closed, as one condition. */
export function placesOf(actor: Actor): RawBuilder<SqlBool> {
  const places = posts(actor).flatMap((grant) => placeOf(actor, grant) ?? []);
  return places.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(places.map(isIn), sql` or `)})`;
}

/** A division with all below it, by its leading digits. */
export function divisionPlace(region: string, prefix: string): Place {
  if (prefix.length < 6) return { column: sql`left(division, 4)`, value: region.startsWith(prefix) ? region.slice(0, 4) : prefix };
  if (prefix.length < 9) return { column: sql`left(division, 6)`, value: prefix };
  const township: Place = { column: sql`left(division, 9)`, value: prefix.slice(0, 9) };
  return prefix.length === 9 ? township : { ...township, within: sql`starts_with(division, ${prefix})` };
}

/** Whether a case lies in a place, for what goes by no index of places. */
export function isIn({ column, value, within }: Place): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${column} = ${value} ${within ? sql`and ${within}` : sql``})`;
}

function posts({ grants }: Actor): Grant[] {
  return grants.filter(({ role }) => (handlingRoles as readonly string[]).includes(role));
}

// 行政许可法 26: a window receives and serves for every body of its division; the other posts are of one body.
function placeOf({ region }: Actor, { role, organ, division }: Grant, only?: string): Place | undefined {
  if (extendsOver(role) && division !== undefined) {
    const place = divisionPlace(region, division);
    return only === undefined ? place : { column: sql`organ`, value: only, within: isIn(place) };
  }
  return organ !== undefined && (only === undefined || only === organ) ? { column: sql`organ`, value: organ } : undefined;
}

// A case that lies in two of the actor's places is counted in the first.
function apart(actor: Actor, { organ, item }: Narrowed, turnsOf: (role: string) => readonly Todo[]): Scope[] {
  const merged = new Map<string, { place: Place; turns: readonly Todo[] }>();
  for (const grant of posts(actor)) {
    const place = placeOf(actor, grant, organ);
    if (!place) continue;
    const key = `${place.value} ${extendsOver(grant.role)}`;
    merged.set(key, { place, turns: [...new Set([...(merged.get(key)?.turns ?? []), ...turnsOf(grant.role)])] });
  }
  const scopes = [...merged.values()];
  return scopes.map(({ place, turns: some }, index) => ({
    place,
    turns: some,
    besides: [
      ...scopes.slice(0, index).map((one) => sql<SqlBool>`not (${isIn(one.place)} and turn = any(${one.turns}::text[]))`),
      // Written so that the index of the place is read, in which it stands, and not the one of all cases of a matter.
      ...(item === undefined ? [] : [sql<SqlBool>`item_code || '' = ${item}`]),
    ],
  }));
}
