import { type LifeEvent, searchPath } from '#catalog';
import type { Lang } from '#platform/i18n.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { WideOrNarrow } from '#ui/lane-list/lane-list.tsx';
import { Section } from '#ui/section/section.tsx';
import { StationLine } from '#ui/station-line/station-line.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { stationsOf } from '../life-stages.ts';
import { homePath, lifeEventsPath } from '../paths.ts';
import { words } from './home-words.ts';

const audiences = ['person', 'organisation'] as const;

/** Two lines of life with their stations; on a phone one line, with a switch. */
export function LifeLines({ lang, audience, events }: { lang: Lang; audience: LifeEvent['audience']; events: readonly LifeEvent[] }) {
  const t = words(lang);
  if (events.length === 0) return <Section title={t('life')} id="life" rule="line"><EmptyState title={t('noEvents')} text={t('noEventsText')} /></Section>;
  const tabs = audiences.map((one) => ({ label: t(one), href: homePath(one), current: one === audience }));
  return (
    <Section title={t('life')} id="life" link={{ label: t('allEvents', { n: events.length }), href: lifeEventsPath }}>
      <WideOrNarrow
        wide={<>{audiences.map((one) => <Line key={one} lang={lang} audience={one} events={events} />)}</>}
        narrow={<><Tabs label={t('whose')} tabs={tabs} /><Line lang={lang} audience={audience} events={events} titleUnseen /></>}
      />
    </Section>
  );
}

function Line({ lang, audience, events, titleUnseen }: { lang: Lang; audience: LifeEvent['audience']; events: readonly LifeEvent[]; titleUnseen?: boolean }) {
  const stations = stationsOf(events, audience);
  if (stations.length === 0) return null;
  return (
    <StationLine
      title={words(lang)(audience)}
      titleUnseen={titleUnseen}
      stations={stations.map(({ event, stage }) => ({ stage: stage[lang], title: eventName(event, lang), href: searchPath({ event: event.id }), lines: [servicesOf(event, lang)] }))}
    />
  );
}

/** The name without the suffix that all of them bear. */
export function eventName(event: LifeEvent, lang: Lang): string {
  return lang === 'en' ? event.englishName : event.name.replace(/“一件事”$/, '');
}

/** How many services an event puts together. */
export function servicesOf(event: LifeEvent, lang: Lang): string {
  const n = event.items.length;
  return words(lang)(n === 1 ? 'together1' : 'together', { n });
}
