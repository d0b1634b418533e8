import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { Tag } from '#ui/tag/tag.tsx';
import { powerPath, powersPath, treePath } from '../../paths.ts';
import type { Difference } from '../compare-with-base.ts';
import type { Tree } from '../list-tree.ts';
import { treeWords } from './tree-texts.ts';

/** One power on all levels: in what each entry differs from the base from which it is inherited. */
export function TreePage({ lang, trees }: { lang: Lang; trees: readonly Tree[] }) {
  const t = treeWords(lang);
  const entry = trees[0]?.base.entry;
  const title = entry ? (lang === 'en' ? (entry.englishName ?? entry.name) : entry.name) : t('title');
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('list'), href: powersPath() }, { label: t('title'), href: treePath() }]} current={title} />
      <PageHeading title={title} sub={t('title')} />
      {trees.length === 0 ? <EmptyState title={t('nothing')} text={t('nothingHelp')} /> : trees.map((tree) => <OneTree key={tree.base.code} lang={lang} tree={tree} />)}
    </>
  );
}

function OneTree({ lang, tree: { base, inherited } }: { lang: Lang; tree: Tree }) {
  const t = treeWords(lang);
  const differing = inherited.filter(({ differences }) => differences.length > 0);
  const subjects = new Map(differing.flatMap(({ differences }) => differences.map((one): [string, Difference] => [keyOf(one), one])));
  const columns = [{ label: t('entry') }, ...[...subjects.values()].map((one) => ({ label: labelOf(one, lang) }))];
  const rows = [
    [<><a href={powerPath(base.code)}><Body of={base} /></a>{lang === 'en' ? ' (' : '（'}{t('base')}{lang === 'en' ? ')' : '）'}</>, ...[...subjects.values()].map((one) => one.base[lang])],
    ...differing.map((own) => [<a href={powerPath(own.code)}><Body of={own} /></a>, ...[...subjects.keys()].map((key) => cell(own.differences.find((one) => keyOf(one) === key), lang))]),
  ];
  return (
    <>
      <Section title={t('side')} note={t('sideNote')} rule="lead">
        {differing.length === 0 ? <p>{t('none')}</p> : <DataTable caption={t('side')} columns={columns} rows={rows} />}
      </Section>
      {differing.length > 0 ? (
        <Section title={t('entries')} note={t('entriesNote', { n: differing.length, all: inherited.length })}>
          <LinkList label={t('entries')} items={differing.map((own) => ({ label: bodyName(own, lang), href: powerPath(own.code), end: standing(own, lang), tone: own.adjustBy ? ('amber' as const) : ('jade' as const) }))} />
        </Section>
      ) : null}
    </>
  );
}

function standing({ differences, adjustBy }: Tree['inherited'][number], lang: Lang): string {
  const t = treeWords(lang);
  const n = differences.filter(({ permitted }) => !permitted).length;
  return adjustBy ? t('deviates', { n, day: formatDay(adjustBy, lang, { bare: true }) }) : t('differs', { n: differences.length });
}

const keyOf = ({ field, subject }: Difference): string => field + (subject?.['zh-CN'] ?? '');

function labelOf({ field, subject }: Difference, lang: Lang): string {
  return subject ? `${treeWords(lang)(field)}${lang === 'en' ? ': ' : '：'}${subject[lang]}` : treeWords(lang)(field);
}

function cell(difference: Difference | undefined, lang: Lang) {
  if (!difference) return treeWords(lang)('same');
  return difference.permitted ? difference.own[lang] : <Tag tone="vermilion">{difference.own[lang]}</Tag>;
}

function Body({ of: { entry: { body } } }: { of: Tree['base'] }) {
  return <InLang zh={body.name} en={body.englishName} />;
}

function bodyName({ entry: { body } }: Tree['base'], lang: Lang): string {
  return lang === 'en' ? (body.englishName ?? body.name) : body.name;
}
