import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { itemTypes, type ItemTypeCode } from '../../codes.ts';
import { sayCitation, sayLimit } from '../../limit-words.ts';
import { listOfBodyPath, listOfBodyPdfPath, powerPath, powersPath } from '../../paths.ts';
import { entriesPerPage, type ListedEntry, type ListOfBody } from '../get-list-of-body.ts';
import { DayForm } from './day-form.tsx';
import { listWords } from './list-texts.ts';

export interface ListOfBodyPageProps {
  lang: Lang;
  list: ListOfBody;
  entries: readonly ListedEntry[];
  page: number;
  /** The day was asked for, not taken as today. */
  on?: string | undefined;
}

/** A body's whole list, type by type, as it is printed. */
export function ListOfBodyPage({ lang, list, entries, page, on }: ListOfBodyPageProps) {
  const t = listWords(lang);
  const { organ, total } = list;
  const body = lang === 'en' ? organ.englishName : organ.name;
  const pages = Math.ceil(total / entriesPerPage);
  const day = formatDay(list.on, lang, { bare: true });
  const places = new Map(entries.map(({ code }, i) => [code, (page - 1) * entriesPerPage + i + 1]));
  return (
    <>
      <Breadcrumbs links={[{ label: t('title'), href: powersPath({ on }) }, { label: body, href: powersPath({ organ: organ.code, on }) }]} current={t('wholeList')} />
      <PageHeading
        title={t('bodyTitle', { body })}
        sub={t('bodyLine', { day, n: total })}
        acts={total > 0 ? <ButtonLink href={listOfBodyPdfPath(organ.code, { on, lang })} kind="outline">{t('pdf')}</ButtonLink> : undefined}
      />
      {total === 0 ? <EmptyState title={t('emptyList')} text={t('emptyListHelp')} /> : null}
      {[...Map.groupBy(entries, ({ entry }) => entry.type)].map(([type, of]) => (
        <Section key={type} title={itemTypes[type as ItemTypeCode].name[lang]} note={t('found', { n: list.types.find(({ value }) => value === type)?.count ?? of.length })} rule="line">
          <DataTable
            caption={itemTypes[type as ItemTypeCode].name[lang]}
            even
            columns={[{ label: t('number'), tight: true }, { label: t('name') }, { label: t('bases') }, { label: t('unit') }, { label: t('limits') }]}
            rows={of.map(({ code, entry }) => [
              places.get(code)!,
              <a href={powerPath(code)}><InLang zh={entry.name} en={entry.englishName} /></a>,
              <span>{entry.bases.map((basis, i) => <span key={i}>{i > 0 ? '；' : null}<InLang zh={sayCitation(basis)['zh-CN']} /></span>)}</span>,
              <InLang zh={entry.undertakingUnit} />,
              `${entry.statutoryLimit ? sayLimit(entry.statutoryLimit)[lang] : t('noLimit')} / ${entry.promisedLimit ? sayLimit(entry.promisedLimit)[lang] : '—'}`,
            ])}
          />
        </Section>
      ))}
      {pages > 1 ? <p>{t('page', { n: page, of: pages })}</p> : null}
      <Pagination page={page} pages={pages} href={(n) => listOfBodyPath(organ.code, { on, page: n })} />
      <Section title={t('hash')}>
        <p>{t('hashNote')}</p>
        <SummaryList rows={[{ key: t('hash'), value: <code>{list.hash}</code> }]} />
      </Section>
      <DayForm lang={lang} action={listOfBodyPath(organ.code)} on={list.on} hidden={{}} />
    </>
  );
}
