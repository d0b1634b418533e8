import type { LifeEvent } from '#catalog';
import { searchPath } from '#catalog';
import { powersPath } from '#authority';
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
  /** For a person who is signed in: the cases to show, how many there are, and where all stand. */
  mine?: { entries: readonly Entry[]; count: number; href: string } | undefined;
}

/** The home page: one question first, then what is the reader's own, then life, then what anyone may look up. */
export function HomePage({ lang, audience, events, itemCount, powerCount, mine }: HomePageProps) {
  const t = words(lang);
  const links = oftenAsked.map(({ label, q }) => ({ label: label[lang], href: searchPath({ q }) }));
  return (
    <>
      <Hero lead={t('often')} links={[...links, { label: t('allItems', { n: itemCount }), href: searchPath() }]}>
        <SearchBox action={searchPath()} label={t('question')} asHeading placeholder={t('example')} />
      </Hero>
      {mine ? <MyMatters lang={lang} mine={mine} /> : null}
      <LifeLines lang={lang} audience={audience} events={events} />
      <Section title={t('halls')}><p>{t('hallsText')}</p></Section>
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
