import { formatDay, yearOf } from '#platform/calendar/day.ts';
import type { Deadline } from '#platform/calendar/deadline.ts';
import { explainDeadline, type ExplainedLine } from '#platform/calendar/explain-deadline.ts';
import { weeksOf } from '#platform/calendar/pages/deadline-weeks.ts';
import { sayLimit } from '#authority';
import type { Lang, Said } from '#platform/i18n.ts';
import { Halves } from '#ui/columns/columns.tsx';
import { DeadlineLines, type DeadlineLine } from '#ui/deadline-lines/deadline-lines.tsx';
import { DeadlineWeeks } from '#ui/deadline-weeks/deadline-weeks.tsx';
import { Details } from '#ui/details/details.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { casePageWords } from './case-page-words.ts';

export interface DeadlinePanelProps {
  /** The deadline that is kept to. */
  deadline: Deadline;
  /** The limit of the law, where the deadline is a promise. */
  statutory?: Deadline | undefined;
  startedBy: Said;
  lang: Lang;
  today: string;
  open: boolean;
}

const swatches: Partial<Record<ExplainedLine['part'], DeadlineLine['swatch']>> = { limit: 'counted', daysOff: 'rest', suspension: 'suspended' };

/** The limit with what it was extended by: without it the days counted would not come to the date. */
export function limitInWords({ limit, extensions }: Deadline, lang: Lang): string {
  return extensions.reduce((words, more) => casePageWords(lang)('extended', { limit: words, more: sayLimit(more)[lang] }), sayLimit({ n: limit.n, unit: limit.unit })[lang]);
}

/** How a date was worked out: its weeks day by day, each line of law, and both dates at the foot. */
export function DeadlinePanel({ deadline, statutory, startedBy, lang, today, open }: DeadlinePanelProps) {
  const t = casePageWords(lang);
  const thisYear = yearOf(today);
  const bare = (on: string) => formatDay(on, lang, { thisYear, bare: true });
  const lines = explainDeadline(deadline, lang, { startedBy, thisYear }).filter(({ part }) => !['due', 'standingStill', 'provisional'].includes(part));
  return (
    <Details summary={t('how', { day: bare(deadline.dueDate) })} panel open={open}>
      {deadline.provisional ? <Notice kind="warning" title={t('provisional')}><p>{t('provisionalText', { years: deadline.provisionalYears.join(lang === 'en' ? ', ' : '、') })}</p></Notice> : null}
      <Halves>
        <div>
          {weeksOf(deadline, lang, today).map(({ days, leftOut }) => (
            <div key={leftOut}>
              {leftOut > 0 ? <p>{t('between', { n: leftOut })}</p> : null}
              <DeadlineWeeks caption={t('weeks', { from: bare(deadline.start), due: bare(deadline.dueDate) })} days={days} />
            </div>
          ))}
        </div>
        <DeadlineLines
          lines={lines.map(({ part, text, figure, detail, law }) => ({ title: text, law: [detail, law].filter(Boolean).join(lang === 'en' ? '. ' : '。') || undefined, figure, swatch: swatches[part] }))}
          totals={[
            { title: t(statutory ? 'promisedTotal' : 'total', { limit: limitInWords(deadline, lang) }), figure: bare(deadline.dueDate), strong: true },
            ...(statutory ? [{ title: t('statutoryTotal', { limit: limitInWords(statutory, lang) }), figure: bare(statutory.dueDate) }] : []),
          ]}
        />
      </Halves>
    </Details>
  );
}
