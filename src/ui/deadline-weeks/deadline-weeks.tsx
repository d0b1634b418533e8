import { useContext } from 'preact/hooks';
import { LangContext, useWords, type Lang } from '../words.ts';
import { inWeeks } from './weeks.ts';

/** counted: a day of the limit; rest: a day that does not count; suspended: the clock stands; outside: before or after. */
export type DayKind = 'counted' | 'rest' | 'suspended' | 'outside';

export interface DeadlineDay {
  /** 'YYYY-MM-DD'. */
  on: string;
  kind: DayKind;
  /** Which day of the limit this is; it is shown whatever else the day is. */
  count?: number | undefined;
  /** What else the day is: accepted, make-up working day, hearing, holiday. */
  note?: string | undefined;
  today?: boolean | undefined;
  due?: boolean | undefined;
}

export interface DeadlineWeeksProps {
  /** Says what the calendar shows, for those who do not see it. */
  caption: string;
  /** Consecutive days; they may begin and end anywhere in a week. */
  days: readonly DeadlineDay[];
}

const weekdays: Record<Lang, readonly string[]> = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** The number of the day, with its month where a reader needs it: on the first of all and of each month. */
function dayText(on: string, first: boolean): string {
  const [, month, day] = on.split('-').map(Number);
  return first || day === 1 ? `${month}/${day}` : String(day);
}

function Day({ day, first }: { day: DeadlineDay; first: boolean }) {
  const word = useWords();
  const { on, kind, count, note, today, due } = day;
  const classes = ['deadline-weeks__day', `deadline-weeks__day--${kind}`, today && 'deadline-weeks__day--today', due && 'deadline-weeks__day--due', kind === 'outside' && note && 'deadline-weeks__day--noted'];
  return (
    <td class={classes.filter(Boolean).join(' ')} aria-current={today ? 'date' : undefined}>
      <time dateTime={on}>{dayText(on, first)}</time>
      {count === undefined ? null : <span class="deadline-weeks__count">{word('dayCount', { n: count })}</span>}
      {note ? <span class="deadline-weeks__note">{note}</span> : null}
      {kind === 'suspended' && !note ? <span class="unseen">{word('suspended')}</span> : null}
      {today ? <span class="deadline-weeks__flag">{word('today')}</span> : null}
      {due ? <span class="deadline-weeks__flag">{word('due')}</span> : null}
    </td>
  );
}

/** A time limit day by day: a calendar of weeks from Monday, each counted day with its number. */
export function DeadlineWeeks({ caption, days }: DeadlineWeeksProps) {
  const lang = useContext(LangContext);
  return (
    <table class="deadline-weeks">
      <caption class="unseen">{caption}</caption>
      <thead><tr>{weekdays[lang].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {inWeeks(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => (day === undefined ? <td key={at} /> : <Day key={day.on} day={day} first={day === days[0]} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
