import type { Lang } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FacetList } from '#ui/facet-list/facet-list.tsx';
import { AsWritten, InLang } from '#ui/in-lang/in-lang.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Section } from '#ui/section/section.tsx';
import { itemTypes, type ItemTypeCode, levels } from '../../codes.ts';
import { powerPath, responsibilitiesPath } from '../../paths.ts';
import type { BodyCoverage } from '../get-coverage.ts';
import type { Responsibility, ResponsibilityPage } from '../list-responsibilities.ts';
import { ListTabs } from './list-tabs.tsx';
import { listWords } from './list-texts.ts';

interface Props {
  lang: Lang;
  asked: { organ?: string | undefined; type?: string | undefined; on?: string | undefined };
}

const levelOf = { province: '2', prefecture: '3', county: '4', township: '5', village: '6' } as const;

/** The bodies whose responsibility list can be read, by level, with how many of their entries name their duties. */
export function ResponsibleBodiesPage({ lang, asked, bodies }: Props & { bodies: readonly BodyCoverage[] }) {
  const t = listWords(lang);
  const byLevel = Map.groupBy(bodies.filter(({ entries }) => entries > 0), ({ organ }) => levelOf[organ.level]);
  return (
    <>
      <PageHeading title={t('responsibilities')} sub={t('responsibilitySub')} />
      <ListTabs lang={lang} current="responsibilities" on={asked.on} />
      {byLevel.size === 0 ? <EmptyState title={t('emptyList')} text={t('emptyListHelp')} /> : null}
      {[...byLevel].map(([level, of]) => (
        <Section key={level} title={levels[level][lang]} note={t('dutiesOf')}>
          <LinkList
            label={levels[level][lang]}
            items={of.map(({ organ, entries, missing }) => ({
              label: lang === 'en' ? organ.englishName : organ.name,
              href: responsibilitiesPath({ organ: organ.code, on: asked.on }),
              end: t('dutiesPublished', { n: entries, m: entries - (missing.duties ?? 0) }),
            }))}
          />
        </Section>
      ))}
    </>
  );
}

/** The responsibility list of a body: what it must do at each stage of each power, and for what it answers. */
export function ResponsibilitiesPage({ lang, asked, list }: Props & { list: ResponsibilityPage }) {
  const t = listWords(lang);
  const types = list.types.map(({ value, count }) => ({
    label: typeName(value, lang), count, selected: asked.type === value, href: responsibilitiesPath({ ...asked, type: asked.type === value ? undefined : value }),
  }));
  const byType = Map.groupBy(list.rows, ({ type }) => type);
  return (
    <>
      <PageHeading title={t('responsibilities')} sub={<InLang zh={list.body} en={list.englishBody} />} />
      <ListTabs lang={lang} current="responsibilities" organ={list.organ} on={asked.on} />
      <FacetList label={t('narrow')} groups={types.length > 0 ? [{ title: t('type'), options: types }] : []} clear={{ label: t('chooseBody'), href: responsibilitiesPath({ on: asked.on }) }} />
      {list.total === 0 ? <EmptyState title={t('emptyList')} text={t('emptyListHelp')} /> : null}
      {[...byType].map(([type, rows]) => (
        <Section key={type} title={typeName(type, lang)} rule="line">
          {rows.map((row) => <OfEntry key={row.code} lang={lang} row={row} />)}
        </Section>
      ))}
      <Pagination page={list.page} pages={Math.ceil(list.total / list.pageSize)} href={(page) => responsibilitiesPath({ ...asked, page })} />
    </>
  );
}

function OfEntry({ lang, row }: { lang: Lang; row: Responsibility }) {
  const t = listWords(lang);
  const name = lang === 'en' ? (row.englishName ?? row.name) : row.name;
  const basis = (text: string | undefined) => (text ? <AsWritten text={text} /> : '—');
  return (
    <Section title={name} level={3} note={row.code} link={{ label: t('entries'), href: powerPath(row.code) }}>
      {row.duties.length === 0 ? <p class="soft">{t('noDuties')}</p> : (
        <DataTable
          caption={`${t('duties')} ${name}`}
          columns={[{ label: t('stage'), tight: true }, { label: t('duty') }, { label: t('basis') }]}
          rows={row.duties.map((duty) => [<AsWritten text={duty.stage} />, <AsWritten text={duty.text} />, basis(duty.basis)])}
        />
      )}
      {row.accountability.length === 0 ? <p class="soft">{t('noGrounds')}</p> : (
        <DataTable
          caption={`${t('accountability')} ${name}`}
          columns={[{ label: t('ground') }, { label: t('basis') }]}
          rows={row.accountability.map((ground) => [<AsWritten text={ground.text} />, basis(ground.basis)])}
        />
      )}
    </Section>
  );
}

function typeName(type: string, lang: Lang): string {
  return itemTypes[type as ItemTypeCode]?.name[lang] ?? type;
}
