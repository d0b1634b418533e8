import { lamps, stateNames, type Lamp, type SupervisedPage, supervisedScopes, type SupervisionFilter, supervisedSorts } from '#cases';
import { dayInChina, formatDay, yearOf } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Columns } from '#ui/columns/columns.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FacetList } from '#ui/facet-list/facet-list.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Lamp as LampMark, LampCounts, type LampKind } from '#ui/lamp/lamp.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Section } from '#ui/section/section.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { ListHead } from '#ui/work-list/work-list.tsx';
import { supervisionPaths } from '../paths.ts';
import { supervisionWords } from '../supervision-words.ts';

export const lampKinds: Record<Lamp, LampKind> = { overdue: 'overdue', nearlyDue: 'nearly', inTime: 'in-time', suspended: 'suspended' };

export interface SupervisionPageProps {
  cases: SupervisedPage;
  filter: SupervisionFilter;
  /** English names of the bodies, by credit code; empty on a Chinese page. */
  organs: ReadonlyMap<string, string>;
  lang: Lang;
  today: string;
}

/** All cases of the supervised divisions: counts by lamp on top, filters beside, what is due first on top of the list. */
export function SupervisionPage({ cases, filter, organs, lang, today }: SupervisionPageProps) {
  const t = supervisionWords(lang);
  const pages = Math.max(1, Math.ceil(cases.total / 20));
  const { sort = 'due' } = filter;
  const sortWords = { due: t('sortDue'), submitted: t('sortSubmitted'), organ: t('sortOrgan') };
  return (
    <>
      <PageHeading title={t('title')} sub={t('sub')} acts={<ButtonLink href={supervisionPaths.duties()} kind="outline">{t('duties')}</ButtonLink>} />
      <LampCounts
        label={t('byLamp')}
        counts={lamps.map((lamp) => ({
          kind: lampKinds[lamp],
          count: cases.counts[lamp],
          label: t(lamp),
          href: supervisionPaths.list({ ...filter, lamp: filter.lamp === lamp ? undefined : lamp, page: undefined }),
          current: filter.lamp === lamp,
        }))}
      />
      <Tabs
        label={t('scope')}
        tabs={supervisedScopes.map((scope) => ({
          label: t(scope),
          href: supervisionPaths.list({ ...filter, scope, state: undefined, lamp: undefined, page: undefined }),
          current: scope === cases.scope,
          count: { open: cases.open, closed: cases.closed, all: cases.open + cases.closed }[scope],
        }))}
      />
      <Section title={t('listed', { n: cases.total })} rule="line">
        <Columns side={<Filters cases={cases} filter={filter} organs={organs} lang={lang} />} sideFirst>
          <ListHead
            title={t('sort')}
            filters={supervisedSorts.map((one) => ({ label: sortWords[one], href: supervisionPaths.list({ ...filter, sort: one === 'due' ? undefined : one, page: undefined }), current: one === sort }))}
          />
          {cases.rows.length === 0 ? <EmptyState title={t('none')} text={t(filter.q ? 'noneFoundText' : 'noneText')} /> : <Cases cases={cases} organs={organs} lang={lang} today={today} caption={t('table', { sort: sortWords[sort] })} />}
          <Pagination page={cases.page} pages={pages} href={(page) => supervisionPaths.list({ ...filter, page })} />
        </Columns>
      </Section>
    </>
  );
}

function Filters({ cases, filter, organs: english, lang }: Pick<SupervisionPageProps, 'cases' | 'filter' | 'organs' | 'lang'>) {
  const t = supervisionWords(lang);
  const { organs, items, states } = cases.facets;
  const to = (change: SupervisionFilter): string => supervisionPaths.list({ ...filter, ...change, page: undefined });
  const any = Object.values({ ...filter, scope: undefined, page: undefined, sort: undefined }).some(Boolean);
  return (
    <FacetList
      label={t('filters')}
      groups={[
        { title: t('states'), options: states.map(({ state, n }) => ({ label: stateNames[state][lang], count: n, selected: filter.state === state, href: to({ state: filter.state === state ? undefined : state }) })) },
        { title: t('organs'), options: organs.slice(0, 12).map(({ code, name, n }) => ({ label: english.get(code) ?? name, count: n, selected: filter.organ === code, href: to({ organ: filter.organ === code ? undefined : code }) })) },
        { title: t('items'), options: items.slice(0, 12).map(({ code, name, n }) => ({ label: name[lang], count: n, selected: filter.item === code, href: to({ item: filter.item === code ? undefined : code }) })) },
      ].filter((group) => group.options.length > 0)}
      clear={any ? { label: t('clear'), href: supervisionPaths.list({ scope: filter.scope }) } : undefined}
    />
  );
}

function Cases({ cases, organs, lang, today, caption }: Pick<SupervisionPageProps, 'cases' | 'organs' | 'lang' | 'today'> & { caption: string }) {
  const t = supervisionWords(lang);
  const day = (on: string): string => formatDay(on, lang, { thisYear: yearOf(today), bare: true });
  return (
    <DataTable
      caption={caption}
      columns={[{ label: t('case') }, { label: t('lamp'), tight: true }, { label: t('state') }, { label: t('due'), tight: true }, { label: t('left'), figure: true }, { label: t('organ') }, { label: t('applicant') }]}
      rows={cases.rows.map((line) => [
        <a key={line.no} href={supervisionPaths.case(line.no)} title={line.no}>{line.item.name[lang]}</a>,
        <LampMark key={line.no} kind={lampKinds[line.lamp]} label={t(!line.closedAt ? line.lamp : line.lamp === 'overdue' ? 'lateClosed' : 'inTimeClosed')} />,
        stateNames[line.state][lang],
        line.closedAt ? t('closedOn', { day: day(dayInChina(line.closedAt)) }) : line.dueOn && !line.suspended ? <time key={line.no} dateTime={line.dueOn}>{day(line.dueOn)}</time> : '—',
        line.daysLeft === null || line.suspended ? '—' : line.daysLeft < 0 ? t('late', { n: -line.daysLeft }) : t('days', { n: line.daysLeft }),
        <InLang key={line.no} zh={line.organName} en={organs.get(line.organ)} />,
        <InLang key={line.no} zh={line.applicantName} />,
      ])}
    />
  );
}
