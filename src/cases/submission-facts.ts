import type { Implementation, Item } from '#catalog';
import type { Applicant } from '#identity';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { ask } from '#platform/db/statements.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { type HandedIn, idsOf, type StoredRow } from './file.ts';
import { numbersOfDay } from './serial.ts';

interface SubmissionFacts {
  /** Those of the files named that the actor uploaded. */
  files: StoredRow[];
  /** Number of an open case of the same applicant for the same matter and body. */
  open: string | null;
  /** The last number that was given on this day under the same code. */
  lastNumber: string | null;
}

const facts = `
  select
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'digest', digest, 'size', size, 'media_type', media_type)), '[]')
     from cases.file where region = $1 and uploaded_by = $2 and id = any($3::uuid[])) as files,
    (select no from cases."case" where region = $1 and applicant_id = $4 and item_code = $5 and organ = $6 and decided_at is null and closed_at is null) as open,
    (select no from cases."case" where region = $1 and no between $7 and $8 order by no desc limit 1) as "lastNumber"`;

/** What a submission has to know of other cases and of the files handed in, read at once. */
export async function submissionFacts(
  { db, actor, at }: Act,
  { applicant, item, where, files }: { applicant: Applicant; item: Item; where: Implementation; files: readonly HandedIn[] },
): Promise<SubmissionFacts> {
  const numbers = numbersOfDay(where.power, dayInChina(at));
  const [found] = await ask<SubmissionFacts>(db, facts, [actor.region, actor.id, idsOf(files), applicant.id, item.code, where.organ, ...numbers]);
  return found!;
}

/** Refuses a second open application for the same matter, naming the first. */
export function mustBeOnlyOpenOne(open: string | null): void {
  if (open === null) return;
  const sentence = said('这个事项您已有一件正在办理，请在那一件上继续', 'You already have an open application for this matter; go on with that one');
  throw new Refused('open-application', sentence, { law: '行政许可法', article: 6, gist: '便民，提高办事效率' }, { no: open });
}
