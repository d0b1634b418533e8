import { dayInChina, formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { AsWritten } from '#ui/in-lang/in-lang.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import type { ProcessChange } from '../designer/compare-processes.ts';
import { ProcessFigure } from '../drawing.tsx';
import type { PublishedProcess } from '../get-process.ts';
import { flowPaths } from '../paths.ts';
import { nameIn } from '../node-text.ts';
import type { ProcessGraph } from '../process-graph.ts';
import { factIn, valueIn } from './fact-words.ts';
import { listWords } from './list-words.ts';
import { NextVersion, type NextVersionProps } from './next-version.tsx';

export interface ProcessPageProps extends Omit<NextVersionProps, 'id' | 'next'> {
  process: PublishedProcess;
  versions: readonly { version: number; publishedAt: Date; contentHash: string }[];
  /** Compared with the version before, where that was asked for. */
  changes?: { from: number; to: number; list: readonly ProcessChange[] } | undefined;
}

/** A process for its keeper: its drawing and words, its versions and what changed, the draft of the next with what the check found. */
export function ProcessPage(props: ProcessPageProps) {
  const { lang, process, versions, changes, problem } = props;
  const t = listWords(lang);
  return (
    <>
      <Breadcrumbs links={[{ label: t('title'), href: flowPaths.processes() }]} current={process.name} />
      <PageHeading title={process.name} sub={process.id} acts={<ButtonLink href={flowPaths.file(process.id, process.version)} kind="outline">{t('file')}</ButtonLink>} />
      <ErrorSummary title={t('errors', { n: 1 })} errors={problem ? [{ field: 'bpmn', text: problem }] : []} />
      <Section title={t('drawing', { n: process.version })} rule="lead"><ProcessFigure graph={process.graph} lang={lang} /></Section>
      {changes ? <Section title={t('changes', { from: changes.from, to: changes.to })} rule="line"><Changes lang={lang} list={changes.list} graph={process.graph} /></Section> : null}
      <Section title={t('versions')} rule="line">
        <DataTable
          caption={t('versions')}
          columns={[{ label: t('version') }, { label: t('publishedOn') }, { label: t('file') }, { label: t('compare') }]}
          rows={versions.map(({ version, publishedAt }) => [
            <a href={flowPaths.process(process.id, version)}>{t('versionN', { n: version })}</a>,
            formatDay(dayInChina(publishedAt), lang),
            <a href={flowPaths.file(process.id, version)}>{t('file')}<span class="unseen"> {version}</span></a>,
            version > 1 ? <a href={flowPaths.compare(process.id, version)}>{t('compare')}<span class="unseen"> {version}</span></a> : '—',
          ])}
        />
      </Section>
      <NextVersion {...props} id={process.id} next={(versions[0]?.version ?? 0) + 1} />
    </>
  );
}

function Changes({ lang, list, graph }: { lang: Lang; list: readonly ProcessChange[]; graph: ProcessGraph }) {
  const t = listWords(lang);
  if (list.length === 0) return <p>{t('noChanges')}</p>;
  const names = new Map([...graph.nodes, ...graph.lanes].map((part) => [part.id, nameIn(lang, part) || part.id]));
  const rows = list.flatMap(({ kind, what, name, facts }) => {
    const head = <>{t(kind)} <AsWritten text={name} /></>;
    const says = (fact: string, value: string) => <AsWritten text={valueIn(lang, fact, value, names)} />;
    return facts.length === 0 ? [[head, t(what), '', '']] : facts.map(({ fact, before, after }) => [head, t('factChanged', { what: t(what), fact: factIn(lang, fact) }), says(fact, before), says(fact, after)]);
  });
  return <DataTable caption={t('changed')} columns={[{ label: t('name') }, { label: t('what') }, { label: t('before') }, { label: t('after') }]} rows={rows} />;
}
