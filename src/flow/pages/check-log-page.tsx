import { formatMoment } from '#platform/calendar/moment.ts';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Card, Columns } from '#ui/columns/columns.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileInput } from '#ui/file-input/file-input.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { VerificationResult } from '#ui/verification-result/verification-result.tsx';
import { ProcessFigure } from '../drawing.tsx';
import { flowPaths } from '../paths.ts';
import type { FollowedLog } from '../process-log.ts';
import { checkLogWords } from './check-log-words.ts';

/** Where anyone hands in the log of a closed matter. */
export function CheckLogForm({ lang, csrf, problem }: { lang: Lang; csrf: string; problem?: string | undefined }) {
  const t = checkLogWords(lang);
  return (
    <>
      <PageHeading title={t('title')} sub={t('sub')} />
      <Columns side={<What lang={lang} />}>
        <ErrorSummary title={t('errors', { n: 1 })} errors={problem ? [{ field: 'log', text: problem }] : []} />
        <Form action={flowPaths.checkLog()} csrf={csrf} multipart>
          <FileInput name="log" label={t('file')} hint={t('fileHint')} error={problem} accept=".json,application/json" />
          <Button>{t('check')}</Button>
        </Form>
      </Columns>
    </>
  );
}

/** What was found of a log: that it follows its process, or the entry at which it does not. */
export function CheckedLogPage({ lang, at, followed, problem }: { lang: Lang; at: Date; followed?: FollowedLog; problem?: string }) {
  const t = checkLogWords(lang);
  const reason = followed ? { ok: true, title: t('acts', { n: followed.acts, version: followed.process.version }) } : { ok: false, title: problem ?? '' };
  return (
    <>
      <PageHeading title={t('resultTitle')} />
      <Columns side={<What lang={lang} />}>
        <VerificationResult tone={followed ? 'jade' : 'vermilion'} word={t(followed ? 'follows' : 'departs')} when={t('checkedAt', { at: formatMoment(at, lang) })} reasons={[reason]}>
          <ButtonLink href={flowPaths.checkLog()} kind="outline">{t('again')}</ButtonLink>
        </VerificationResult>
      </Columns>
      {followed ? <Section title={t('drawing')} rule="line"><ProcessFigure graph={followed.process.graph} lang={lang} /></Section> : null}
    </>
  );
}

function What({ lang }: { lang: Lang }) {
  const t = checkLogWords(lang);
  return <Card title={t('whatTitle')}><p>{t('what')}</p><p>{t('notKept')}</p></Card>;
}
