import { formatMoment } from '#platform/calendar/moment.ts';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { FileInput } from '#ui/file-input/file-input.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { Section } from '#ui/section/section.tsx';
import type { DraftReport } from '../designer/publish-draft.ts';
import type { Draft } from '../designer/save-draft.ts';
import { flowPaths } from '../paths.ts';
import { listWords } from './list-words.ts';

export interface NextVersionProps {
  lang: Lang;
  id: string;
  /** The number that it gets. */
  next: number;
  draft?: { draft: Draft; report: DraftReport } | undefined;
  csrf: string;
  requestKey: string;
  problem?: string | undefined;
}

/** The work on the next version of a process: its draft with what the check found, the designer, and a file handed in. */
export function NextVersion({ lang, id, next, draft, csrf, requestKey, problem }: NextVersionProps) {
  const t = listWords(lang);
  return (
    <Section title={t(next > 1 ? 'work' : 'workFirst')} rule="line">
      <p>{t('workText')}</p>
      {draft ? <DraftFound lang={lang} id={id} {...draft} csrf={csrf} requestKey={requestKey} next={next} /> : null}
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
