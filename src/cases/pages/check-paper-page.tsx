import { licencePaths } from '#licences';
import { formatMoment } from '#platform/calendar/moment.ts';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Card, Columns } from '#ui/columns/columns.tsx';
import { Details } from '#ui/details/details.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { Textarea } from '#ui/textarea/textarea.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { VerificationResult } from '#ui/verification-result/verification-result.tsx';
import { paperNames } from '../papers.ts';
import { casePaths } from '../paths.ts';
import type { CheckedPaper } from '../reading/check-paper.ts';
import { checkPaperWords } from './check-paper-words.ts';

export interface CheckPaperFormProps {
  lang: Lang;
  csrf: string;
  given: { no?: string | undefined; code?: string | undefined; text?: string | undefined };
  problems: Readonly<Record<string, string>>;
}

/** Where anyone types in the two facts printed on a paper, or pastes its whole text. */
export function CheckPaperForm({ lang, csrf, given, problems }: CheckPaperFormProps) {
  const t = checkPaperWords(lang);
  const errors = Object.entries(problems).map(([field, text]) => ({ field, text }));
  return (
    <>
      <PageHeading title={t('title')} sub={t('sub')} />
      <Columns side={<WhatIsTold lang={lang} />}>
        <ErrorSummary title={t('errors', { n: errors.length })} errors={errors} />
        <Form action={casePaths.checkPaper()} method="get">
          <TextInput name="no" label={t('no')} hint={t('noHint')} value={given.no} error={problems['no']} required autocomplete="off" maxlength={60} />
          <TextInput name="code" label={t('code')} hint={t('codeHint')} value={given.code} error={problems['code']} required autocomplete="off" maxlength={100} width="medium" />
          <Button>{t('check')}</Button>
        </Form>
        <Details summary={t('byText')} open={given.text !== undefined}>
          <Form action={casePaths.checkPaper()} csrf={csrf}>
            <Textarea name="text" label={t('text')} hint={t('textHint')} value={given.text} error={problems['text']} rows={8} maxlength={20_000} />
            <Button kind="outline">{t('check')}</Button>
          </Form>
        </Details>
      </Columns>
    </>
  );
}

/** What anyone is told of a paper: whether it is genuine, and what it is. */
export function CheckedPaperPage({ lang, checked: { state, paper }, at }: { lang: Lang; checked: CheckedPaper; at: Date }) {
  const t = checkPaperWords(lang);
  const reasons =
    state === 'holds' ? [{ ok: true, title: t('inLedger') }, { ok: true, title: t('sealed') }] : [{ ok: false, title: t(state === 'broken' ? 'notAgreeing' : 'noSuch') }];
  return (
    <>
      <PageHeading title={t('resultTitle')} />
      <Columns side={<WhatIsTold lang={lang} />}>
        <VerificationResult tone={state === 'holds' ? 'jade' : 'vermilion'} word={t(state)} when={t('checkedAt', { at: formatMoment(at, lang) })} reasons={reasons}>
          <ButtonLink href={casePaths.checkPaper()} kind="outline">{t('again')}</ButtonLink>
        </VerificationResult>
        {paper ? (
          <Section title={t('facts')} rule="line">
            <SummaryList
              rows={[
                { key: t('kind'), value: paperNames[paper.kind][lang] },
                { key: t('no'), value: paper.no },
                { key: t('item'), value: paper.item[lang] },
                { key: t('organ'), value: paper.organ },
                { key: t('at'), value: formatMoment(paper.at, lang) },
                { key: t('ledger'), value: t('ledgerAt', { seq: paper.seq, hash: paper.hash }) },
              ]}
            />
          </Section>
        ) : null}
      </Columns>
    </>
  );
}

function WhatIsTold({ lang }: { lang: Lang }) {
  const t = checkPaperWords(lang);
  return <Card title={t('shownTitle')}><p>{t('shown')}</p><p>{t('notShown')}</p><p><a href={licencePaths.verify()}>{t('licences')}</a></p></Card>;
}
