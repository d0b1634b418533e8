import { ProcessFigure, type PublishedProcess } from '#flow';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import type { Item } from '../item.ts';
import { itemPath, searchPath } from '../paths.ts';
import { words } from './guide-texts.ts';

/** The process of an item alone: what is published is what runs. */
export function FlowchartPage({ lang, item, process }: { lang: Lang; item: Item; process: PublishedProcess }) {
  const t = words(lang);
  const name = lang === 'en' ? (item.englishName ?? item.name) : item.name;
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('services'), href: searchPath() }, { label: name, href: itemPath(item.code) }]} current={t('course')} />
      <PageHeading title={t('flowchartTitle', { name })} sub={t('download', { version: process.version })} />
      <ProcessFigure graph={process.graph} lang={lang} you />
      <p><a href={itemPath(item.code)}>{t('backToGuide')}</a></p>
    </>
  );
}
