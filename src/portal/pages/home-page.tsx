import type { LifeEvent } from '#catalog';
import { searchPath } from '#catalog';
import { powersPath } from '#authority';
import { type Hall, hoursOn } from '#government';
import { deadlinesPath } from '#platform/calendar/paths.ts';
import type { Lang } from '#platform/i18n.ts';
import { Halves } from '#ui/columns/columns.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { type Entry, EntryList } from '#ui/entry-list/entry-list.tsx';
import { Hero } from '#ui/hero/hero.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { SearchBox } from '#ui/search-box/search-box.tsx';
import { Section } from '#ui/section/section.tsx';
import { oftenAsked, words } from './home-words.ts';
import { LifeLines } from './life-lines.tsx';

export interface HomePageProps {
  lang: Lang;
  /** Whose life events stand open on a phone. */
  audience: LifeEvent['audience'];
  events: readonly LifeEvent[];
  /** Items and powers there are today. */
  itemCount: number;
  powerCount: number;
  /** The hall of the jurisdiction itself, and the day on which its hours are told. */
  hall: Hall | undefined;
  today: string;
  /** For a person who is signed in: the cases to show, how many there are, and where all stand. */
  mine?: { entries: readonly Entry[]; count: number; href: string } | undefined;
}

/** The home page: one question first, then what is the reader's own, then life, then what anyone may look up. */
export function HomePage({ lang, audience, events, itemCount, powerCount, hall, today, mine }: HomePageProps) {
  const t = words(lang);
  const links = oftenAsked.map(({ label, q }) => ({ label: label[lang], href: searchPath({ q }) }));
  return (
    <>
      <Hero lead={t('often')} links={[...links, { label: t('allItems', { n: itemCount }), href: searchPath() }]}>
        <SearchBox action={searchPath()} label={t('question')} asHeading placeholder={t('example')} />
      </Hero>
      {mine ? <MyMatters lang={lang} mine={mine} /> : null}
      <LifeLines lang={lang} audience={audience} events={events} />
      <NearestHall lang={lang} hall={hall} today={today} />
      <Halves>
        <Section title={t('disclosure')} rule="line">
          <LinkList items={[{ label: t('powers'), href: powersPath(), end: t('powersEnd', { n: powerCount }) }, { label: t('api'), href: '/api/docs', end: t('apiEnd') }]} />
        </Section>
        <Section title={t('check')} rule="line">
          <LinkList items={[{ label: t('deadlines'), href: deadlinesPath(), end: t('deadlinesEnd') }, { label: t('verify'), href: '/verify', end: t('verifyEnd') }]} />
        </Section>
      </Halves>
    </>
  );
}

function MyMatters({ lang, mine }: { lang: Lang; mine: NonNullable<HomePageProps['mine']> }) {
  const t = words(lang);
  if (mine.count === 0) return <Section title={t('mine')}><EmptyState title={t('noneMine')} text={t('noneMineText')} /></Section>;
  return (
    <Section title={t('mine')} rule="lead" link={{ label: t('allMine', { n: mine.count }), href: mine.href }}>
      <EntryList label={t('mine')} entries={mine.entries} />
    </Section>
  );
}

function NearestHall({ lang, hall, today }: { lang: Lang; hall: Hall | undefined; today: string }) {
  const t = words(lang);
  if (!hall) return <Section title={t('halls')}><p>{t('noHalls')}</p></Section>;
  const open = hoursOn(hall, today).map((span) => `${span.open}–${span.close}`);
  const name = lang === 'en' ? hall.englishName : hall.name;
  return (
    <Section title={t('halls')} rule="line">
      <LinkList
        label={t('halls')}
        items={[
          { label: name, end: open.length > 0 ? t('openToday', { hours: open.join(lang === 'en' ? ', ' : '、') }) : t('closedToday') },
          { label: lang === 'en' ? hall.englishAddress : hall.address, end: hall.telephone },
        ]}
      />
      <p>{t('hallsNear')}</p>
    </Section>
  );
}
