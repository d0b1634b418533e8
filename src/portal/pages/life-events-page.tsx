import { type LifeEvent, searchPath } from '#catalog';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Halves } from '#ui/columns/columns.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { homePath } from '../paths.ts';
import { words } from './home-words.ts';
import { eventName, servicesOf } from './life-lines.tsx';

/** Every life event, for people and for enterprises. */
export function LifeEventsPage({ lang, events }: { lang: Lang; events: readonly LifeEvent[] }) {
  const t = words(lang);
  return (
    <>
      <Breadcrumbs links={[{ label: t('title'), href: homePath() }]} current={t('eventsTitle')} />
      <PageHeading title={t('eventsTitle')} sub={t('eventsSub')} />
      {events.length === 0 ? <EmptyState title={t('noEvents')} text={t('noEventsText')} /> : (
        <Halves>
          {(['person', 'organisation'] as const).map((audience) => (
            <Section key={audience} title={t(audience)} rule="line">
              <LinkList
                items={events
                  .filter((event) => event.audience === audience)
                  .map((event) => ({ label: eventName(event, lang), href: searchPath({ event: event.id }), end: servicesOf(event, lang) }))}
              />
            </Section>
          ))}
        </Halves>
      )}
    </>
  );
}
