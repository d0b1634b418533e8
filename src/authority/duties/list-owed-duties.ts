import { sql } from 'kysely';
import { listOrgans } from '#government';
import { addDays } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { DutyVersion } from './duty.ts';
import { listDutyVersions } from './get-duties.ts';
import { type DutyState, dutyState, type OwedDuty, owedDutyOf } from './owed-duty.ts';
import './tables.ts';

/** Which owed duties: how they stand, of which body, under which duty; those that may be reported, and of which divisions. */
export interface OwedFilter {
  state?: DutyState | undefined;
  organ?: string | undefined;
  duty?: string | undefined;
  page?: number | undefined;
  organs?: readonly string[] | undefined;
  /** Leading digits of divisions. */
  divisions?: readonly string[] | undefined;
}

/** An owed duty with what pages say of it. */
export interface OwedLine extends OwedDuty {
  state: DutyState;
  version: DutyVersion;
  body: Said;
  powerName: Said | null;
}

export interface OwedPage {
  rows: OwedLine[];
  total: number;
  page: number;
  pageSize: number;
  counts: Record<DutyState, number>;
  organs: { code: string; name: Said; count: number }[];
  duties: { code: string; name: Said; count: number }[];
}

export const owedPerPage = 20;

const open = sql<boolean>`performed_on is null and ended_on is null`;
const stateIs: Record<DutyState, ReturnType<typeof sql<boolean>>> = {
  missed: sql<boolean>`(${open} and missed_on is not null)`,
  owed: sql<boolean>`(${open} and missed_on is null)`,
  performedLate: sql<boolean>`(performed_on is not null and missed_on is not null)`,
  performed: sql<boolean>`(performed_on is not null and missed_on is null)`,
  ended: sql<boolean>`(performed_on is null and ended_on is not null)`,
};

/** A page of owed duties, what was missed first and longest, with counts by state, body and duty. What was settled over two years ago is left out. */
export async function listOwedDuties(db: Db, region: string, filter: OwedFilter, today: string): Promise<OwedPage> {
  const page = filter.page ?? 1;
  const rank = sql<number>`case when ${stateIs.missed} then 0 when ${stateIs.performedLate} then 2 when ${stateIs.owed} then 1 when ${stateIs.performed} then 3 else 4 end`;
  const found = await sql<{ total: string } & Parameters<typeof owedDutyOf>[0]>`
    select *, count(*) over () as total from authority.owed_duty
    where ${within(region, today)} and ${among(filter, 'none')}
    order by ${rank}, case when performed_on is null then due_on end, performed_on desc, id
    limit ${owedPerPage} offset ${(page - 1) * owedPerPage}`.execute(db);
  const states = await sql<{ missed: number; owed: number; late: number; performed: number; ended: number }>`
    select count(*) filter (where ${stateIs.missed})::int as missed, count(*) filter (where ${stateIs.owed})::int as owed,
      count(*) filter (where ${stateIs.performedLate})::int as late, count(*) filter (where ${stateIs.performed})::int as performed, count(*) filter (where ${stateIs.ended})::int as ended
    from authority.owed_duty where ${within(region, today)} and ${among(filter, 'state')}`.execute(db);
  const organs = await sql<{ value: string; n: number }>`
    select organ as value, count(*)::int as n from authority.owed_duty where ${within(region, today)} and ${among(filter, 'organ')} group by organ order by n desc, organ limit 12`.execute(db);
  const duties = await sql<{ value: string; n: number }>`
    select duty as value, count(*)::int as n from authority.owed_duty where ${within(region, today)} and ${among(filter, 'duty')} group by duty order by duty`.execute(db);
  const names = await namesOf(db, [...found.rows.map(({ organ }) => organ), ...organs.rows.map(({ value }) => value)]);
  const versions = await listDutyVersions(db);
  const nameOfDuty = (code: string): Said => {
    const entry = versions.find((version) => version.code === code)!.entry;
    return said(entry.name, entry.englishName);
  };
  const counted = states.rows[0]!;
  return {
    rows: await linesOf(db, found.rows.map(owedDutyOf), versions, names),
    total: Number(found.rows[0]?.total ?? 0),
    page,
    pageSize: owedPerPage,
    counts: { missed: counted.missed, owed: counted.owed, performedLate: counted.late, performed: counted.performed, ended: counted.ended },
    organs: organs.rows.map(({ value, n }) => ({ code: value, name: names.get(value) ?? said(value, value), count: n })),
    duties: duties.rows.map(({ value, n }) => ({ code: value, name: nameOfDuty(value), count: n })),
  };
}

/** One owed duty by its id. Throws NotFound. */
export async function getOwedDuty(db: Db, region: string, id: string): Promise<OwedLine> {
  const row = await db.selectFrom('authority.owed_duty').selectAll().where('region', '=', region).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  const [line] = await linesOf(db, [owedDutyOf(row)], await listDutyVersions(db), await namesOf(db, [row.organ]));
  return line!;
}

/** What bodies still have to report, the most urgent first. */
export async function listToReport(db: Db, region: string, organs: readonly string[]): Promise<OwedLine[]> {
  const versions = await listDutyVersions(db);
  const reported = versions.filter(({ entry }) => entry.performedBy === 'report').map(({ code, version }) => `${code} ${version}`);
  const rows = await db
    .selectFrom('authority.owed_duty')
    .selectAll()
    .where('region', '=', region)
    .where('organ', '=', (any) => any.fn.any(any.val([...organs])))
    .where(open)
    .where(sql<boolean>`duty || ' ' || duty_version = any(${reported})`)
    .orderBy('due_on')
    .orderBy('id')
    .limit(100)
    .execute();
  return linesOf(db, rows.map(owedDutyOf), versions, await namesOf(db, organs));
}

const within = (region: string, today: string) => sql<boolean>`region = ${region} and (due_on >= ${addDays(today, -731)}::date or (${open}))`;

function among({ state, organ, duty, organs, divisions }: OwedFilter, without: 'none' | 'state' | 'organ' | 'duty') {
  const parts = [
    ...(state && without !== 'state' ? [stateIs[state]] : []),
    ...(organ && without !== 'organ' ? [sql<boolean>`organ = ${organ}`] : []),
    ...(duty && without !== 'duty' ? [sql<boolean>`duty = ${duty}`] : []),
    ...(organs ? [sql<boolean>`organ = any(${[...organs]})`] : []),
    ...(divisions ? [sql<boolean>`division like any(${divisions.map((digits) => `${digits}%`)})`] : []),
  ];
  return parts.length > 0 ? sql<boolean>`(${sql.join(parts, sql` and `)})` : sql<boolean>`true`;
}

async function namesOf(db: Db, codes: readonly string[]): Promise<Map<string, Said>> {
  return new Map((await listOrgans(db, { codes: [...new Set(codes)] })).map(({ code, name, englishName }) => [code, said(name, englishName)]));
}

async function linesOf(db: Db, owed: readonly OwedDuty[], versions: readonly DutyVersion[], names: ReadonlyMap<string, Said>): Promise<OwedLine[]> {
  const codes = [...new Set(owed.flatMap(({ power }) => power ?? []))];
  const named = await db.selectFrom('authority.power_version').distinctOn('code').select(['code', 'name', 'english_name']).where('code', '=', (any) => any.fn.any(any.val(codes))).orderBy('code').orderBy('version', 'desc').execute();
  const powers = new Map(named.map(({ code, name, english_name: english }) => [code, said(name, english ?? name)]));
  return owed.map((one) => ({
    ...one,
    state: dutyState(one),
    version: versions.find(({ code, version }) => code === one.duty && version === one.dutyVersion)!,
    body: names.get(one.organ) ?? said(one.organ, one.organ),
    powerName: (one.power && powers.get(one.power)) || null,
  }));
}
