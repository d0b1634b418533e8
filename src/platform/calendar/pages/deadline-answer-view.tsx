import { Halves } from '#ui/columns/columns.tsx';
import { DeadlineLines, type DeadlineLine } from '#ui/deadline-lines/deadline-lines.tsx';
import { DeadlineWeeks } from '#ui/deadline-weeks/deadline-weeks.tsx';
import { Details } from '#ui/details/details.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { Headline } from '#ui/page-heading/page-heading.tsx';
import { type Lang, said } from '../../i18n.ts';
import { formatDay, yearOf } from '../day.ts';
import type { Deadline } from '../deadline.ts';
import { type ExplainedLine, explainDeadline } from '../explain-deadline.ts';
import { remainingDays } from '../remaining-days.ts';
import { weeksOf } from './deadline-weeks.ts';
import { words } from './deadline-words.ts';

const swatches: Partial<Record<ExplainedLine['part'], DeadlineLine['swatch']>> = { limit: 'counted', daysOff: 'rest', suspension: 'suspended' };

/** The answer: the date in one line, what the reader must know of it, and its derivation day by day. Of a clock that has `ended` no day is left. */
export function DeadlineAnswerView({ deadline, lang, today, ended = false, open = !ended }: { deadline: Deadline; lang: Lang; today: string; ended?: boolean | undefined; open?: boolean | undefined }) {
  const t = words(lang);
  const { limit, start, dueDate, extensions: [extension] } = deadline;
  const amount = ({ n, unit }: Deadline['limit']) => t(n === 1 ? `${unit}1` : unit, { n });
  const day = (on: string, bare = false) => formatDay(on, lang, { thisYear: yearOf(today), bare });
  const bareDue = day(dueDate, true);
  const years = deadline.provisionalYears.join(lang === 'en' ? ', ' : '、');
  const asked = t(extension ? 'ofLimitAndMore' : 'ofLimit', { limit: amount(limit), more: extension ? amount(extension) : '', day: day(start, true) });
  return (
    <>
      <Headline overline={asked} text={t('latest', { day: day(dueDate) })}>
        <p>{t('wholeDay')}{ended ? '' : `${lang === 'en' ? ' ' : ''}${leftWords(deadline, lang, today)}`}</p>
      </Headline>
      {deadline.provisional ? <Notice kind="warning" title={t('provisional')}><p>{t('provisionalText', { years })}</p></Notice> : null}
      {deadline.standingStill && !ended ? <Notice kind="warning" title={t('standing')}><p>{t('standingText')}</p></Notice> : null}
      <Details summary={t('how', { day: bareDue })} panel open={open}>
        <Halves>
          <div>
            {weeksOf(deadline, lang, today).map(({ days, leftOut }) => (
              <div key={leftOut}>
                {leftOut > 0 ? <p>{t('between', { n: leftOut })}</p> : null}
                <DeadlineWeeks caption={t('caption', { from: day(start, true), due: bareDue })} days={days} />
              </div>
            ))}
          </div>
          <DeadlineLines {...linesOf(deadline, lang)} />
        </Halves>
      </Details>
    </>
  );
}

function linesOf(deadline: Deadline, lang: Lang): Parameters<typeof DeadlineLines>[0] {
  const told = explainDeadline(deadline, lang, { startedBy: said('开始', 'begins') });
  const due = told.find(({ part }) => part === 'due');
  // A provisional or unfinished derivation is said above, where nobody overlooks it.
  const lines = told.filter(({ part }) => !['due', 'standingStill', 'provisional'].includes(part));
  return {
    lines: lines.map(({ part, text, figure, detail, law }) => ({
      title: text,
      law: [detail, law].filter(Boolean).join(lang === 'en' ? '. ' : '。') || undefined,
      figure,
      swatch: swatches[part],
    })),
    totals: [{ title: due?.text ?? words(lang)('onTheSpot'), figure: due?.figure ?? formatDay(deadline.dueDate, lang, { thisYear: yearOf(deadline.start) }), strong: true }],
  };
}

function leftWords(deadline: Deadline, lang: Lang, today: string): string {
  const t = words(lang);
  if (today === deadline.dueDate) return t('lastDay');
  const n = remainingDays(deadline, today);
  const values = { today: formatDay(today, lang), n: Math.abs(n) };
  return t(n > 0 ? 'left' : n === 0 ? 'weekendLeft' : 'over', values);
}
