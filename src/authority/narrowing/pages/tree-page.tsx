import { formatDay } from '#platform/calendar/day.ts';
import type { Lang, Said } from '#platform/i18n.ts';
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
  const subjects = new Map(differing.flatMap(({ differences }) => differences.map((one): [string, Difference] => [subjectOf(one)['zh-CN'] + one.field, one])));
  const columns = [{ label: t('field') }, { label: bodyName(base, lang) }, ...differing.map((own) => ({ label: bodyName(own, lang) }))];
  const rows = [...subjects].map(([key, subject]) => [
    rowName(subject, lang),
    subject.base[lang],
    ...differing.map(({ differences }) => {
      const own = differences.find((one) => subjectOf(one)['zh-CN'] + one.field === key);
      return own ? (own.permitted ? own.own[lang] : <Tag tone="vermilion">{own.own[lang]}</Tag>) : <span class="unseen">{t('same')}</span>;
    }),
  ]);
  return (
    <>
      <Section title={t('side')} note={t('sideNote')} rule="lead">
        {rows.length === 0 ? <p>{t('none')}</p> : <DataTable caption={t('side')} narrow="scroll" columns={columns} rows={rows} />}
      </Section>
      {differing.length > 0 ? (
        <Section title={t('entries')} note={t('entriesNote', { n: differing.length, all: inherited.length })}>
          <LinkList label={t('entries')} items={[{ label: bodyName(base, lang), href: powerPath(base.code), end: t('base') }, ...differing.map((own) => ({ label: bodyName(own, lang), href: powerPath(own.code), end: standing(own, lang), tone: own.adjustBy ? ('amber' as const) : ('jade' as const) }))]} />
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

// Of what a row tells: the limit, or the condition, material or way of handling by its name in whichever list has it.
function subjectOf({ field, base, own, kind }: Difference): Said {
  if (field === 'statutoryLimit' || field === 'promisedLimit') return { 'zh-CN': field, en: field };
  return kind === 'added' ? own : base;
}

function rowName(difference: Difference, lang: Lang) {
  const t = treeWords(lang);
  const { field } = difference;
  if (field === 'statutoryLimit' || field === 'promisedLimit') return t(field);
  return <>{t(field)}{lang === 'en' ? ': ' : '：'}<InLang zh={subjectOf(difference)['zh-CN']} en={subjectOf(difference).en} /></>;
}

function bodyName({ entry: { body } }: Tree['base'], lang: Lang): string {
  return lang === 'en' ? (body.englishName ?? body.name) : body.name;
}
