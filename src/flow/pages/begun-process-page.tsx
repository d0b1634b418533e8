import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { ProcessFigure } from '../drawing.tsx';
import { flowPaths } from '../paths.ts';
import { listWords } from './list-words.ts';
import { NextVersion, type NextVersionProps } from './next-version.tsx';

/** A process that was begun and never published: its draft as it would be drawn, and the work on its first version. */
export function BegunProcessPage({ name, ...props }: Omit<NextVersionProps, 'next'> & { name: string }) {
  const { lang, id, draft, problem } = props;
  const t = listWords(lang);
  const graph = draft?.report.graph;
  return (
    <>
      <Breadcrumbs links={[{ label: t('title'), href: flowPaths.processes() }]} current={name} />
      <PageHeading title={name} sub={`${id} · ${t('unpublished')}`} />
      <ErrorSummary title={t('errors', { n: 1 })} errors={problem ? [{ field: 'bpmn', text: problem }] : []} />
      {graph ? <Section title={t('drawingOfDraft')} rule="lead"><ProcessFigure graph={graph} lang={lang} /></Section> : null}
      <NextVersion {...props} next={1} />
    </>
  );
}
