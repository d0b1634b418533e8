import { dayInChina, formatDay } from '#platform/calendar/day.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Button } from '#ui/button/button.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileInput } from '#ui/file-input/file-input.tsx';
import { Form } from '#ui/form/form.tsx';
import { AsWritten } from '#ui/in-lang/in-lang.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import type { ProcessChange } from '../designer/compare-processes.ts';
import type { DraftReport } from '../designer/publish-draft.ts';
import type { Draft } from '../designer/save-draft.ts';
import { ProcessFigure } from '../drawing.tsx';
import type { PublishedProcess } from '../get-process.ts';
import { flowPaths } from '../paths.ts';
import { nameIn } from '../node-text.ts';
import type { ProcessGraph } from '../process-graph.ts';
import { factIn, valueIn } from './fact-words.ts';
import { listWords } from './list-words.ts';

export interface ProcessPageProps {
  lang: Lang;
  process: PublishedProcess;
  versions: readonly { version: number; publishedAt: Date; contentHash: string }[];
  /** Compared with the version before, where that was asked for. */
  changes?: { from: number; to: number; list: readonly ProcessChange[] } | undefined;
  draft?: { draft: Draft; report: DraftReport } | undefined;
  csrf: string;
  requestKey: string;
  problem?: string | undefined;
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
      <NextVersion {...props} />
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

function NextVersion({ lang, process, versions, draft, csrf, requestKey, problem }: ProcessPageProps) {
  const t = listWords(lang);
  const { id } = process;
  return (
    <Section title={t('work')} rule="line">
      <p>{t('workText')}</p>
      {draft ? <DraftFound lang={lang} id={id} {...draft} csrf={csrf} requestKey={requestKey} next={(versions[0]?.version ?? 0) + 1} /> : null}
      <p><ButtonLink href={flowPaths.designer(id)}>{t('design')}</ButtonLink></p>
      <Section title={t('upload')} level={3}>
        <Form action={flowPaths.draft(id)} csrf={csrf} requestKey={`${requestKey}-file`} multipart>
          <FileInput name="bpmn" label={t('bpmn')} hint={t('bpmnHint', { id })} error={problem} accept=".bpmn,.xml" />
          <Button kind="outline">{t('save')}</Button>
        </Form>
      </Section>
    </Section>
  );
}

function DraftFound({ lang, id, draft, report, csrf, requestKey, next }: { lang: Lang; id: string; draft: Draft; report: DraftReport; csrf: string; requestKey: string; next: number }) {
  const t = listWords(lang);
  const passes = report.problems.length === 0;
  return (
    <Notice kind={passes ? 'success' : 'warning'} title={passes ? t('passes') : t('fails', { n: report.problems.length })}>
      <p>{t('draftOf', { at: formatMoment(draft.savedAt, lang) })}</p>
      {passes ? null : <ul>{report.problems.map(({ at, code, sentence }) => <li key={`${code}${at}`}><a href={flowPaths.designer(id, at)}>{sentence[lang]}</a></li>)}</ul>}
      {report.aside.length > 0 ? <><p>{t('aside')}</p><ul>{report.aside.map(({ at, sentence }) => <li key={at}>{sentence[lang]}</li>)}</ul></> : null}
      <p><a href={flowPaths.file(id, 'draft')}>{t('downloadDraft')}</a></p>
      {passes ? <Form action={flowPaths.versions(id)} csrf={csrf} requestKey={requestKey}><Button>{t('publish', { n: next })}</Button></Form> : null}
    </Notice>
  );
}
