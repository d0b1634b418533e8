import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { Card, Columns } from '#ui/columns/columns.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { licencePaths } from '../paths.ts';
import { licenceWords } from './licence-words.ts';

export interface VerifyPageProps {
  lang: Lang;
  code?: string | undefined;
  number?: string | undefined;
  /** What is wrong with the code that was typed. */
  problem?: string | undefined;
}

/** Where anyone types in a verification code. */
export function VerifyPage({ lang, code, number, problem }: VerifyPageProps) {
  const t = licenceWords(lang);
  return (
    <>
      <PageHeading title={t('verifyTitle')} sub={t('verifySub')} />
      <Columns side={<WhatIsShown lang={lang} />}>
        {problem ? <ErrorSummary title={t('problems')} errors={[{ field: 'code', text: problem }]} /> : null}
        <Form action={licencePaths.verify()} method="get">
          <TextInput name="code" label={t('code')} hint={t('codeHint')} value={code} error={problem} required autocomplete="off" maxlength={40} width="medium" />
          <TextInput name="number" label={t('number')} hint={t('numberHint')} value={number} required={false} autocomplete="off" maxlength={50} width="medium" />
          <Button>{t('check')}</Button>
        </Form>
      </Columns>
    </>
  );
}

/** What a check shows, and what it never does. */
export function WhatIsShown({ lang }: { lang: Lang }) {
  const t = licenceWords(lang);
  return <Card title={t('shownTitle')}><p>{t('shown')}</p><p>{t('notShown')}</p></Card>;
}
