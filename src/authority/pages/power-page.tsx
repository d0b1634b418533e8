import { ProcessFigure, type PublishedProcess } from '#flow';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Halves } from '#ui/columns/columns.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { itemTypes } from '../codes.ts';
import type { Organ } from '#government';
import type { Chain } from '../delegation/chain.ts';
import { ChainSection } from '../delegation/pages/chain-section.tsx';
import { treeWords } from '../narrowing/pages/tree-texts.ts';
import type { PowerRow } from '../public/list-filter.ts';
import { powersPath, treePath } from '../paths.ts';
import type { PowerVersion } from '../power.ts';
import type { Family } from '../sub-items/get-family.ts';
import { Bases } from './power-bases.tsx';
import { entryRows, supervisionRows } from './power-facts.tsx';
import { OtherBodies } from './power-others.tsx';
import { Requirements } from './power-requirements.tsx';
import { Responsibility } from './power-responsibility.tsx';
import { SubItems } from './power-sub-items.tsx';
import { words } from './power-texts.ts';
import { Versions } from './power-versions.tsx';

export interface PowerPageProps {
  lang: Lang;
  power: PowerVersion;
  /** Whether the version shown holds today. */
  inForce: boolean;
  versions: readonly PowerVersion[];
  process?: PublishedProcess | undefined;
  /** The same power of other bodies. */
  others: readonly PowerRow[];
  /** Its main item, and the sub-items under it. */
  family: Family;
  /** The chain by which the body has the power today, where the law does not itself give it. */
  source?: { chain: Chain; organs: ReadonlyMap<string, Organ>; today: string } | undefined;
}

/** One entry of the power list with everything that must be published of it (中办发〔2015〕21号), and its versions in time. */
export function PowerPage({ lang, power, inForce, versions, process, others, family, source }: PowerPageProps) {
  const t = words(lang);
  const { entry } = power;
  const name = lang === 'en' ? (entry.englishName ?? entry.name) : entry.name;
  const type = itemTypes[entry.type].name[lang];
  const acts = ['02', '03', '04', '06'].includes(entry.type) ? undefined : <ButtonLink href={`/items/${power.basicCode}`} kind="outline">{t('guide')}</ButtonLink>;
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('title'), href: powersPath() }, { label: type, href: powersPath({ type: entry.type }) }]} current={name} />
      <PageHeading title={name} sub={<>{type}{lang === 'en' ? ', ' : '，'}<InLang zh={entry.body.name} en={entry.body.englishName} /></>} acts={acts} />
      {inForce ? null : <Notice kind="warning" title={t('notInForce')}><p>{t('notInForceLine')}</p></Notice>}
      <Section title={t('entry')} rule="lead" note={inForce ? t('inForce') : t('notInForce')}><SummaryList rows={entryRows(power, lang)} /></Section>
      <SubItems lang={lang} power={power} family={family} />
      <Halves>
        <Bases lang={lang} entry={entry} />
        <Section title={t('supervision')}><SummaryList rows={supervisionRows(power, lang)} /></Section>
      </Halves>
      {source ? <ChainSection lang={lang} basicCode={power.basicCode} {...source} /> : null}
      <Requirements lang={lang} entry={entry} />
      <Responsibility lang={lang} entry={entry} />
      {process ? <Section title={t('course')} note={t('courseNote', { n: process.version })}><ProcessFigure graph={process.graph} lang={lang} /></Section> : null}
      <Versions lang={lang} power={power} versions={versions} />
      <OtherBodies lang={lang} power={power} others={others} />
      {entry.base ? <p><a href={treePath(power.basicCode)}>{treeWords(lang)('compare')}</a></p> : null}
    </>
  );
}
