import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Tag } from '#ui/tag/tag.tsx';
import { sayCitation } from '../../limit-words.ts';
import { delegationsPath, powersPath } from '../../paths.ts';
import { delegationKinds } from '../delegation.ts';
import type { DelegationList, DelegationRow } from '../list-delegations.ts';
import { delegationWords } from './delegation-texts.ts';

interface Props {
  lang: Lang;
  list: DelegationList;
  basicCode?: string | undefined;
  organ?: string | undefined;
}

/** All instruments by which powers came from one body to another, and which of them are broken today. */
export function DelegationListPage({ lang, list, basicCode, organ }: Props) {
  const t = delegationWords(lang);
  const columns = [{ label: t('power') }, { label: t('parties') }, { label: t('kind'), tight: true }, { label: t('document') }, { label: t('days') }, { label: t('state'), tight: true }];
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('list'), href: powersPath() }]} current={t('title')} />
      <PageHeading title={t('title')} sub={t('sub', { n: list.total })} />
      {list.total === 0 ? <EmptyState title={t('nothing')} text={t('nothingHelp')} /> : <DataTable caption={t('title')} columns={columns} rows={list.rows.map((row) => cells(row, lang))} />}
      <Pagination page={list.page} pages={Math.ceil(list.total / list.pageSize)} href={(page) => delegationsPath({ basicCode, organ, page })} />
    </>
  );
}

function cells({ delegation, giver, receiver, chain }: DelegationRow, lang: Lang) {
  const t = delegationWords(lang);
  const { name, englishName, basicCode, document, basis, inForceFrom, inForceTo } = delegation;
  const day = (on: string) => formatDay(on, lang, { bare: true });
  return [
    <a href={powersPath({ q: basicCode })}><InLang zh={name} en={englishName} /></a>,
    <><InLang zh={giver.name} en={giver.englishName} /> → <InLang zh={receiver.name} en={receiver.englishName} /></>,
    delegationKinds[delegation.kind][lang],
    <><InLang zh={`${document.title}${document.number ? `（${document.number}）` : ''}`} /><br /><InLang zh={sayCitation(basis)['zh-CN']} /></>,
    <>{t('since', { day: day(inForceFrom) })}{inForceTo ? <>{lang === 'en' ? ', ' : '，'}{t('until', { day: day(inForceTo) })}</> : null}</>,
    chain.broken ? <Tag tone="vermilion">{t('brokenTag')}</Tag> : <Tag tone="jade">{t('unbroken')}</Tag>,
  ];
}
