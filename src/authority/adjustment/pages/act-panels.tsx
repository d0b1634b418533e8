import type { Refused } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Radios } from '#ui/radios/radios.tsx';
import { Section } from '#ui/section/section.tsx';
import { Textarea } from '#ui/textarea/textarea.tsx';
import type { ActsNow } from '../acts-now.ts';
import { adjustmentPaths } from '../paths.ts';
import { deskWords } from './desk-texts.ts';
import { RefusalNotice } from './refusal-notice.tsx';

export interface ActPanelsProps {
  lang: Lang;
  id: string;
  acts: ActsNow;
  csrf: string;
  requestKey: string;
  /** What was typed when it was wrong, and what is wrong with it. */
  typed?: { outcome?: string | undefined; reasons?: string | undefined; errors: Readonly<Record<string, string>>; refusal?: Refused | undefined } | undefined;
}

/** What an officer may do with a proposal, each with its form. */
export function ActPanels(props: ActPanelsProps) {
  const { lang, id, acts, csrf, requestKey, typed } = props;
  const t = deskWords(lang);
  const errors = Object.entries(typed?.errors ?? {}).map(([field, text]) => ({ field, text }));
  const opinion = (name: string, pass: [string, string], other: [string, string], hidden?: Record<string, string>) => (
    <Form action={name} csrf={csrf} requestKey={requestKey} {...(hidden && { hidden })}>
      <Radios name="outcome" label={t('outcome')} row value={typed?.outcome ?? pass[0]} options={[{ value: pass[0], label: pass[1] }, { value: other[0], label: other[1] }]} />
      <Textarea name="reasons" label={t('reasons')} hint={t('reasonsHint')} rows={3} maxlength={2000} value={typed?.reasons} error={typed?.errors['reasons']} />
      <Button>{t('submit')}</Button>
    </Form>
  );
  return (
    <>
      <ErrorSummary title={t('errors', { n: errors.length })} errors={errors} />
      <RefusalNotice lang={lang} refusal={typed?.refusal} />
      {acts.review.map((office) => (
        <Section key={office} title={t(`review${office}`)} rule="line">{opinion(adjustmentPaths.review(id), ['pass', t('pass')], ['return', t('return')], { office })}</Section>
      ))}
      {acts.approve ? <Section title={t('approval')} rule="line">{opinion(adjustmentPaths.approval(id), ['approve', t('approve')], ['reject', t('reject')])}</Section> : null}
      {acts.publish ? (
        <Section title={t('publication')} rule="line">
          <p>{t('publicationText')}</p>
          <Form action={adjustmentPaths.publication(id)} csrf={csrf} requestKey={requestKey}><Button>{t('publish')}</Button></Form>
        </Section>
      ) : null}
      {acts.sendBack ? (
        <Section title={t('sendBack')} rule="line">
          <Form action={adjustmentPaths.review(id)} csrf={csrf} requestKey={`${requestKey}-back`} hidden={{ office: 'list', outcome: 'return' }}>
            <Textarea name="reasons" label={t('reasons')} rows={2} maxlength={2000} value={typed?.reasons} error={typed?.errors['reasons']} />
            <Button kind="outline">{t('return')}</Button>
          </Form>
        </Section>
      ) : null}
      {acts.withdraw ? (
        <Section title={t('withdrawal')} rule="line">
          <p>{t('withdrawalText')}</p>
          <Form action={adjustmentPaths.withdrawal(id)} csrf={csrf} requestKey={requestKey}><Button kind="outline">{t('withdraw')}</Button></Form>
        </Section>
      ) : null}
    </>
  );
}
