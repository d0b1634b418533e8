import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { Card, Columns } from '#ui/columns/columns.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { licencePaths } from '../paths.ts';
import { licenceWords } from './licence-words.ts';

export interface VerifyPageProps {
  lang: Lang;
  code?: string | undefined;
  number?: string | undefined;
  /** What is wrong with what was typed. */
  problems: { code?: string | undefined; number?: string | undefined };
  /** Only the code came, by an address without the number. */
  half?: boolean | undefined;
}

/** Where anyone types in the two facts that a check needs: the verification code and the number. */
export function VerifyPage({ lang, code, number, problems, half }: VerifyPageProps) {
  const t = licenceWords(lang);
  const errors = Object.entries(problems).flatMap(([field, text]) => (text ? [{ field, text }] : []));
  return (
    <>
      <PageHeading title={t('verifyTitle')} sub={t('verifySub')} />
      <Columns side={<WhatIsShown lang={lang} />}>
        {errors.length > 0 ? <ErrorSummary title={t('problems')} errors={errors} /> : null}
        {half ? <Notice kind="info" title={t('oneMore')} /> : null}
        <Form action={licencePaths.verify()} method="get">
          <TextInput name="code" label={t('code')} hint={t('codeHint')} value={code} error={problems.code} required autocomplete="off" maxlength={40} width="medium" />
          <TextInput name="number" label={t('number')} hint={t('numberHint')} value={number} error={problems.number} required autocomplete="off" maxlength={50} width="medium" />
          <Button>{t('check')}</Button>
        </Form>
      </Columns>
    </>
  );
}

/** What a check shows, and what it never does. */
export function WhatIsShown({ lang }: { lang: Lang }) {
  const t = licenceWords(lang);
  return <Card title={t('shownTitle')}><p>{t('shown')}</p><p>{t('notShown')}</p><p><a href={licencePaths.checkPaper()}>{t('papers')}</a></p></Card>;
}
