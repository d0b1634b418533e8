import { type Lang, type Said, said, texts } from '../i18n.ts';
import { daysBetween, formatDay, yearOf } from './day.ts';
import type { Deadline, SkippedDay } from './deadline.ts';
import type { UsedRule } from './deadline-basis.ts';
import type { Suspension, TimeUnit } from './deadline-rule.ts';

/** One line of a derivation in words: what it says, the figure at its right, what stands under it, its articles. */
export interface ExplainedLine {
  part: 'start' | 'limit' | 'extension' | 'daysOff' | 'suspension' | 'moved' | 'due' | 'standingStill' | 'provisional';
  text: string;
  figure?: string;
  detail?: string;
  law?: string;
}

export interface Telling {
  /** What happened on the start day; 'accepted' where it is not said. */
  startedBy?: Said | undefined;
  /** The year that the reader takes for granted; the year of the start day where it is not said. */
  thisYear?: number | undefined;
}

const say = texts({
  start: said('{day}{event}，次日起算', '{event} on {day}, counted from the next day'),
  onTheSpot: said('{day}{event}，当场办结', '{event} on {day}, due on the spot'),
  limit: said('期限 {limit}', 'Limit: {limit}'),
  extension: said('延长 {limit}', 'Extended by {limit}'),
  workday: said('{n} 个工作日', '{n} working days'),
  workday1: said('1 个工作日', '1 working day'),
  calendarDay: said('{n} 日', '{n} days'),
  calendarDay1: said('1 日', '1 day'),
  month: said('{n} 个月', '{n} months'),
  month1: said('1 个月', '1 month'),
  holidays: said('节假日与周末不计', 'Holidays and weekends are not counted'),
  weekends: said('周末不计', 'Weekends are not counted'),
  makeUp: said('{days}补班，是工作日', '{days}: make-up workday, counted'),
  notCounted: said('不计', 'not counted'),
  suspension: said('{ground}暂停 {limit}', '{ground}: suspended for {limit}'),
  anySuspension: said('期限', 'The clock'),
  fromTo: said('{from}至 {to}', '{from} to {to}'),
  open: said('{from}起，尚未结束', 'from {from}, still open'),
  overlap: said('暂停期间有重叠，重叠的日子只扣一次', 'suspensions overlap; a day inside both is taken out once'),
  moved: said('最后一日 {day}是{what}，顺延', 'The last day, {day}, is a day off ({what}) and moves'),
  weekend: said('周末', 'weekend'),
  dueworkday: said('第 {n} 个工作日，到期', 'Working day {n}, the last day'),
  duecalendarDay: said('第 {n} 日，到期', 'Day {n}, the last day'),
  duemonth: said('期满', 'The last day'),
  standingStill: said(
    '期限暂停中：按 {day}结束暂停、次日续算推出，恢复后重算',
    'The clock stands still: the date holds if the suspension ends on {day}, and is computed again when it does',
  ),
  provisional: said(
    '暂定：{years} 年的放假安排尚未公布，先按周一至周五计算，公布后重算',
    'Provisional: without the holiday notice for {years}, Monday to Friday is assumed; computed again when it is issued',
  ),
});

/** The derivation in words, line by line, each with its article of law, as the page of a case shows it. */
export function explainDeadline(deadline: Deadline, lang: Lang, telling: Telling = {}): ExplainedLine[] {
  const t = say(lang);
  const { start, limit, dueDate, countedDays } = deadline;
  const thisYear = telling.thisYear ?? yearOf(start);
  const [comma, semicolon] = lang === 'en' ? [', ', '; '] : ['、', '；'];
  const dayOfWeek = (text: string) => formatDay(text, lang, { thisYear });
  const day = (text: string) => formatDay(text, lang, { thisYear, bare: true });
  const amount = (n: number, unit: TimeUnit) => t(n === 1 ? `${unit}1` : unit, { n });
  const law = (...of: UsedRule['of'][]) => {
    const cited = deadline.basis.filter((rule) => of.includes(rule.of)).map((rule) => rule.cited[lang]);
    return cited.length > 0 ? { law: cited.join(lang === 'en' ? semicolon : comma) } : {};
  };
  const event = capitalized((telling.startedBy ?? said('受理', 'accepted'))[lang]);
  if (countedDays.length === 0)
    return [{ part: 'start', text: t('onTheSpot', { day: day(start), event }), ...law('limit', 'onTheSpot') }];

  const lines: ExplainedLine[] = [
    { part: 'start', text: t('start', { day: day(start), event }), ...law('startDay') },
    { part: 'limit', text: t('limit', { limit: amount(limit.n, limit.unit) }), ...law('limit', 'workdays', 'months') },
  ];
  for (const { n, unit } of deadline.extensions)
    lines.push({ part: 'extension', text: t('extension', { limit: amount(n, unit) }), ...law('extension') });

  const spans = holidaySpans(deadline);
  const daysOff = deadline.skippedDays.some(({ why, day }) => isDayOff(why) && !isMoved(deadline, day));
  if (daysOff) {
    const told = spans.map(({ name, from, to }) =>
      [name[lang], from === to ? day(from) : t('fromTo', { from: day(from), to: day(to) })].join(' '),
    );
    const makeUps = countedDays.filter(({ makesUpFor }) => makesUpFor).map((made) => dayOfWeek(made.day));
    if (makeUps.length > 0) told.push(t('makeUp', { days: makeUps.join(comma) }));
    const text = t(spans.length > 0 ? 'holidays' : 'weekends');
    const detail = told.length > 0 ? { detail: told.join(semicolon) } : {};
    lines.push({ part: 'daysOff', text, figure: t('notCounted'), ...detail });
  }

  for (const suspension of deadline.suspensions) {
    const { from, to, ground, skips } = suspension;
    if (skips === 0) continue;
    const told = [to ? t('fromTo', { from: day(from), to: day(to) }) : t('open', { from: day(from) })];
    if (deadline.suspensions.some((other) => other !== suspension && overlaps(other, suspension))) told.push(t('overlap'));
    const unit = limit.unit === 'workday' ? 'workday' : 'calendarDay';
    const text = t('suspension', { ground: ground?.[lang] ?? t('anySuspension'), limit: amount(skips, unit) });
    lines.push({ part: 'suspension', text, figure: t('notCounted'), detail: told.join(semicolon), ...law('suspension') });
  }

  if (deadline.movedFrom) {
    const why = deadline.skippedDays.find((skipped) => skipped.day === deadline.movedFrom);
    const what = why?.name?.[lang] ?? t('weekend');
    lines.push({ part: 'moved', text: t('moved', { day: day(deadline.movedFrom), what }), ...law('lastDayOff') });
  }
  const mixed = deadline.extensions.some(({ unit }) => unit !== limit.unit);
  const due = t(mixed ? 'duemonth' : `due${limit.unit}`, { n: countedDays.length });
  lines.push({ part: 'due', text: due, figure: dayOfWeek(dueDate) });
  if (deadline.standingStill && deadline.asOf)
    lines.push({ part: 'standingStill', text: t('standingStill', { day: day(deadline.asOf) }) });
  if (deadline.provisional)
    lines.push({ part: 'provisional', text: t('provisional', { years: deadline.provisionalYears.join(comma) }) });
  return lines;
}

/** The line as one sentence: its text, what stands under it, and its articles. */
export function lineInWords(line: ExplainedLine, lang: Lang): string {
  const figure = line.figure && line.part === 'due' ? `${line.text}${lang === 'en' ? ': ' : '：'}${line.figure}` : line.text;
  return [figure, line.detail, line.law].filter(Boolean).join(' — ');
}

function holidaySpans(deadline: Deadline): { name: Said; from: string; to: string }[] {
  const spans: { name: Said; from: string; to: string }[] = [];
  for (const { day, why, name } of deadline.skippedDays) {
    if (why !== 'holiday' || !name || isMoved(deadline, day)) continue;
    const last = spans.at(-1);
    if (last && last.name === name && daysBetween(last.to, day) === 1) last.to = day;
    else spans.push({ name, from: day, to: day });
  }
  return spans;
}

function isDayOff(why: SkippedDay['why']): boolean {
  return why === 'weekend' || why === 'holiday';
}

/** Days off that Art. 203 passed over at the end are told by the line of that article. */
function isMoved(deadline: Deadline, day: string): boolean {
  return deadline.movedFrom !== undefined && day >= deadline.movedFrom;
}

function overlaps(one: Suspension, other: Suspension): boolean {
  return one.from <= (other.to ?? '9999') && other.from <= (one.to ?? '9999');
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
