import { checkAnswers, getItemVersion } from '#catalog';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { Case } from './case.ts';
import { type CaseFile, type HandedIn, mustBeOurs } from './file.ts';
import { digestOf, keepStep } from './keep-step.ts';
import { mustBelongTo } from './materials.ts';
import { moveProcess, processOf } from './run-process.ts';
import { asApplicant } from './take-case.ts';
import { mustBeStorable } from './storable.ts';

export interface CorrectApplication {
  no: string;
  /** The answers whole, as corrected; those given before where not said. */
  answers?: Readonly<Record<string, unknown>> | undefined;
  /** Files added; the earlier ones stay on record. */
  files?: readonly HandedIn[] | undefined;
}

/**
 * Corrects an application as it was asked for: answers or files, checked as at submission. The body's five working days
 * start anew on the day of the correction (行政许可法 32(4), 32(5)).
 */
export async function correctApplication(act: Act, input: CorrectApplication): Promise<Case> {
  const handedIn = input.files ?? [];
  if (!input.answers && handedIn.length === 0) {
    throw new Invalid({ body: said('请修改填写的内容或者补交文件', 'Change an answer or hand in a file') });
  }
  return asApplicant(act, input.no, 'correct', async (inside, file) => {
    const item = await getItemVersion(inside.db, file.item.code, file.item.version);
    mustBeStorable(input.answers ?? {});
    const answers = input.answers ? checkAnswers(item, input.answers) : file.answers;
    mustBelongTo(item, handedIn);
    const files = await mustBeOurs(inside, handedIn);
    const graph = await processOf(inside.db, file);
    const { tokens, effects } = moveProcess(graph, file.tokens, { act: 'correct' });
    const corrected = await keepStep(inside, file, {
      event: 'cases.corrected',
      changes: { state: 'submitted', tokens, answers, correctedAt: inside.at, receivedOn: dayInChina(inside.at) },
      particulars: { answers: digestOf(answers), files: files.map(({ material, digest }) => ({ material, digest })) },
      told: { answersChanged: input.answers !== undefined, files: files.length },
      effects,
    });
    await attach(inside, file, files);
    return corrected;
  });
}

async function attach({ db, at }: Act, { region, no }: Case, files: readonly CaseFile[]): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map(({ file, material }) => ({ region, case_no: no, file, material, round: 2, attached_at: at }));
  await db.insertInto('cases.attachment').values(rows).onConflict((same) => same.columns(['region', 'case_no', 'file']).doNothing()).execute();
}
