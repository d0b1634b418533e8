import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Columns } from '#ui/columns/columns.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FacetList } from '#ui/facet-list/facet-list.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Section } from '#ui/section/section.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import type { DutyVersion } from '../duty.ts';
import { dutyWords } from '../duty-words.ts';
import type { OwedFilter, OwedPage } from '../list-owed-duties.ts';
import { dutyStates } from '../owed-duty.ts';
import { dutyPaths } from '../paths.ts';
import { About, citationOf, nameOf, sayOn, StateLamp, whenInWords } from './duty-views.tsx';

export interface DutiesPageProps {
  lang: Lang;
  today: string;
  filter: OwedFilter;
  owed: OwedPage;
  duties: readonly DutyVersion[];
  /** For the supervisor, who sees the cases too. */
  supervised?: boolean;
}

/** What bodies owe without being asked: missed first; beneath, the duties themselves. */
export function DutiesPage({ lang, today, filter, owed, duties, supervised = false }: DutiesPageProps) {
  const t = dutyWords(lang);
  const to = supervised ? dutyPaths.supervision : dutyPaths.list;
  const { organ, duty } = filter;
  const all = dutyStates.reduce((sum, state) => sum + owed.counts[state], 0);
  return (
    <>
      <PageHeading title={t(supervised ? 'superTitle' : 'title')} sub={t(supervised ? 'superSub' : 'sub')} />
      <Tabs
        label={t('states')}
        tabs={[
          { label: t('all'), href: to({ organ, duty }), current: !filter.state, count: all },
          ...dutyStates.filter((state) => state !== 'ended' || owed.counts.ended > 0).map((state) => ({ label: t(state), href: to({ organ, duty, state }), current: filter.state === state, count: owed.counts[state] })),
        ]}
      />
      <Section title={t('found', { n: owed.total })} rule="line">
        <Columns side={<Choices lang={lang} filter={filter} owed={owed} to={to} />}>
          {owed.rows.length === 0 ? <EmptyState title={t('nothing')} text={t('nothingHelp')} /> : <Owed lang={lang} today={today} owed={owed} supervised={supervised} />}
          <Pagination page={owed.page} pages={Math.ceil(owed.total / owed.pageSize)} href={(page) => to({ ...filter, page })} />
        </Columns>
      </Section>
      {supervised ? null : <Catalogue lang={lang} duties={duties} />}
    </>
  );
}

function Owed({ lang, today, owed, supervised }: Pick<DutiesPageProps, 'lang' | 'today' | 'owed'> & { supervised: boolean }) {
  const t = dutyWords(lang);
  const columns = [{ label: t('duty') }, { label: t('state'), tight: true }, { label: t('due'), tight: true }, { label: t('body') }, { label: t('about') }, { label: t('law') }, ...(supervised ? [{ label: t('case') }] : [])];
  const rows = owed.rows.map((line) => [
    <a key={line.id} href={dutyPaths.one(line.id)}>{nameOf(line.version.entry, lang)}</a>,
    <StateLamp key={line.id} line={line} lang={lang} today={today} />,
    <time key={line.id} dateTime={line.dueOn}>{sayOn(line.dueOn, lang, today)}</time>,
    line.body[lang],
    <About key={line.id} line={line} lang={lang} />,
    citationOf(line.version.entry.bases[0]!, lang),
    ...(supervised ? [line.caseNo ? <a key={line.id} href={`/supervision/cases/${line.caseNo}`}>{t('openCase')}</a> : '—'] : []),
  ]);
  return <DataTable caption={t('title')} columns={columns} rows={rows} />;
}

function Choices({ lang, filter, owed, to }: Pick<DutiesPageProps, 'lang' | 'filter' | 'owed'> & { to: (filter: OwedFilter) => string }) {
  const t = dutyWords(lang);
  const { state, organ, duty } = filter;
  const groups = [
    { title: t('duty'), options: owed.duties.map(({ code, name, count }) => ({ label: name[lang], count, selected: duty === code, href: to({ state, organ, duty: duty === code ? undefined : code }) })) },
    { title: t('body'), options: owed.organs.map(({ code, name, count }) => ({ label: name[lang], count, selected: organ === code, href: to({ state, duty, organ: organ === code ? undefined : code }) })) },
  ];
  return <FacetList label={t('narrow')} groups={groups.filter(({ options }) => options.length > 0)} clear={organ || duty ? { label: t('clear'), href: to({ state }) } : undefined} />;
}

function Catalogue({ lang, duties }: Pick<DutiesPageProps, 'lang' | 'duties'>) {
  const t = dutyWords(lang);
  const columns = [{ label: t('duty') }, { label: t('when') }, { label: t('law') }, { label: t('performedBy') }, { label: t('state') }];
  const rows = duties.map(({ code, version, inForceFrom, entry }) => [
    <a key={code} href={dutyPaths.list({ duty: code })}>{nameOf(entry, lang)}</a>,
    whenInWords(entry, lang),
    <>{entry.bases.map((basis) => <span key={String(basis.law)}><InLang zh={citationOf(basis, lang)} en={citationOf(basis, lang)} /> </span>)}</>,
    t(entry.performedBy === 'report' ? 'byReport' : 'byAct'),
    t('since', { n: version, day: formatDay(inForceFrom, lang, { bare: true }) }),
  ]);
  return (
    <Section title={t('catalogue')} note={t('catalogueNote')}>
      <DataTable caption={t('catalogue')} columns={columns} rows={rows} />
    </Section>
  );
}
