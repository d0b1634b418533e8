import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Tag } from '#ui/tag/tag.tsx';
import { powerPath, powersPath, treePath } from '../../paths.ts';
import type { Tree, TreeList } from '../list-tree.ts';
import { treeWords } from './tree-texts.ts';

/** The entries from which others are inherited, with how many of these differ, and how many deviate. */
export function TreeListPage({ lang, list }: { lang: Lang; list: TreeList }) {
  const t = treeWords(lang);
  const columns = [{ label: t('power') }, { label: t('base') }, { label: t('inherited'), figure: true }, { label: t('differing'), figure: true }, { label: t('deviating'), figure: true }];
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('list'), href: powersPath() }]} current={t('title')} />
      <PageHeading title={t('title')} sub={t('sub', { n: list.total })} />
      {list.total === 0 ? <EmptyState title={t('nothing')} text={t('nothingHelp')} /> : <DataTable caption={t('title')} columns={columns} rows={list.trees.map((tree) => cells(tree))} />}
      <Pagination page={list.page} pages={Math.ceil(list.total / list.pageSize)} href={(page) => treePath(undefined, { page })} />
    </>
  );
}

function cells({ base, inherited }: Tree) {
  const deviating = inherited.filter(({ differences }) => differences.some(({ permitted }) => !permitted)).length;
  return [
    <a href={treePath(base.basicCode)}><InLang zh={base.entry.name} en={base.entry.englishName} /></a>,
    <a href={powerPath(base.code)}><InLang zh={base.entry.body.name} en={base.entry.body.englishName} /></a>,
    inherited.length,
    inherited.filter(({ differences }) => differences.length > 0).length,
    deviating > 0 ? <Tag tone="vermilion">{String(deviating)}</Tag> : '0',
  ];
}
