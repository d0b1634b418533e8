import { z } from 'zod';
import { languages, type Lang } from '../i18n.ts';
import { type Deadline, deriveDeadline } from './deadline.ts';
import { type DeadlineInput, ruleOf, TimeUnit } from './deadline-input.ts';
import { explainDeadline, lineInWords } from './explain-deadline.ts';
import { type Calendar, calendarOfChina } from './working-days.ts';

const Day = z.string().meta({ format: 'date' });
const SaidInBoth = z.object({ 'zh-CN': z.string(), en: z.string() });
const Law = z.object({
  of: z
    .enum(['limit', 'onTheSpot', 'startDay', 'workdays', 'months', 'extension', 'suspension', 'lastDayOff'])
    .describe('What the rule was used for.'),
  law: SaidInBoth,
  article: z.int(),
  gist: SaidInBoth.describe('What the article says, in our words.'),
  cited: SaidInBoth.describe('The article as it is cited.'),
});

/** The derivation as the public API answers it. */
export const DeadlineAnswer = z
  .object({
    dueDate: Day.describe('The last day on which the act is in time; the whole day is inside.'),
    provisional: z.boolean().describe('True where a year that the derivation needs has no holiday notice yet; the date may change.'),
    provisionalYears: z.array(z.int()).describe('The years without a notice, counted as Monday to Friday.'),
    standingStill: z.boolean().describe('True where a suspension is open: the date holds only if counting resumes after asOf.'),
    start: Day.describe('The day on which the period begins; it is not counted.'),
    limit: z.object({ n: z.int(), unit: TimeUnit }),
    extensions: z.array(z.object({ n: z.int(), unit: TimeUnit })),
    suspensions: z.array(
      z.object({
        from: Day,
        to: Day.optional(),
        ground: SaidInBoth.optional(),
        skips: z.int().describe('How many days it took out: working days where the limit counts those.'),
      }),
    ),
    asOf: Day.optional(),
    countedDays: z
      .array(z.object({ day: Day, number: z.int(), makesUpFor: SaidInBoth.optional() }))
      .describe('Each day that counted, numbered; the last is the due date.'),
    skippedDays: z
      .array(z.object({ day: Day, why: z.enum(['weekend', 'holiday', 'suspension', 'startDay']), name: SaidInBoth.optional() }))
      .describe('Each day that did not count, and why.'),
    movedFrom: Day.optional().describe('The last day before it was moved off a day off (Civil Code, Art. 203).'),
    calendarVersion: z.string().describe('The holiday notices followed: the last year arranged, and the number of amendments.'),
    basis: z.array(Law).describe('The articles used, in order.'),
    explanation: z.object({ 'zh-CN': z.array(z.string()), en: z.array(z.string()) }).describe('The derivation in words, line by line.'),
  })
  .describe('A deadline as a derivation.');
export type DeadlineAnswer = z.infer<typeof DeadlineAnswer>;

/** Derives the deadline that was asked for, with its explanation; an open suspension is looked at as of `today`. */
export function answerDeadline(input: DeadlineInput, today: string, calendar: Calendar = calendarOfChina): DeadlineAnswer {
  const deadline = deriveDeadline(ruleOf(input, today), calendar);
  const [zh, en] = languages.map((lang) => inWords(deadline, lang));
  return { ...deadline, explanation: { 'zh-CN': zh ?? [], en: en ?? [] } };
}

function inWords(deadline: Deadline, lang: Lang): string[] {
  return explainDeadline(deadline, lang).map((line) => lineInWords(line, lang));
}
