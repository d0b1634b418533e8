import { listOrgans } from '#government';
import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina, isDay } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { basicCodeOf } from './basic-code-of.ts';
import { checkEntry } from './check-entry.ts';
import { contentAlgorithm, contentHashOf } from './content-hash.ts';
import { powerListOf } from './ledger.ts';
import './ledger.ts';
import { mustNarrow } from './narrowing/must-narrow.ts';
import { nameDeviations } from './narrowing/name-deviations.ts';
import { mustKeepPowerList } from './policy.ts';
import type { PowerEntry } from './power.ts';
import { mustHaveMains } from './sub-items/must-have-mains.ts';
import './tables.ts';

/** From which day an entry holds, and why it is published (新增, 变更 …). */
export interface Publication {
  /** Legal day 'YYYY-MM-DD'. */
  from: string;
  cause?: string;
  /** The approved proposal that is published; only the system loads without one. */
  adjustment?: string;
}

export interface PublishedPower {
  code: string;
  version: number;
  contentHash: string;
}

const atOnce = 400;

const notADay = said('生效日期要写成 2026-01-01 这样的日期', 'The day from which it holds is written as 2026-01-01');
const twice = said('编码 {code} 出现了两次', 'The code {code} is there twice');
const notAnOrgan = said('机关登记册里没有 {organ}', 'The register of organs has no {organ}');
const overlap = said(
  '“{name}”第 {version} 版自 {from} 起有效，新版本须在此之后生效：同一天只能有一个版本有效',
  'Version {version} of “{name}” holds from {from}; the new one must begin after it: only one version holds on a day',
);
const retroactive = said(
  '“{name}”已有版本，新版本最早自今天（{today}）起生效，不能改写过去',
  '“{name}” has a version already; a new one holds from today ({today}) at the earliest and cannot rewrite the past',
);

/** Publishes one entry of the power list from a day; ends the version before it. See `publishPowers`. */
export async function publishPower(act: Act, entry: PowerEntry, publication: Publication): Promise<PublishedPower> {
  return (await publishPowers(act, [entry], publication))[0]!;
}

/**
 * Publishes entries of the power list from a day (中办发〔2015〕21号: no power outside the list, each with its basis in law).
 * An entry whose content is what is already in force keeps its version; one with a base may only narrow it. Invalid names entry and field; Refused 'power-versions-overlap', 'power-not-retroactive'.
 */
export async function publishPowers(act: Act, entries: readonly PowerEntry[], { from, cause = '发布', adjustment }: Publication): Promise<PublishedPower[]> {
  await mustKeepPowerList(act, adjustment, entries.map((entry) => ({ code: entry.code, contentHash: contentHashOf(entry) })));
  mustBeSound(entries, from);
  return inTransaction(act, async (act) => {
    await mustBeOrgans(act, entries);
    await mustHaveMains(act.db, entries, from);
    const last = await lastVersions(act, entries.map(({ code }) => code));
    const today = dayInChina(act.at);
    const drafts = entries.map((entry) => ({ entry, contentHash: contentHashOf(entry), before: last.get(entry.code) }));
    const kept = drafts.filter(({ before, contentHash }) => before?.in_force_to === null && before.content_hash === contentHash);
    const fresh = drafts.filter((draft) => !kept.includes(draft));
    for (const { entry, before } of fresh) {
      if (before) mustFollow(entry.name, before, from, today);
    }
    const made = fresh.map(({ entry, contentHash, before }) => ({ entry, code: entry.code, version: (before?.version ?? 0) + 1, contentHash }));
    await mustNarrow(act.db, made, [...made, ...kept.map(({ entry, before }) => ({ entry, version: before!.version }))], from, (code) => (entries.length === 1 ? '' : `entries.${entries.findIndex((entry) => entry.code === code)}.`));
    const ending = fresh.filter(({ before }) => before?.in_force_to === null).map(({ entry }) => entry.code);
    await write(act, made, ending, { from, cause });
    for (const [organ, ofOrgan] of Map.groupBy(made, ({ entry }) => entry.body.organ)) {
      const listed = ofOrgan.map(({ code, version, contentHash }) => ({ code, version, contentHash }));
      await record(act, 'authority.power-published', powerListOf(organ), { organ, from, cause, entries: listed, ...(adjustment && { adjustment }) });
    }
    await nameDeviations(act, made.filter(({ version }) => version > 1), from);
    const published = new Map([
      ...kept.map(({ entry, before, contentHash }) => [entry.code, { code: entry.code, version: before!.version, contentHash }] as const),
      ...made.map(({ code, version, contentHash }) => [code, { code, version, contentHash }] as const),
    ]);
    return entries.map(({ code }) => published.get(code)!);
  });
}

function mustBeSound(entries: readonly PowerEntry[], from: string): void {
  if (!isDay(from)) throw new Invalid({ from: notADay });
  const wrong: Record<string, Said> = {};
  const seen = new Set<string>();
  entries.forEach((entry, i) => {
    const place = entries.length === 1 ? '' : `entries.${i}.`;
    for (const [field, sentence] of Object.entries(checkEntry(entry, from))) wrong[place + field] = sentence;
    if (seen.has(entry.code)) wrong[`${place}code`] = sayWith(twice, { code: entry.code });
    seen.add(entry.code);
  });
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}

async function mustBeOrgans(act: Act, entries: readonly PowerEntry[]): Promise<void> {
  const codes = [...new Set(entries.map(({ body }) => body.organ))];
  const known = new Set((await listOrgans(act.db, { codes })).map(({ code }) => code));
  const wrong: Record<string, Said> = {};
  entries.forEach(({ body: { organ } }, i) => {
    if (!known.has(organ)) wrong[entries.length === 1 ? 'body' : `entries.${i}.body`] = sayWith(notAnOrgan, { organ });
  });
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}

interface LastVersion {
  code: string;
  version: number;
  in_force_from: string;
  in_force_to: string | null;
  content_hash: string;
}

async function lastVersions(act: Act, codes: readonly string[]): Promise<Map<string, LastVersion>> {
  const rows = await act.db
    .selectFrom('authority.power_version')
    .distinctOn('code')
    .select(['code', 'version', 'in_force_from', 'in_force_to', 'content_hash'])
    .where('code', 'in', codes.length > 0 ? codes : [''])
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}

function mustFollow(name: string, before: LastVersion, from: string, today: string): void {
  const begins = before.in_force_to ?? before.in_force_from;
  if (before.in_force_to === null ? from <= begins : from < begins) {
    throw new Refused('power-versions-overlap', sayWith(overlap, { name, version: before.version, from: before.in_force_from }));
  }
  if (from < today) throw new Refused('power-not-retroactive', sayWith(retroactive, { name, today }));
}

async function write(
  act: Act,
  made: readonly { entry: PowerEntry; code: string; version: number; contentHash: string }[],
  ending: readonly string[],
  { from, cause }: { from: string; cause: string },
): Promise<void> {
  if (ending.length > 0) {
    await act.db
      .updateTable('authority.power_version')
      .set({ in_force_to: from })
      .where('code', 'in', ending)
      .where('in_force_to', 'is', null)
      .execute();
  }
  for (let i = 0; i < made.length; i += atOnce) {
    const part = made.slice(i, i + atOnce);
    const powers = part.map(({ entry: { code, body } }) => ({ code, basic_code: basicCodeOf(code), organ: body.organ, created_at: act.at }));
    await act.db.insertInto('authority.power').values(powers).onConflict((conflict) => conflict.doNothing()).execute();
    const versions = part.map(({ entry, code, version, contentHash }) => ({
      code, version, in_force_from: from, in_force_to: null, name: entry.name, type: entry.type, content: JSON.stringify(entry),
      content_hash: contentHash, algorithm: contentAlgorithm, cause, recorded_at: act.at,
    }));
    await act.db.insertInto('authority.power_version').values(versions).execute();
  }
}
