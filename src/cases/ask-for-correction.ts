import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { answerBy, correctionWorkdays } from './clock/case-clock.ts';
import type { Case, CorrectionItem } from './case.ts';
import { keepStep } from './keep-step.ts';
import { dayLine } from './papers.ts';
import { moveProcess, processOf } from './run-process.ts';
import { asOfficer } from './take-case.ts';

export interface AskForCorrection {
  no: string;
  /** All that is to be corrected, at once, each with its reason. */
  items: readonly CorrectionItem[];
  /** Working days in which the applicant answers; 15 where not said. */
  workdays?: number | undefined;
}

/**
 * Tells the applicant once, in one notice, all that is to be corrected (行政许可法 32(4)); the body's clock stops until she answers.
 * A second notice is refused 'second-correction-notice'; Invalid with nothing to correct or without a reason.
 */
export async function askForCorrection(act: Act, input: AskForCorrection, key: SigningKey): Promise<Case> {
  const items = input.items.map(({ about, what, reason }) => ({ ...(about && { about }), what: what.trim(), reason: reason.trim() }));
  mustSayAll(items);
  return asOfficer(act, input.no, 'askForCorrection', async (inside, file, power) => {
    const graph = await processOf(inside.db, file);
    const { tokens, effects } = moveProcess(graph, file.tokens, { act: 'accept', outcome: { materials: 'incomplete' } });
    const until = answerBy(dayInChina(inside.at), input.workdays ?? correctionWorkdays).dueDate;
    return keepStep(inside, file, {
      event: 'cases.correction-asked',
      changes: { state: 'correcting', tokens, correction: { askedAt: inside.at.toISOString(), answerBy: until, items } },
      particulars: { about: items.map(({ about }) => about ?? ''), answerBy: until },
      told: { items, answerBy: until },
      power,
      effects,
      paper: {
        kind: 'correctionNotice',
        key,
        lines: [
          ...items.map(({ what, reason }, index) => [`${index + 1} 需补正 To correct`, `${what}；理由 because: ${reason}`] as const),
          ['最迟 Answer by', dayLine(until)],
        ],
      },
    });
  });
}

function mustSayAll(items: readonly CorrectionItem[]): void {
  if (items.length === 0) throw new Invalid({ items: said('请至少写明一项需要补正的内容', 'Name at least one thing to correct') });
  const problems = items.flatMap(({ what, reason }, index) => [
    ...(what ? [] : [[`items.${index}.what`, said('请写明需要补正什么', 'Say what is to be corrected')] as const]),
    ...(reason ? [] : [[`items.${index}.reason`, said('请写明为什么需要补正', 'Say why it is to be corrected')] as const]),
  ]);
  if (problems.length > 0) throw new Invalid(Object.fromEntries(problems));
}
