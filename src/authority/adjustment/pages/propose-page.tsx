import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Button } from '#ui/button/button.tsx';
import { Checkboxes } from '#ui/checkboxes/checkboxes.tsx';
import { DateInput } from '#ui/date-input/date-input.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { Textarea } from '#ui/textarea/textarea.tsx';
import { changeKinds } from '../causes.ts';
import { adjustmentPaths } from '../paths.ts';
import { words } from './adjustment-texts.ts';
import { deskWords } from './desk-texts.ts';
import { EntryFields } from './entry-fields.tsx';
import type { ProposePageProps } from './propose-props.ts';
import { RefusalNotice } from './refusal-notice.tsx';

/** The form of a proposal of one change: its causes, and the entry as it is to be. */
export function ProposePage(props: ProposePageProps) {
  const { lang, change, code, organ, before, list, csrf, requestKey, typed, causes, errors } = props;
  const t = deskWords(lang);
  const title = `${changeKinds[change][lang]}${before ? (lang === 'en' ? `: ${before.englishName ?? before.name}` : `“${before.name}”`) : ''}`;
  const error = (name: string): string | undefined => errors[name]?.[lang];
  const found = Object.entries(errors).map(([field, sentence]) => ({ field: fieldOf(field), text: sentence[lang] }));
  const options = Object.entries(list.causes).filter(([, { bears }]) => bears.includes(change)).map(([value, { name }]) => ({ value, label: name[lang] }));
  const hidden = { change, organ: organ.code, ...(change !== 'add' && { code }) };
  return (
    <>
      <Breadcrumbs links={[{ label: words(lang)('title'), href: adjustmentPaths.desk() }, { label: t('new'), href: adjustmentPaths.propose() }]} current={title} />
      <PageHeading title={title} sub={lang === 'en' ? organ.englishName : organ.name} />
      <ErrorSummary title={t('errors', { n: found.length })} errors={found} />
      <RefusalNotice lang={lang} refusal={props.refusal} />
      <Form action={adjustmentPaths.desk()} csrf={csrf} requestKey={requestKey} hidden={hidden}>
        <Section title={t('why')} rule="line">
          <Checkboxes name="causeKind" label={t('causeKind')} options={options} values={causes} error={error('causeKind')} />
          <Textarea name="cause" label={t('cause')} hint={t('causeHint')} rows={3} maxlength={2000} value={typed('cause')} error={error('cause')} />
          <DateInput name="causeArose" label={t('causeArose')} value={typed('causeArose')} max={props.today} error={error('causeArose')} />
          <DateInput name="from" label={t('from')} hint={t('fromHint')} value={typed('from')} min={props.today} error={error('from')} />
        </Section>
        {change === 'cancel' ? <Notice kind="warning"><p>{t('cancelText')}</p></Notice> : <EntryFields {...props} error={error} />}
        <Button>{t('submit')}</Button>
      </Form>
    </>
  );
}

const shown: Readonly<Record<string, string>> = { supervision: 'supervisionUnit', statutoryLimit: 'statutoryN', promisedLimit: 'promisedN', entry: 'name', change: 'causeKind', body: 'below' };

/** The control at which a fault of the entry is told. */
function fieldOf(fault: string): string {
  const [first = fault] = fault.split('.');
  return shown[first] ?? first;
}
