import type { Lang } from '../i18n.ts';
import { type DayWriting, dayInChina, formatDay } from './day.ts';

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });

/** An instant as people in China write it: '2026 年 3 月 12 日 9:42', '12 March 2026, 9:42'; without the year where it is `thisYear`. */
export function formatMoment(at: Date, lang: Lang, writing: Pick<DayWriting, 'thisYear'> = {}): string {
  const day = formatDay(dayInChina(at), lang, { ...writing, bare: true });
  const clock = time.format(at).replace(/^0(?=\d)/, '');
  return lang === 'zh-CN' ? `${day} ${clock}` : `${day}, ${clock}`;
}
