import { type Selectable, sql } from 'kysely';
import { listOrgans, type Organ } from '#government';
import { recall } from '#platform/db/memory.ts';
import type { Db, Tables } from '#platform/db/tables.ts';
import type { HeldByLaw, Holding } from './chain.ts';
import type { Delegation } from './delegation.ts';
import './tables.ts';

/**
 * Who has a power, and from whom: its instruments and what their givers hold by law.
 * Remembered until an instrument of the power, its list of holders, or an entry of a giver changes; the day is looked at anew each time.
 */
export async function getHolding(db: Db, basicCode: string): Promise<Holding> {
  const key = `holding ${basicCode}`;
  return recall(db, 'authority', key, () => readHolding(db, basicCode), { about: ({ codes }) => [basicCode, ...codes] });
}

/** The same as it is in the database now, with what some more bodies hold: what a new instrument is held against. */
export async function holdingWith(db: Db, basicCode: string, more: readonly Organ[]): Promise<Holding> {
  const holding = await readHolding(db, basicCode);
  const entries = await entriesOf(db, basicCode, more.map(({ code }) => code).filter((code) => !holding.delegations.some(({ giver }) => giver === code)));
  return {
    ...holding,
    heldByLaw: [...holding.heldByLaw, ...entries.filter(({ source }) => source === '1')],
    organs: { ...holding.organs, ...Object.fromEntries(more.map((organ) => [organ.code, organ])) },
  };
}

async function readHolding(db: Db, basicCode: string): Promise<Holding & { codes: string[] }> {
  const rows = await db.selectFrom('authority.delegation').selectAll().where('basic_code', '=', basicCode).orderBy('in_force_from').orderBy('id').execute();
  const delegations = rows.map(delegationOf);
  const entries = await entriesOf(db, basicCode, [...new Set(delegations.map(({ giver }) => giver))]);
  const organs = await listOrgans(db, { codes: [...new Set(delegations.flatMap(({ giver, receiver }) => [giver, receiver]))] });
  return {
    basicCode,
    delegations,
    heldByLaw: entries.filter(({ source }) => source === '1'),
    organs: Object.fromEntries(organs.map((organ) => [organ.code, organ])),
    // A giver's entry may come to say that it has the power by law: all its entries count, whatever they say now.
    codes: [...new Set(entries.map(({ code }) => code))],
  };
}

/** What some bodies' entries of a power say, version by version, on how they have it. */
export async function entriesOf(db: Db, basicCode: string, organs: readonly string[]): Promise<(HeldByLaw & { source: string })[]> {
  if (organs.length === 0) return [];
  const rows = await db
    .selectFrom('authority.power as power')
    .innerJoin('authority.power_version as version', 'version.code', 'power.code')
    .select(['power.code', 'power.organ', 'version.in_force_from', 'version.in_force_to', sql<string>`coalesce(version.content ->> 'source', '1')`.as('source')])
    .where('power.basic_code', '=', basicCode)
    .where('power.organ', 'in', organs)
    .execute();
  return rows.map(({ organ, code, source, in_force_from, in_force_to }) => ({ organ, code, source, inForceFrom: in_force_from, ...(in_force_to !== null && { inForceTo: in_force_to }) }));
}

/** An instrument as its row tells it. */
export function delegationOf(row: Selectable<Tables['authority.delegation']>): Delegation {
  const to = row.ended_from ?? row.in_force_to;
  return {
    ...row.content,
    id: row.id,
    kind: row.kind,
    giver: row.giver,
    receiver: row.receiver,
    basicCode: row.basic_code,
    ...(row.entry !== null && { entry: row.entry }),
    type: row.type,
    name: row.name,
    ...(row.english_name !== null && { englishName: row.english_name }),
    mayPassOn: row.may_pass_on,
    inForceFrom: row.in_force_from,
    ...(to !== null && { inForceTo: to }),
    ...(row.ended_from !== null && { ended: { from: row.ended_from, cause: row.ended_cause! } }),
    recordedAt: row.recorded_at,
  };
}
