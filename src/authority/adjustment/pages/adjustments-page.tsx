import { dayInChina, formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { EntryList } from '#ui/entry-list/entry-list.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Section } from '#ui/section/section.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { powersPath } from '../../paths.ts';
import { stateNames } from '../adjustment.ts';
import { type AdjustmentFilter, type AdjustmentRow, adjustmentsPerPage } from '../list-adjustments.ts';
import { adjustmentPaths } from '../paths.ts';
import { words } from './adjustment-texts.ts';
import { clockOf, sayTitle, stateTones } from './adjustment-words.ts';

export interface AdjustmentsPageProps {
  lang: Lang;
  today: string;
  filter: AdjustmentFilter;
  rows: readonly AdjustmentRow[];
  total: number;
  /** Names of the bodies by code. */
  organs: ReadonlyMap<string, { name: string; englishName: string }>;
}

/** Every proposal to change the power list, with how far it has come. */
export function AdjustmentsPage({ lang, today, filter, rows, total, organs }: AdjustmentsPageProps) {
  const t = words(lang);
  const tab = (key: 'all' | 'open' | 'published' | 'closed') => ({
    label: t(key), href: adjustmentPaths.list({ organ: filter.organ, state: key === 'all' ? undefined : key }), current: (filter.state ?? 'all') === key,
  });
  const line = (row: AdjustmentRow): string => {
    const organ = organs.get(row.organ);
    const clock = clockOf(row, today, lang);
    return [organ ? (lang === 'en' ? organ.englishName : organ.name) : row.organ, clock ? clock.words : formatDay(dayInChina(row.closedAt!), lang, { bare: true })].join(' · ');
  };
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('powers'), href: powersPath() }]} current={t('title')} />
      <PageHeading title={t('title')} sub={t('sub')} />
      <Tabs label={t('states')} tabs={[tab('all'), tab('open'), tab('published'), tab('closed')]} />
      <Section title={t('count', { n: total })}>
        {rows.length === 0 ? (
          <EmptyState title={t('none')} text={t('noneText')} />
        ) : (
          <EntryList
            label={t('title')}
            entries={rows.map((row) => ({
              tag: { label: stateNames[row.state][lang], tone: stateTones[row.state] },
              title: sayTitle(row, { name: row.firstName, englishName: row.firstEnglishName }, lang),
              href: adjustmentPaths.one(row.id),
              line: line(row),
              act: t('look'),
            }))}
          />
        )}
        <Pagination page={filter.page ?? 1} pages={Math.ceil(total / adjustmentsPerPage)} href={(page) => adjustmentPaths.list({ ...filter, page })} />
      </Section>
    </>
  );
}
