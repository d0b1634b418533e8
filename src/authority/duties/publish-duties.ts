import { createHash } from 'node:crypto';
import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina, isDay } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import { record } from '#platform/ledger/record.ts';
import { contentAlgorithm } from '../content-hash.ts';
import { checkDuty } from './check-duty.ts';
import type { DutyEntry, DutyVersion } from './duty.ts';
import { firstYearOf } from './duty-due.ts';
import { listDutyVersions } from './get-duties.ts';
import { dutyListSubject } from './ledger.ts';
import { mustKeepDuties } from './policy.ts';
import { setYearTimer } from './year-timer.ts';

const notADay = said('生效日期要写成 2026-01-01 这样的日期', 'The day from which it holds is written as 2026-01-01');
const twice = said('编码 {code} 出现了两次', 'The code {code} is there twice');
const overlap = said('“{name}”已有自 {from} 起有效的版本，新版本须在此之后、最早自今天起生效', '“{name}” has a version that holds from {from}; a new one begins after it, and today at the earliest');

/**
 * Publishes duties from a day; ends the versions before them. What is published again unchanged keeps its version.
 * A yearly duty is owed from the first year in which it can still be performed in time. Invalid names entry and field; Refused 'duty-versions-overlap'.
 */
export async function publishDuties(act: Act, entries: readonly DutyEntry[], { from, cause = '发布' }: { from: string; cause?: string }): Promise<void> {
  mustKeepDuties(act.actor);
  mustBeSound(entries, from);
  await inTransaction(act, async (inside) => {
    const last = new Map((await listDutyVersions(inside.db)).reverse().map((version) => [version.code, version]));
    const made = entries
      .map((entry) => ({ entry, contentHash: hashOf(entry), before: last.get(entry.code) }))
      .filter(({ contentHash, before }) => !before || before.inForceTo !== undefined || before.contentHash !== contentHash);
    if (made.length === 0) return;
    for (const { entry, before } of made) if (before) mustFollow(before, entry.name, from, dayInChina(inside.at));
    await write(inside, made, { from, cause });
    const listed = made.map(({ entry: { code }, before, contentHash }) => ({ code, version: (before?.version ?? 0) + 1, contentHash }));
    await record(inside, 'authority.duties-published', dutyListSubject, { from, cause, entries: listed });
    const keptFrom = [from, dayInChina(inside.at)].sort().at(-1)!;
    for (const { entry } of made) await setYearTimer(inside, entry, firstYearOf(entry, keptFrom));
  });
}

type Made = { entry: DutyEntry; contentHash: string; before: DutyVersion | undefined };

async function write({ db, at }: Act, made: readonly Made[], { from, cause }: { from: string; cause: string }): Promise<void> {
  for (const { entry, contentHash, before } of made) {
    const { code } = entry;
    if (!before) await db.insertInto('authority.duty').values({ code, created_at: at }).execute();
    else if (before.inForceTo === undefined) {
      await db.updateTable('authority.duty_version').set({ in_force_to: from }).where('code', '=', code).where('version', '=', before.version).execute();
    }
    await db
      .insertInto('authority.duty_version')
      .values({
        code, version: (before?.version ?? 0) + 1, in_force_from: from, in_force_to: null, content: JSON.stringify(entry), content_hash: contentHash,
        algorithm: contentAlgorithm, cause, recorded_at: at,
      })
      .execute();
  }
}

function mustBeSound(entries: readonly DutyEntry[], from: string): void {
  if (!isDay(from)) throw new Invalid({ from: notADay });
  const wrong: Record<string, Said> = {};
  const seen = new Set<string>();
  entries.forEach((entry, i) => {
    const place = entries.length === 1 ? '' : `entries.${i}.`;
    for (const [field, sentence] of Object.entries(checkDuty(entry, from))) wrong[place + field] = sentence;
    if (seen.has(entry.code)) wrong[`${place}code`] = sayWith(twice, { code: entry.code });
    seen.add(entry.code);
  });
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}

function mustFollow(before: DutyVersion, name: string, from: string, today: string): void {
  const free = before.inForceTo === undefined ? from > before.inForceFrom : from >= before.inForceTo;
  if (!free || from < today) throw new Refused('duty-versions-overlap', sayWith(overlap, { name, from: before.inForceFrom }));
}

function hashOf(entry: DutyEntry): string {
  return createHash('sha256').update(canonicalJson(entry), 'utf8').digest('hex');
}
