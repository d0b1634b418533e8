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
import { itemTypes, type ItemTypeCode, levels, type LevelCode } from '../codes.ts';
import type { PowerFilter, PowerPage } from '../list-powers.ts';
import { powerPath, powersPath } from '../paths.ts';
import { words } from './power-texts.ts';

export interface PowerListPageProps {
  lang: Lang;
  filter: PowerFilter;
  /** The day was asked for, not taken as today. */
  dayAsked: boolean;
  list: PowerPage;
  allOrgans: boolean;
}

const organsAtFirst = 12;

/** The power list with its filters by type and body. */
export function PowerListPage({ lang, filter, dayAsked, list, allOrgans }: PowerListPageProps) {
  const t = words(lang);
  const inQuery = { q: filter.q, type: filter.type, organ: filter.organ, on: dayAsked ? filter.on : undefined };
  const hidden = { ...(filter.type && { type: filter.type }), ...(filter.organ && { organ: filter.organ }), ...(dayAsked && { on: filter.on }) };
  return (
    <>
      <PageHeading title={t('title')} sub={t('sub', { day: formatDay(filter.on, lang, { bare: true }) })} />
      <SearchBox action="/powers" label={t('ask')} value={filter.q} placeholder={t('placeholder')} hidden={hidden} />
      <Section title={t('found', { n: list.total })}>
        <Columns side={<Choices lang={lang} inQuery={inQuery} list={list} allOrgans={allOrgans} />}>
          {list.total === 0 ? (
            <EmptyState title={t('nothing')} text={t('nothingHelp')} />
          ) : (
            <ResultList
              label={t('title')}
              results={list.rows.map((row) => ({
                href: powerPath(row.code),
                title: <InLang zh={row.name} en={row.englishName} />,
                text: <InLang zh={row.body} en={row.englishBody} />,
                facts: [typeName(row.type, lang), levels[row.level as LevelCode]?.[lang] ?? row.level, row.code],
              }))}
            />
          )}
          <Pagination page={list.page} pages={Math.ceil(list.total / list.pageSize)} href={(page) => powersPath({ ...inQuery, page })} />
        </Columns>
      </Section>
    </>
  );
}

interface InQuery {
  q: string | undefined;
  type: string | undefined;
  organ: string | undefined;
  on: string | undefined;
}

function Choices({ lang, inQuery, list, allOrgans }: { lang: Lang; inQuery: InQuery; list: PowerPage; allOrgans: boolean }) {
  const t = words(lang);
  const { type, organ } = list.facets;
  const shown = allOrgans ? organ : organ.filter(({ value }, i) => i < organsAtFirst || value === inQuery.organ);
  const option = (choice: 'type' | 'organ', value: string, label: string, count: number) => {
    const selected = inQuery[choice] === value;
    return { label, count, selected, href: powersPath({ ...inQuery, [choice]: selected ? undefined : value }) };
  };
  const more = shown.length < organ.length ? [{ label: t('moreOrgans', { n: organ.length }), href: powersPath({ ...inQuery, organs: 'all' }) }] : [];
  const groups = [
    { title: t('type'), options: type.map(({ value, count }) => option('type', value, typeName(value, lang), count)) },
    { title: t('organ'), options: [...shown.map(({ value, label, englishLabel, count }) => option('organ', value, (lang === 'en' ? englishLabel : undefined) ?? label ?? value, count)), ...more] },
  ];
  const chosen = inQuery.type || inQuery.organ || inQuery.on;
  return <FacetList label={t('narrow')} groups={groups.filter(({ options }) => options.length > 0)} clear={chosen ? { label: t('clear'), href: powersPath({ q: inQuery.q }) } : undefined} />;
}

function typeName(type: string, lang: Lang): string {
  return itemTypes[type as ItemTypeCode]?.name[lang] ?? type;
}
