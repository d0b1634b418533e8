import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Section } from '#ui/section/section.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { itemTypes, type ItemTypeCode, levels } from '../../codes.ts';
import { powerPath, responsibilitiesPath } from '../../paths.ts';
import { inEnglishLaw } from '../../responsibility/responsibility-by-law.ts';
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
  const choice = (type: string | undefined, label: string, count: number) => ({ label, count, current: asked.type === type, href: responsibilitiesPath({ ...asked, type }) });
  const types = [choice(undefined, t('allTypes'), list.types.reduce((sum, { count }) => sum + count, 0)), ...list.types.map(({ value, count }) => choice(value, typeName(value, lang), count))];
  return (
    <>
      <Breadcrumbs links={[{ label: t('responsibilities'), href: responsibilitiesPath({ on: asked.on }) }]} current={lang === 'en' ? list.englishBody : list.body} />
      <PageHeading title={t('responsibilities')} sub={<InLang zh={list.body} en={list.englishBody} />} />
      <ListTabs lang={lang} current="responsibilities" organ={list.organ} on={asked.on} />
      {list.total === 0 ? <EmptyState title={t('emptyList')} text={t('emptyListHelp')} /> : <Tabs label={t('type')} tabs={types} />}
      {[...Map.groupBy(list.rows, ({ type }) => type)].map(([type, rows]) => (
        <Section key={type} title={typeName(type, lang)} rule="line">
          {alike(rows).map((some) => <OfEntries key={some[0]!.code} lang={lang} rows={some} />)}
        </Section>
      ))}
      <Pagination page={list.page} pages={Math.ceil(list.total / list.pageSize)} href={(page) => responsibilitiesPath({ ...asked, page })} />
    </>
  );
}

// What law demands of every licence alike is said once, with all the powers for which it is.
function alike(rows: readonly Responsibility[]): Responsibility[][] {
  return [...Map.groupBy(rows, ({ duties, accountability }) => JSON.stringify([duties, accountability])).values()];
}

function OfEntries({ lang, rows }: { lang: Lang; rows: readonly Responsibility[] }) {
  const t = listWords(lang);
  const { code, duties, accountability } = rows[0]!;
  const written = (zh: string | undefined) => (zh === undefined ? '—' : <InLang zh={zh} en={inEnglishLaw(zh)} />);
  return (
    <>
      <LinkList label={t('entries')} items={rows.map((row) => ({ label: lang === 'en' ? (row.englishName ?? row.name) : row.name, href: powerPath(row.code), end: row.code }))} />
      {duties.length === 0 ? <p class="soft">{t('noDuties')}</p> : (
        <Section title={t('duties')} level={3}>
          <DataTable
            caption={`${t('duties')} ${code}`}
            columns={[{ label: t('stage'), tight: true }, { label: t('duty') }, { label: t('basis') }]}
            rows={duties.map((duty) => [written(duty.stage), written(duty.text), written(duty.basis)])}
          />
        </Section>
      )}
      {accountability.length === 0 ? <p class="soft">{t('noGrounds')}</p> : (
        <Section title={t('accountability')} level={3}>
          <DataTable
            caption={`${t('accountability')} ${code}`}
            columns={[{ label: t('ground') }, { label: t('basis') }]}
            rows={accountability.map((ground) => [written(ground.text), written(ground.basis)])}
          />
        </Section>
      )}
    </>
  );
}

function typeName(type: string, lang: Lang): string {
  return itemTypes[type as ItemTypeCode]?.name[lang] ?? type;
}
