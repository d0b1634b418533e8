import { divisionPrefix, type Hall, windowsFor } from '#government';
import type { Lang } from '#platform/i18n.ts';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import type { Implementation } from '../item.ts';
import { words } from './guide-texts.ts';

const mostHalls = 3;

/** Where and when it can be handed in by hand, near the place that was chosen: halls with windows for the body, their address, hours and telephone. */
export function GuideHalls({ halls, chosen, lang }: { halls: readonly Hall[]; chosen: Implementation; lang: Lang }) {
  const t = words(lang);
  const { organ, division } = chosen;
  // The general windows of a hall further up receive for the bodies of its own division.
  const receives = (hall: Hall) => hall.windows.some(({ organs }) => organs.includes(organ)) || (hall.division.startsWith(divisionPrefix(division)) && windowsFor(hall, organ).length > 0);
  const receiving = halls.filter(receives).slice(0, mostHalls);
  if (receiving.length === 0) return <p>{t('noHall')}</p>;
  return (
    <>
      {receiving.map((hall) => (
        <Section key={hall.id} title={lang === 'en' ? hall.englishName : hall.name} level={3} rule="line">
          <SummaryList
            bare
            rows={[
              { key: t('address'), value: <InLang zh={hall.address} en={hall.englishAddress} /> },
              { key: t('hours'), value: <Hours hall={hall} lang={lang} /> },
              { key: t('windows'), value: windowsOf(hall, organ, lang) },
              { key: t('telephone'), value: hall.telephone },
            ]}
          />
        </Section>
      ))}
    </>
  );
}

function Hours({ hall, lang }: { hall: Hall; lang: Lang }) {
  const t = words(lang);
  const lines = (hours: Hall['hours']) => hours.map(({ days, open, close, note }) => `${daysInWords(days, lang)} ${open}–${close}${note ? (lang === 'en' ? ` (${note.en})` : `（${note['zh-CN']}）`) : ''}`);
  const all = [...lines(hall.hours), ...hall.seasons.flatMap(({ name, hours }) => lines(hours).map((line) => `${name[lang]}${t('colon')}${line}`)), t('holidays')];
  return <>{all.map((line, i) => <>{i > 0 ? <br /> : null}{line}</>)}</>;
}

const weekdays = { 'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as const;

function daysInWords(days: readonly number[], lang: Lang): string {
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  const name = (day: number): string => weekdays[lang][day - 1] ?? '';
  if (days.length === 1) return name(first);
  if (last - first === days.length - 1) return lang === 'en' ? `${name(first)} to ${name(last)}` : `${name(first)}至${name(last)}`;
  return days.map(name).join(lang === 'en' ? ', ' : '、');
}

function windowsOf(hall: Hall, organ: string, lang: Lang): string {
  const windows = windowsFor(hall, organ);
  const zones = [...new Set(windows.map(({ zone }) => zone[lang]))];
  return words(lang)('windowsIn', { zones: zones.join(lang === 'en' ? ', ' : '、'), numbers: windows.map(({ no }) => no).join(lang === 'en' ? ', ' : '、') });
}
