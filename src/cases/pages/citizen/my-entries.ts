import type { CaseLine } from '../../reading/case-line.ts';
import { stateNames } from '../../case-words.ts';
import { casePaths } from '../../paths.ts';
import { dayInChina, formatDay, yearOf } from '#platform/calendar/day.ts';
import { type Lang, said, texts } from '#platform/i18n.ts';
import type { Entry } from '#ui/entry-list/entry-list.tsx';

const words = texts({
  correcting: said('等您补正', 'Waits for you'),
  handled: said('正在办理', 'In progress'),
  closed: said('已办结', 'Closed'),
  correctBy: said('最迟 {day}补交材料', 'Hand in what is missing by {day}'),
  respondBy: said('最迟 {day}答复是否受理', 'An answer whether it is accepted by {day}'),
  decideBy: said('最迟 {day}作出决定', 'A decision by {day}'),
  deliverBy: said('最迟 {day}送达', 'Delivery by {day}'),
  suspended: said('期限暂停中，恢复后另行告知', 'The clock stands still; you are told when it goes on'),
  closedOn: said('{day}，{state}', '{day}: {state}'),
  correct: said('去补正', 'Correct'),
  follow: said('看进度', 'Follow'),
  look: said('看结果', 'Read'),
});

/** The reader's own cases, at most so many: the one that waits for the reader first, then by the day on which something is due, closed ones last. */
export function entriesOfCases(cases: readonly CaseLine[], lang: Lang, today: string, most = cases.length): Entry[] {
  return [...cases]
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || b.submittedAt.getTime() - a.submittedAt.getTime())
    .slice(0, most)
    .map((line) => ({ title: line.item.name[lang], href: casePaths.case(line.no), ...toldOf(line, lang, today) }));
}

function rankOf({ state, closedAt }: CaseLine): number {
  if (closedAt) return 2;
  return state === 'correcting' ? 0 : 1;
}

function toldOf(line: CaseLine, lang: Lang, today: string): Pick<Entry, 'tag' | 'line' | 'act'> {
  const t = words(lang);
  const day = (on: string) => formatDay(on, lang, { thisYear: yearOf(today), bare: true });
  const state = stateNames[line.state][lang];
  if (line.closedAt) {
    const good = line.state === 'delivered';
    return { tag: good ? { label: t('closed'), tone: 'jade' } : { label: state, tone: 'neutral' }, line: t('closedOn', { day: day(dayInChina(line.closedAt)), state }), act: t('look') };
  }
  const due = line.dueOn ? { day: day(line.dueOn) } : undefined;
  if (line.state === 'correcting') return { tag: { label: t('correcting'), tone: 'amber' }, line: due ? t('correctBy', due) : state, act: t('correct') };
  const tag = { label: t('handled'), tone: 'indigo' } as const;
  if (line.suspended) return { tag, line: t('suspended'), act: t('follow') };
  const promise = ({ respond: 'respondBy', answer: 'correctBy', decide: 'decideBy', deliver: 'deliverBy' } as const)[line.clock ?? 'decide'];
  return { tag, line: due ? t(promise, due) : state, act: t('follow') };
}
