import type { Licence } from '#licences';
import { licencePaths } from '#licences';
import { formatDay, yearOf } from '#platform/calendar/day.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import { type Lang, said, texts } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { EntryList } from '#ui/entry-list/entry-list.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import type { CaseLine } from '../../reading/case-line.ts';
import { casePaths } from '../../paths.ts';
import { entriesOfCases } from './my-entries.ts';

const words = texts({
  home: said('首页', 'Home'),
  title: said('我的事', 'My matters'),
  waits: said('有 {n} 件等您补正', 'Waiting for you: {n}'),
  none: said('没有要您做的事', 'Nothing waits for you'),
  cases: said('办件', 'Cases'),
  drafts: said('没填完的申请', 'Unfinished applications'),
  saved: said('{at} 保存', 'saved {at}'),
  goOn: said('接着填', 'Go on'),
  draft: said('草稿', 'Draft'),
  licences: said('证照', 'Licences'),
  until: said('有效期至 {day}', 'valid until {day}'),
  ended: said('已失效', 'no longer valid'),
  open: said('长期有效', 'valid'),
  empty: said('您申请的事会列在这里', 'What you apply for will stand here'),
  emptyText: said('从搜索找到要办的事，在线申请后，每一步到哪了、最迟哪天有结果，都在这里看。', 'Find a matter, apply online, and follow here where it stands and when it is due.'),
  search: said('去找要办的事', 'Find a matter'),
});

export interface MyCasesPageProps {
  lang: Lang;
  today: string;
  cases: readonly CaseLine[];
  drafts: readonly { id: string; name: string; savedAt: Date }[];
  licences: readonly Licence[];
}

/** One's own matters: what waits for the reader first, then what runs, unfinished applications, and licences. */
export function MyCasesPage({ lang, today, cases, drafts, licences }: MyCasesPageProps) {
  const t = words(lang);
  const thisYear = yearOf(today);
  const waiting = cases.filter(({ state }) => state === 'correcting').length;
  const validity = ({ ending, validTo }: Licence) => (ending ? t('ended') : validTo ? t('until', { day: formatDay(validTo, lang, { bare: true }) }) : t('open'));
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }]} current={t('title')} />
      <PageHeading title={t('title')} sub={cases.length > 0 ? (waiting > 0 ? t('waits', { n: waiting }) : t('none')) : undefined} />
      {drafts.length > 0 ? (
        <Section title={t('drafts')}>
          <EntryList
            label={t('drafts')}
            entries={drafts.map(({ id, name, savedAt }) => ({
              tag: { label: t('draft'), tone: 'neutral' as const },
              title: name,
              href: casePaths.draft(id),
              line: t('saved', { at: formatMoment(savedAt, lang, { thisYear }) }),
              act: t('goOn'),
            }))}
          />
        </Section>
      ) : null}
      <Section title={t('cases')} rule="lead">
        {cases.length > 0 ? <EntryList label={t('cases')} entries={entriesOfCases(cases, lang, today)} /> : (
          <EmptyState title={t('empty')} text={t('emptyText')} act={<ButtonLink href="/search">{t('search')}</ButtonLink>} />
        )}
      </Section>
      {licences.length > 0 ? (
        <Section title={t('licences')}>
          <LinkList items={licences.map((licence) => ({ label: `${licence.typeName[lang]} ${licence.number}`, href: licencePaths.licence(licence.id), end: validity(licence) }))} />
        </Section>
      ) : null}
    </>
  );
}
