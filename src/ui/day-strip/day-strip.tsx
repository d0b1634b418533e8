import { useContext } from 'preact/hooks';
import type { DeadlineDay } from '../deadline-weeks/deadline-weeks.tsx';
import { weekdayOf } from '../deadline-weeks/weeks.ts';
import { LangContext, useWords, type Lang } from '../words.ts';

const weekdays: Record<Lang, readonly string[]> = { 'zh-CN': ['一', '二', '三', '四', '五', '六', '日'], en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] };

export interface DayStripProps { label: string; days: readonly DeadlineDay[] }

/** The citizen's calendar on one line: each day with its count, or the weekday when it does not count. */
export function DayStrip({ label, days }: DayStripProps) {
  const word = useWords();
  const lang = useContext(LangContext);
  return (
    <ol class="day-strip" aria-label={label} tabIndex={0}>
      {days.map(({ on, kind, count, note, today, due }) => (
        <li key={on} class={['day-strip__day', `day-strip__day--${kind}`, today && 'day-strip__day--today', due && 'day-strip__day--due', kind === 'outside' && note && 'day-strip__day--noted'].filter(Boolean).join(' ')}
          aria-current={today ? 'date' : undefined}>
          <time dateTime={on}>{Number(on.slice(8))}</time>
          {count === undefined && note ? null : <span>{count ?? weekdays[lang][weekdayOf(on)]}</span>}
          {note || today || due ? <span class="day-strip__note">{note ?? word(today ? 'today' : 'due')}</span> : null}
        </li>
      ))}
    </ol>
  );
}
