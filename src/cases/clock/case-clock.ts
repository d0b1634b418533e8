import { addDays, dayInChina, startOfDay } from '#platform/calendar/day.ts';
import { type RuleOfLaw, ruleOfLaw } from '#platform/calendar/deadline-basis.ts';
import type { DeadlineRule } from '#platform/calendar/deadline-rule.ts';
import { type Deadline, deriveDeadline } from '#platform/calendar/deadline.ts';
import { remainingDays } from '#platform/calendar/remaining-days.ts';
import type { Calendar } from '#platform/calendar/working-days.ts';
import { said } from '#platform/i18n.ts';
import type { Case, CaseLimit, ClockKind } from '../case.ts';
import { groundNames } from '../case-words.ts';
import { type Lamp, lampOf } from './lamp.ts';

/** The clocks of a case on a day, each as a derivation; `due` is the one that runs now. */
export interface CaseClock {
  today: string;
  runs: ClockKind | null;
  respond?: Deadline;
  answer?: Deadline;
  /** The limit of the law, and the shorter one that the body promised. */
  statutory?: Deadline;
  promised?: Deadline;
  deliver?: Deadline;
  dueOn: string | null;
  /** Working days left; negative once overdue. */
  daysLeft: number | null;
  lamp: Lamp | undefined;
  /** A year without a holiday notice is needed: the date may change. */
  provisional: boolean;
}

type Facts = Pick<
  Case,
  'state' | 'receivedOn' | 'correction' | 'acceptedOn' | 'limits' | 'extensions' | 'suspensions' | 'suspended' | 'decidedAt' | 'closedAt'
>;

/** The stored dates that follow from a case's facts; written whenever an act moves a clock. */
export interface ClockDates {
  clock: ClockKind | null;
  promisedDue: string | null;
  statutoryDue: string | null;
  dueOn: string | null;
  provisional: boolean;
}

/** Working days in which an applicant corrects where the item sets no other time; no law fixes it. */
export const correctionWorkdays = 15;

const licensingLaw = said('行政许可法', 'Administrative Licensing Law');
const within5 = ruleOfLaw(licensingLaw, 32, said('五日内一次告知补正，逾期不告知即为受理', 'Corrections are asked for once within 5 days; otherwise the case counts as accepted'));
const within10 = ruleOfLaw(licensingLaw, 44, said('自作出决定之日起十日内颁发、送达', 'Issued and delivered within 10 days of the decision'));

/** The body's five working days from the day on which the materials were received (行政许可法 32(4)). */
export function respondBy(receivedOn: string, calendar?: Calendar): Deadline {
  return deriveDeadline({ start: receivedOn, limit: { n: 5, unit: 'workday' }, law: { limit: within5 } }, calendar);
}

/** The last day on which the applicant may correct; later the application counts as withdrawn. */
export function answerBy(askedOn: string, workdays: number, calendar?: Calendar): Deadline {
  return deriveDeadline({ start: askedOn, limit: { n: workdays, unit: 'workday' } }, calendar);
}

/** Ten working days from the decision to issue and deliver (行政许可法 44). */
export function deliverBy(decidedOn: string, calendar?: Calendar): Deadline {
  return deriveDeadline({ start: decidedOn, limit: { n: 10, unit: 'workday' }, law: { limit: within10 } }, calendar);
}

/** The last day for the decision under a limit: suspended days out (45), the extension in (42). */
export function decideBy(facts: Pick<Facts, 'acceptedOn' | 'extensions' | 'suspensions'>, limit: CaseLimit, today: string, calendar?: Calendar): Deadline {
  return deriveDeadline(decideRule(facts, limit, today), calendar);
}

/** The limit for the decision as it runs in this case, from its acceptance on. */
export function decideRule(facts: Pick<Facts, 'acceptedOn' | 'extensions' | 'suspensions'>, limit: CaseLimit, today: string): DeadlineRule {
  const rule = lawOf(limit.basis);
  return {
    start: facts.acceptedOn!,
    limit: { n: limit.n, unit: limit.unit },
    extensions: facts.extensions.map(({ n, unit }) => ({ n, unit })),
    suspensions: facts.suspensions
      .filter(({ from, to }) => to === undefined || from <= to)
      .map(({ ground, from, to }) => ({ ground: groundNames[ground], from, ...(to !== undefined && { to }) })),
    asOf: [today, ...facts.suspensions.map(({ from }) => from)].sort().at(-1),
    ...(rule && { law: { limit: rule } }),
  };
}

/** The clocks of a case on a day, derived anew from its facts. */
export function caseClock(facts: Facts, today: string, calendar?: Calendar): CaseClock {
  const { limits, correction, acceptedOn, decidedAt } = facts;
  const runs = runningClock(facts);
  const decided = decidedAt && dayInChina(decidedAt);
  const asked = correction && dayInChina(new Date(correction.askedAt));
  const clocks = {
    ...(!acceptedOn && { respond: respondBy(facts.receivedOn, calendar) }),
    ...(runs === 'answer' && correction && asked && { answer: answeredBy(asked, correction.answerBy, calendar) }),
    // What was decided stands still: the day of the decision is the last day looked at.
    ...(acceptedOn && limits.statutory && { statutory: decideBy(facts, limits.statutory, decided ?? today, calendar) }),
    ...(acceptedOn && limits.promised && { promised: decideBy(facts, limits.promised, decided ?? today, calendar) }),
    ...(decided && { deliver: deliverBy(decided, calendar) }),
  };
  const due = runs === 'decide' ? (clocks.promised ?? clocks.statutory) : runs ? clocks[runs] : undefined;
  const dueOn = due?.dueDate ?? null;
  return {
    today,
    runs,
    ...clocks,
    dueOn,
    daysLeft: due ? remainingDays(due, today, calendar) : null,
    lamp: lampOf({ dueOn, suspended: facts.suspended, clock: runs, closedAt: facts.closedAt }, today),
    provisional: due?.provisional ?? false,
  };
}

/** The dates that are stored with a case after an act, for lists and lamps. */
export function clockDates(facts: Facts, today: string): ClockDates {
  const { runs, statutory, promised, dueOn, provisional } = caseClock(facts, today);
  return { clock: runs, statutoryDue: statutory?.dueDate ?? null, promisedDue: promised?.dueDate ?? null, dueOn, provisional };
}

/** The instant after a day has ended in China (24:00), at which what was not done on it is late (民法典 203). */
export function endOfDay(day: string): Date {
  return startOfDay(addDays(day, 1));
}

function runningClock({ state, closedAt }: Facts): ClockKind | null {
  if (closedAt) return null;
  if (state === 'submitted') return 'respond';
  if (state === 'correcting') return 'answer';
  return state === 'decided' || state === 'issued' ? 'deliver' : 'decide';
}

// The day that the applicant was told stands, whatever was computed since.
function answeredBy(askedOn: string, told: string, calendar?: Calendar): Deadline {
  const derived = answerBy(askedOn, correctionWorkdays, calendar);
  return { ...derived, dueDate: told };
}

// '行政许可法 42' is a law and an article; a measure without one is cited by its name.
function lawOf(basis: string | undefined): RuleOfLaw | undefined {
  if (!basis) return undefined;
  const [, law = basis, article] = /^(.*?)\s*(\d{1,4})$/.exec(basis) ?? [];
  const name = law === '行政许可法' ? licensingLaw : said(law, law);
  if (article && Number(article) > 0) return ruleOfLaw(name, Number(article), said('办理期限', 'the time limit'));
  return { law: name, article: 0, gist: said('办理期限', 'the time limit'), cited: name };
}
