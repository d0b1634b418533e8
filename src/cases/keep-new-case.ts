import type { PowerInForce } from '#authority';
import type { Act } from '#platform/act.ts';
import { keepBy, keepRow, keepRows } from '#platform/db/keep.ts';
import { beginningOf } from '#platform/ledger/record.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { rowOf } from './case-row.ts';
import type { Case } from './case.ts';
import type { CaseFile } from './file.ts';
import { digestOf, noteStep, type Step, stepRow } from './keep-step.ts';
import { caseSubject } from './ledger.ts';
import { setCaseTimers } from './clock/timers.ts';

interface Kept {
  files: readonly CaseFile[];
  power: PowerInForce;
  key: SigningKey;
  draft?: string | undefined;
}

// The number, which another process may have given; and the one open application, which may have been sent twice.
const contested = ['cases.case_pkey', 'cases.case_open_application'];

/** Keeps a new case with its files, its ledger entry, its clock and its receipt, and tells its draft what it became. */
export async function keepNewCase(act: Act, file: Case, { files, power, key, draft }: Kept): Promise<Case> {
  const { region, no } = file;
  const step = submission(file, files, power, key);
  const lastEntry = await noteStep(act, { ...file, lastEntry: beginningOf(caseSubject(no)) }, step);
  await keepRow(act, 'cases.case', rowOf(file), contested);
  await keepRow(act, 'cases.step', stepRow(act, file, step, lastEntry));
  await keepRows(act, 'cases.attachment', files.map(({ file: id, material }) => ({ region, case_no: no, file: id, material, round: 1, attached_at: act.at })));
  await setCaseTimers(act, undefined, file);
  if (draft) await keepBy(act, 'update cases.draft set case_no = $1 where region = $2 and id = $3 and owner = $4', [no, region, draft, act.actor.id]);
  return { ...file, lastEntry };
}

function submission(file: Case, files: readonly CaseFile[], power: PowerInForce, key: SigningKey): Step<'cases.submitted'> {
  const answers = digestOf(file.answers);
  const handedIn = files.map(({ material, digest }) => ({ material, digest }));
  return {
    event: 'cases.submitted',
    changes: {},
    power,
    particulars: {
      item: { code: file.item.code, version: file.item.version },
      process: file.process,
      organ: file.organ,
      division: file.division,
      applicant: file.applicant.id,
      answers,
      files: handedIn,
    },
    told: { files: files.length },
    paper: {
      kind: 'receipt',
      key,
      lines: [
        ['收到时间 Received at', file.submittedAt.toISOString()],
        ['最迟答复 Answer by', file.dueOn ?? '—'],
        ['填写内容摘要 Answers (SHA-256)', answers],
        ...files.map(({ name, digest }) => ['文件 File', `${name} ${digest}`] as const),
      ],
    },
  };
}
