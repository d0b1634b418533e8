import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Columns } from '#ui/columns/columns.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FacetList } from '#ui/facet-list/facet-list.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { ResultList } from '#ui/result-list/result-list.tsx';
import { SearchBox } from '#ui/search-box/search-box.tsx';
import { Section } from '#ui/section/section.tsx';
import { itemTypes, type ItemTypeCode, levels, type LevelCode } from '../../codes.ts';
import { listOfBodyPath, powerPath, powersPath, responsibilitiesPath } from '../../paths.ts';
import { type Element, elements } from '../elements.ts';
import type { Facet, PowerFacet, PowerFilter, PowerPage } from '../list-filter.ts';
import { DayForm } from './day-form.tsx';
import { ListTabs } from './list-tabs.tsx';
import { listWords } from './list-texts.ts';

export interface PowerListPageProps {
  lang: Lang;
  filter: PowerFilter;
  /** The day was asked for, not taken as today. */
  dayAsked: boolean;
  list: PowerPage;
  /** The facet whose choices are all shown, not only the first. */
  all?: Facet | undefined;
}

const atFirst: Record<Facet, number> = { type: 20, level: 20, topic: 12, organ: 12 };

/** The power list with its filters by type, level, topic and body. */
export function PowerListPage({ lang, filter, dayAsked, list, all }: PowerListPageProps) {
  const t = listWords(lang);
  const { on: day, page: _page, ...chosen } = filter;
  const on = dayAsked ? day : undefined;
  const inQuery = { ...chosen, on };
  const hidden = Object.fromEntries(Object.entries({ ...inQuery, q: undefined }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return (
    <>
      <PageHeading title={t('title')} sub={t('sub', { day: formatDay(day, lang, { bare: true }) })} />
      <ListTabs lang={lang} current="powers" organ={filter.organ} on={on} />
      <SearchBox action="/powers" label={t('ask')} value={filter.q} placeholder={t('placeholder')} hidden={hidden} />
      <Section title={t('found', { n: list.total })} note={filter.missing ? t('missing', { element: elements[filter.missing as Element][lang] }) : undefined}>
        <Columns
          side={
            <>
              <Choices lang={lang} inQuery={inQuery} list={list} all={all} />
              <DayForm lang={lang} action="/powers" on={day} hidden={{ ...inQuery, on: undefined }} />
            </>
          }
        >
          {list.total === 0 ? (
            <EmptyState title={t('nothing')} text={t('nothingHelp')} />
          ) : (
            <ResultList
              label={t('title')}
              results={list.rows.map((row) => ({
                href: powerPath(row.code),
                title: <InLang zh={row.name} en={row.englishName} />,
                text: <InLang zh={row.body} en={row.englishBody} />,
                facts: [nameOf('type', row.type, lang), nameOf('level', row.level, lang), row.code],
              }))}
            />
          )}
          <Pagination page={list.page} pages={Math.ceil(list.total / list.pageSize)} href={(page) => powersPath({ ...inQuery, page })} />
        </Columns>
      </Section>
    </>
  );
}

type InQuery = Partial<Record<Facet | 'q' | 'on' | 'missing', string | undefined>>;

function Choices({ lang, inQuery, list, all }: { lang: Lang; inQuery: InQuery; list: PowerPage; all: Facet | undefined }) {
  const t = listWords(lang);
  const group = (facet: Facet) => {
    const options = list.facets[facet];
    const shown = all === facet ? options : options.filter(({ value }, i) => i < atFirst[facet] || value === inQuery[facet]);
    const more = shown.length < options.length ? [{ label: t('more', { n: options.length }), href: powersPath({ ...inQuery, all: facet }) }] : [];
    return { title: t(facet), options: [...shown.map((option) => choice(facet, option)), ...more] };
  };
  const choice = (facet: Facet, { value, count, ...names }: PowerFacet) => {
    const selected = inQuery[facet] === value;
    const inChineseOnly = lang === 'en' && names.label !== undefined && names.englishLabel === undefined;
    const label = (lang === 'en' ? names.englishLabel : undefined) ?? names.label ?? nameOf(facet, value, lang);
    return { label, count, selected, href: powersPath({ ...inQuery, [facet]: selected ? undefined : value }), ...(inChineseOnly && { lang: 'zh-CN' }) };
  };
  const { organ, on } = inQuery;
  const ofBody = organ ? [{ title: t('ofBody'), options: [{ label: t('wholeList'), href: listOfBodyPath(organ, { on }) }, { label: t('responsibilities'), href: responsibilitiesPath({ organ, on }) }] }] : [];
  const groups = (['type', 'level', 'topic', 'organ'] as const).map(group).filter(({ options }) => options.length > 0);
  const chosen = inQuery.type ?? inQuery.level ?? inQuery.topic ?? inQuery.organ ?? inQuery.missing ?? inQuery.on;
  return <FacetList label={t('narrow')} groups={[...ofBody, ...groups]} clear={chosen ? { label: t('clear'), href: powersPath({ q: inQuery.q }) } : undefined} />;
}

function nameOf(facet: Facet, value: string, lang: Lang): string {
  if (facet === 'type') return itemTypes[value as ItemTypeCode]?.name[lang] ?? value;
  return facet === 'level' ? (levels[value as LevelCode]?.[lang] ?? value) : value;
}
