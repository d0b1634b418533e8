import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { basicCodeOf } from '../basic-code-of.ts';
import type { PowerEntry } from '../power.ts';
import '../tables.ts';
import { placeOf } from './family.ts';

const noMain = said(
  '子项 {code} 的主项 {main} 当日不在清单上：主项要先公布，或者同时公布',
  'The main item {main} of the sub-item {code} is not on the list that day: it is published first, or together with it',
);
const single = said(
  '子项 {code} 的主项是按“没有子项”（000）公布的，要先改按有子项的主项（00Y）公布',
  'The main item of the sub-item {code} is listed as one without sub-items (000); it is first to be listed as one that has them (00Y)',
);
const hasSubs = said('“{name}”在 {on} 还有 {n} 个有效的子项，先取消子项，再取消主项', '“{name}” still has {n} sub-items in force on {on}; they are repealed before the main item');

/**
 * Sub-items stand on the list only with their main item, of the same body; what came from another body also with that body's
 * (GB/T 39046-2020; DB52/T 1264-2018: 00Y is the main item that has sub-items). Throws Invalid at `code`.
 */
export async function mustHaveMains(db: Db, entries: readonly PowerEntry[], from: string): Promise<void> {
  const subs = entries.flatMap((entry, i) => {
    const place = placeOf(entry.code);
    return place.kind === 'sub' ? [{ entry, i, ...place }] : [];
  });
  if (subs.length === 0) return;
  const together = new Set(entries.map(({ code }) => code));
  const wanted = subs.filter(({ main }) => !together.has(main));
  const found = await inForce(db, wanted.flatMap(({ main, withoutSubs }) => [basicCodeOf(main), basicCodeOf(withoutSubs)]), from);
  const codes = new Set(found.map(({ code }) => code));
  const basics = new Set(found.map(({ basic_code }) => basic_code));
  const wrong: Record<string, Said> = {};
  for (const { entry, i, main, withoutSubs } of wanted) {
    const ofAnother = entry.source !== undefined && entry.source !== '1' && basics.has(basicCodeOf(main));
    if (codes.has(main) || ofAnother) continue;
    wrong[entries.length === 1 ? 'code' : `entries.${i}.code`] = sayWith(codes.has(withoutSubs) || together.has(withoutSubs) ? single : noMain, { code: entry.code, main });
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}

/** A main item is not repealed while its sub-items hold. Refused 'power-has-sub-items'. */
export async function mustHaveNoSubs(db: Db, { code, name, organ }: { code: string; name: string; organ: string }, on: string): Promise<void> {
  const place = placeOf(code);
  if (place.kind !== 'main') return;
  const n = (await subItemsOf(db, { organ, pattern: place.pattern, code }, on)).length;
  if (n > 0) throw new Refused('power-has-sub-items', sayWith(hasSubs, { name, n, on }));
}

interface ListedRow {
  code: string;
  name: string;
  english_name: string | null;
}

/** The sub-items of a main item that hold on a day, by their numbers. */
export async function subItemsOf(db: Db, { organ, pattern, code }: { organ: string; pattern: string; code: string }, on: string): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select version.code, version.name, version.english_name
    from authority.power as power join authority.power_version as version on version.code = power.code
    where power.organ = ${organ} and power.code like ${pattern} and power.code <> ${code} and ${holds(on)}
    order by version.code`.execute(db);
  return rows.filter((row) => placeOf(row.code).kind === 'sub');
}

async function inForce(db: Db, basicCodes: readonly string[], on: string): Promise<{ code: string; basic_code: string }[]> {
  if (basicCodes.length === 0) return [];
  const { rows } = await sql<{ code: string; basic_code: string }>`
    select power.code, power.basic_code
    from authority.power as power join authority.power_version as version on version.code = power.code
    where power.basic_code = any(${[...new Set(basicCodes)]}::text[]) and ${holds(on)}`.execute(db);
  return rows;
}

const holds = (day: string) => sql<boolean>`version.in_force_from <= ${day}::date and coalesce(version.in_force_to, 'infinity') > ${day}::date`;
