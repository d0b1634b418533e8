import { checkAnswers, getItemVersion } from '#catalog';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { keepRows } from '#platform/db/keep.ts';
import { Invalid } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { Case } from './case.ts';
import { type HandedIn, mustBeOurs } from './file.ts';
import { digestOf, keepStep } from './keep-step.ts';
import { mustBelongTo } from './materials.ts';
import { moveProcess, processOf } from './run-process.ts';
import { asApplicant } from './take-case.ts';
import { mustBeStorable } from './storable.ts';

export interface CorrectApplication {
  no: string;
  /** The answers as corrected; those given before stand where not said. */
  answers?: Readonly<Record<string, unknown>> | undefined;
  /** Files added; the earlier ones stay on record. */
  files?: readonly HandedIn[] | undefined;
}

/**
 * Corrects an application as it was asked for, all of it and nothing else: answers or files, checked as at submission. The body's five working days
 * start anew on the day of the correction (行政许可法 32(4), 32(5)).
 */
export async function correctApplication(act: Act, input: CorrectApplication): Promise<Case> {
  const handedIn = input.files ?? [];
  return asApplicant(act, input.no, 'correct', async (inside, file) => {
    const item = await getItemVersion(inside.db, file.item.code, file.item.version);
    mustBeStorable(input.answers ?? {});
    const given = input.answers && { ...file.answers, ...input.answers };
    mustAnswer(file, given, handedIn);
    const answers = given ? checkAnswers(item, given, dayInChina(inside.at)) : file.answers;
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
    const { region, no } = file;
    await keepRows(inside, 'cases.attachment', files.map((one) => ({ region, case_no: no, file: one.file, material: one.material, round: 2, attached_at: inside.at })));
    return corrected;
  });
}

// 行政许可法 32(4), 32(5): the notice names all, and what it asked for is enough. Only that is changed, and all of that.
function mustAnswer({ correction, answers }: Case, given: CorrectApplication['answers'], handedIn: readonly HandedIn[]): void {
  const asked = correction!.items;
  const isAsked = (key: string): boolean => asked.some(({ about }) => !about || about === key);
  const problems: [string, Said][] = [];
  for (const { about, kind, name } of asked) {
    if (kind === 'material' && !handedIn.some(({ material }) => material === about)) {
      problems.push([`materials.${about}`, said(`请补交“${name!['zh-CN']}”`, `Hand in “${name!.en}” again`)]);
    }
    if (kind === 'field' && !given) problems.push([about!, said(`请改正“${name!['zh-CN']}”`, `Correct “${name!.en}”`)]);
  }
  handedIn.forEach(({ material }, index) => {
    if (!isAsked(material)) problems.push([`files.${index}.material`, said('这份材料没有要求补正', 'You were not asked for this material')]);
  });
  for (const [key, before] of Object.entries(answers)) {
    if (given && !isAsked(key) && digestOf(given[key] ?? null) !== digestOf(before ?? null)) problems.push([key, said('这一项没有要求补正，不能改', 'You were not asked to correct this one')]);
  }
  if (problems.length > 0) throw new Invalid(Object.fromEntries(problems));
}
