import { sql } from 'kysely';
import type { PowerInForce } from '#authority';
import type { Act } from '#platform/act.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { rowOf } from './case-row.ts';
import type { Case } from './case.ts';
import type { CaseFile } from './file.ts';
import { digestOf, noteStep, type Step, stepRow } from './keep-step.ts';
import { setCaseTimers } from './clock/timers.ts';

interface Kept {
  files: readonly CaseFile[];
  power: PowerInForce;
  key: SigningKey;
  draft?: string | undefined;
}

/** Keeps a new case with its files, its ledger entry, its clock and its receipt; refused where an open one for the same matter exists. */
export async function keepNewCase(act: Act, file: Case, { files, power, key, draft }: Kept): Promise<Case> {
  const { region, no } = file;
  const step = submission(file, files, power, key);
  const position = await noteStep(act, file, step);
  const noted = JSON.stringify({ ...stepRow(act, file, step, position), told: step.told ?? {} });
  const attachments = JSON.stringify(files.map(({ file: id, material }) => ({ region, case_no: no, file: id, material, round: 1, attached_at: act.at })));
  // One statement for the whole, so that it costs one round trip; nothing is added beside a case that was not.
  const kept = await act.db
    .with('added', (part) =>
      part
        .insertInto('cases.case')
        .values(rowOf(file))
        .onConflict((open) => open.columns(['region', 'applicant_id', 'item_code', 'organ']).where('decided_at', 'is', null).where('closed_at', 'is', null).doNothing())
        .returning('no'),
    )
    .with('noted', () => sql`(insert into cases.step select noted.* from added, jsonb_populate_record(null::cases.step, ${noted}::jsonb) noted)`)
    .with('attached', () => sql`(insert into cases.attachment select one.* from added, jsonb_populate_recordset(null::cases.attachment, ${attachments}::jsonb) one)`)
    .with('settled', () => sql`(update cases.draft set case_no = added.no from added where draft.region = ${region} and draft.id = ${draft ?? null}::uuid and draft.owner = ${act.actor.id})`)
    .selectFrom('added')
    .select('no')
    .executeTakeFirst();
  if (!kept) throw await openApplication(act, file);
  await setCaseTimers(act, undefined, file);
  return file;
}

function submission(file: Case, files: readonly CaseFile[], power: PowerInForce, key: SigningKey): Step<'cases.submitted'> {
  const handedIn = files.map(({ material, digest }) => ({ material, digest }));
  return {
    event: 'cases.submitted',
    changes: {},
    power,
    particulars: {
      item: { code: file.item.code, version: file.item.version },
      process: file.process,
      organ: file.organ,
      applicant: file.applicant.id,
      answers: digestOf(file.answers),
      files: handedIn,
    },
    told: { files: files.length },
    paper: {
      kind: 'receipt',
      key,
      lines: [
        ['收到时间 Received at', file.submittedAt.toISOString()],
        ['最迟答复 Answer by', file.dueOn ?? '—'],
        ['填写内容摘要 Answers (SHA-256)', digestOf(file.answers)],
        ...files.map(({ name, digest }) => ['文件 File', `${name} ${digest}`] as const),
      ],
    },
  };
}

async function openApplication({ db }: Act, { region, applicant, item, organ }: Case): Promise<Refused> {
  const open = await db
    .selectFrom('cases.case')
    .select('no')
    .where('region', '=', region)
    .where('applicant_id', '=', applicant.id)
    .where('item_code', '=', item.code)
    .where('organ', '=', organ)
    .where('decided_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  const sentence = said('这个事项您已有一件正在办理，请在那一件上继续', 'You already have an open application for this matter; go on with that one');
  return new Refused('open-application', sentence, { law: '行政许可法', article: 6, gist: '便民，提高办事效率' }, { no: open?.no });
}
