import { Columns } from '#ui/columns/columns.tsx';
import { LawCitation } from '#ui/law-citation/law-citation.tsx';
import { Section } from '#ui/section/section.tsx';
import type { Lang } from '../../i18n.ts';
import { formatDay } from '../day.ts';
import { correspondingDay, extendedOnce, lastDayOff, startDayNotCounted, suspendedTime, workdaysOnly } from '../deadline-basis.ts';
import { noticesOfChina } from '../notices.ts';
import { words } from './deadline-words.ts';

const rules = [startDayNotCounted, workdaysOnly, correspondingDay, lastDayOff, extendedOnce, suspendedTime];

/** The articles by which deadlines are counted, and the notices that say which days work. */
export function DeadlineRules({ lang }: { lang: Lang }) {
  const t = words(lang);
  const last = noticesOfChina.at(-1)!;
  const side = (
    <>
      <Section title={t('calendarTitle')} level={3}>
        <p>{t('calendarText', { first: noticesOfChina[0]!.year, last: last.year, number: last.number, issued: formatDay(last.issuedOn, lang, { bare: true }) })}</p>
      </Section>
      <Section title={t('machine')} level={3}>
        <p>{t('machineText')}</p>
        <p><a href="/api/docs">{t('api')}</a></p>
      </Section>
    </>
  );
  return (
    <Columns side={side}>
      <Section title={t('rules')}>
        {rules.map(({ cited, gist }) => <LawCitation key={cited[lang]} title={cited[lang]} gist={gist[lang]} />)}
      </Section>
    </Columns>
  );
}
