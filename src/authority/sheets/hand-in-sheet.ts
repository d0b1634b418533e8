import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina, isDay } from '#platform/calendar/day.ts';
import { keepRow } from '#platform/db/keep.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { record } from '#platform/ledger/record.ts';
import './job-kinds.ts';
import { sheetSubject } from './ledger.ts';
import { mustHandInSheets } from './policy.ts';
import './tables.ts';

/** A sheet as it lies in the store of files, with the day from which its entries are to hold. */
export interface HandIn {
  file: { digest: string; size: number; mediaType: string; name: string };
  /** Legal day 'YYYY-MM-DD', today at the earliest. */
  inForceFrom: string;
}

const notADay = said('生效日期要写成 2026-01-31 这样的日期，不早于今天', 'The day from which it holds is written as 2026-01-31, today at the earliest');

/** Hands in a sheet: it is checked in the background, and nothing of it is in the list before its good rows are taken. */
export async function handInSheet(act: Act, { file, inForceFrom }: HandIn): Promise<{ id: string }> {
  mustHandInSheets(act.actor);
  if (!isDay(inForceFrom) || inForceFrom < dayInChina(act.at)) throw new Invalid({ inForceFrom: notADay });
  return inTransaction(act, async (inside) => {
    const id = newId(inside.at);
    await keepRow(inside, 'authority.sheet', {
      region: inside.actor.region, id, name: file.name.slice(0, 120), digest: file.digest, size: file.size, media_type: file.mediaType, kind: null,
      in_force_from: inForceFrom, handed_in_by: inside.actor.id, handed_in_at: inside.at, state: 'waiting', report: null, problem: null, ended_at: null, taking: null,
    });
    await record(inside, 'authority.sheet-handed-in', sheetSubject(id), { digest: file.digest, size: file.size, inForceFrom });
    await enqueue(inside, 'authority.check-sheet', { id, actor: inside.actor }, `check-sheet ${id}`);
    return { id };
  });
}
