import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Columns } from '#ui/columns/columns.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FacetList } from '#ui/facet-list/facet-list.tsx';
import { AsWritten, InLang } from '#ui/in-lang/in-lang.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { ResultList } from '#ui/result-list/result-list.tsx';
import { Section } from '#ui/section/section.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { powerChangesPath, powerDiffPath, powerFeedPath, powerPath, powersPath } from '../../paths.ts';
import { type ChangePage, changeKinds, type PowerChange } from '../list-changes.ts';
import { words } from './history-texts.ts';

export interface ChangesPageProps {
  lang: Lang;
  /** The year looked at; none when days were asked for. */
  year?: number | undefined;
  days: { from: string; to: string };
  years: readonly number[];
  /** What was chosen, as it stands in the address. */
  chosen: { kind?: string | undefined; cause?: string | undefined; organ?: string | undefined };
  page: ChangePage;
}

/** What changed on the power list in a year, and why. */
export function ChangesPage({ lang, year, days, years, chosen, page }: ChangesPageProps) {
  const t = words(lang);
  const when = year === undefined ? { from: days.from, to: days.to } : { year };
  const here = { ...when, ...chosen };
  const title = year === undefined ? t('changes') : t('changesOf', { year });
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('list'), href: powersPath() }]} current={t('changes')} />
      <PageHeading title={title} sub={t('sub')} />
      <Tabs label={t('years')} tabs={years.map((one) => ({ label: t('year', { year: one }), href: powerChangesPath({ ...chosen, year: one }), current: one === year }))} />
      <Section title={page.total === 1 ? t('oneFound') : t('found', { n: page.total })} link={{ label: t('feed'), href: powerFeedPath({ organ: chosen.organ }) }}>
        <Columns side={<Choices lang={lang} here={here} chosen={chosen} page={page} />}>
          {page.total === 0 ? <EmptyState title={t('nothing')} text={t('nothingHelp')} /> : <ResultList label={t('changes')} results={page.changes.map((change) => resultOf(change, lang))} />}
          <Pagination page={page.page} pages={Math.ceil(page.total / page.pageSize)} href={(n) => powerChangesPath({ ...here, page: n })} />
        </Columns>
      </Section>
    </>
  );
}

/** Where a change is shown: what changed beside what was, or the version that came or ended. */
export function changePath({ kind, code, version }: PowerChange): string {
  return kind === 'changed' ? powerDiffPath(code, version - 1, version) : powerPath(code, version);
}

function resultOf(change: PowerChange, lang: Lang) {
  const t = words(lang);
  const { kind, cause, day, name, englishName, body, englishBody } = change;
  return {
    href: changePath(change),
    title: <InLang zh={name} en={englishName} />,
    text: <AsWritten text={t('because', { kind: changeKinds[kind][lang], cause: cause ?? t('no') })} />,
    facts: [t('from', { day: formatDay(day, lang, { bare: true }) }), (lang === 'en' ? englishBody : undefined) ?? body],
  };
}

type Here = Readonly<Record<string, string | number | undefined>>;

function Choices({ lang, here, chosen, page }: { lang: Lang; here: Here; chosen: ChangesPageProps['chosen']; page: ChangePage }) {
  const t = words(lang);
  const option = (choice: 'kind' | 'cause', value: string, label: string, count: number) => {
    const selected = chosen[choice] === value;
    return { label, count, selected, href: powerChangesPath({ ...here, [choice]: selected ? undefined : value }) };
  };
  const groups = [
    { title: t('kind'), options: page.kinds.map(({ value, count }) => option('kind', value, changeKinds[value][lang], count)) },
    { title: t('cause'), options: page.causes.map(({ value, count }) => option('cause', value, value, count)) },
  ];
  const { kind: _, cause: __, organ: ___, ...when } = here;
  const any = Object.values(chosen).some(Boolean);
  return <FacetList label={t('narrow')} groups={groups.filter(({ options }) => options.length > 0)} clear={any ? { label: t('clear'), href: powerChangesPath(when) } : undefined} />;
}
