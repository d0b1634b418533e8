import type { Division } from '#government';
import { itemTypes, type ItemTypeCode } from '#authority';
import type { Lang } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Columns } from '#ui/columns/columns.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FacetList } from '#ui/facet-list/facet-list.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { ResultList } from '#ui/result-list/result-list.tsx';
import { SearchBox } from '#ui/search-box/search-box.tsx';
import { Section } from '#ui/section/section.tsx';
import { audienceNames } from '../audience-words.ts';
import type { Audience } from '../item.ts';
import { factsOf } from '../item-facts.ts';
import { itemPath, searchPath } from '../paths.ts';
import type { ItemFacet, ItemPage, ItemSearch } from '../item-search.ts';
import { words } from './search-texts.ts';

export interface SearchPageProps {
  lang: Lang;
  search: ItemSearch;
  found: ItemPage;
  /** Counties among which a person chooses where they are. */
  places: readonly { prefix: string; division: Division }[];
  /** Name of the life event that was chosen. */
  event?: { name: string; englishName: string } | undefined;
  allTopics: boolean;
}

const topicsAtFirst = 10;

/** What was found for the words of a person, with the choices that narrow it. */
export function SearchPage({ lang, search, found, places, event, allTopics }: SearchPageProps) {
  const t = words(lang);
  const { q = '', division } = search;
  const pages = Math.ceil(found.total / found.pageSize);
  const heading = q ? t('foundFor', { n: found.total, q }) : t('foundAll', { n: found.total });
  return (
    <>
      <SearchBox action="/search" label={t('ask')} asHeading value={q || undefined} placeholder={t('placeholder')} hidden={hiddenOf(search)} />
      <Section title={event ? `${lang === 'en' ? event.englishName : event.name}${t('colon')}${heading}` : heading}>
        <Columns side={<Choices lang={lang} search={search} found={found} places={places} allTopics={allTopics} />}>
          {found.found && found.found !== 'allWords' ? <Notice kind="info"><p>{t(found.found, { q })}</p></Notice> : null}
          {found.total === 0 ? (
            <EmptyState title={t('nothing')} text={<>{t('nothingHelp')} {division ? <a href={searchPath({ ...search, division: undefined })}>{t('everywhere')}</a> : null}</>} act={<ButtonLink href={searchPath()} kind="outline">{t('browse')}</ButtonLink>} />
          ) : (
            <ResultList
              label={heading}
              results={found.rows.map((row) => ({
                href: itemPath(row.code, division),
                title: <InLang zh={row.name} en={row.englishName} />,
                text: row.whose ? (lang === 'en' ? row.whose.textEnglish : row.whose.text) : lang === 'en' ? `${itemTypes[row.typeCode as ItemTypeCode]?.name.en ?? row.type}, ${row.topicEnglish ?? row.topic}` : `${row.type}，${row.topic}`,
                facts: factsOf(row, lang),
              }))}
            />
          )}
          <Pagination page={found.page} pages={pages} href={(page) => searchPath({ ...search, page })} />
        </Columns>
      </Section>
    </>
  );
}

// The choices stay when other words are searched for; the page begins anew.
function hiddenOf({ division, event }: ItemSearch): Record<string, string> {
  return { ...(division && { division }), ...(event && { event }) };
}

function Choices({ lang, search, found, places, allTopics }: Pick<SearchPageProps, 'lang' | 'search' | 'found' | 'places' | 'allTopics'>) {
  const t = words(lang);
  const anew = { ...search, page: undefined };
  const option = (choice: 'type' | 'topic' | 'audience', facet: ItemFacet, label: string) => {
    const selected = search[choice] === facet.value;
    return { label, count: facet.count, selected, href: searchPath({ ...anew, [choice]: selected ? undefined : facet.value }) };
  };
  const { type, topic, audience } = found.facets;
  const shown = allTopics ? topic : topic.filter(({ value }, i) => i < topicsAtFirst || value === search.topic);
  const topics = shown.map((facet) => option('topic', facet, lang === 'en' ? (facet.englishLabel ?? facet.value) : facet.value));
  const more = shown.length < topic.length ? [{ label: t('moreTopics', { n: topic.length }), href: searchPath({ ...anew, topics: 'all' }) }] : [];
  const here = places.map(({ prefix, division }) => {
    const selected = search.division === prefix;
    return { label: lang === 'en' ? division.englishName : division.name, selected, href: searchPath({ ...anew, division: selected ? undefined : prefix }) };
  });
  const groups = [
    { title: t('place'), options: here },
    { title: t('audience'), options: audience.map((facet) => option('audience', facet, audienceNames[facet.value as Audience][lang])) },
    { title: t('topic'), options: [...topics, ...more] },
    { title: t('type'), options: type.map((facet) => option('type', facet, lang === 'en' ? (itemTypes[facet.value as ItemTypeCode]?.name.en ?? facet.value) : (facet.label ?? facet.value))) },
  ].filter(({ options }) => options.length > 0);
  const chosen = search.division || search.type || search.topic || search.audience || search.event;
  return <FacetList label={t('narrow')} groups={groups} clear={chosen ? { label: t('clear'), href: searchPath({ q: search.q }) } : undefined} />;
}
