import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Button, ButtonRow } from '#ui/button/button.tsx';
import { Halves } from '#ui/columns/columns.tsx';
import { DateInput } from '#ui/date-input/date-input.tsx';
import { Details } from '#ui/details/details.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Radios } from '#ui/radios/radios.tsx';
import { Section } from '#ui/section/section.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import type { Lang, Said } from '../../i18n.ts';
import { isDay } from '../day.ts';
import type { Deadline } from '../deadline.ts';
import { deadlinesPath } from '../paths.ts';
import { DeadlineAnswerView } from './deadline-answer-view.tsx';
import type { DeadlineField, DeadlineForm } from './deadline-form.ts';
import { DeadlineRules } from './deadline-rules.tsx';
import { words } from './deadline-words.ts';

export interface DeadlinePageProps {
  lang: Lang;
  /** The legal day on which the page is read. */
  today: string;
  form: DeadlineForm;
  problems: Partial<Record<DeadlineField, Said>>;
  deadline?: Deadline | undefined;
}

/** Anyone computes and reads a deadline here: the question, the answer, and the rules by which it was found. */
export function DeadlinePage(props: DeadlinePageProps) {
  const { lang, today, problems, deadline } = props;
  const t = words(lang);
  const errors = Object.entries(problems).map(([field, sentence]) => ({ field, text: sentence[lang] }));
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }]} current={t('title')} />
      <PageHeading title={t('title')} sub={t('sub')} />
      <ErrorSummary title={t('errors', { n: errors.length })} errors={errors} />
      {deadline ? <DeadlineAnswerView deadline={deadline} lang={lang} today={today} /> : null}
      <Section title={t(deadline ? 'again' : 'compute')}><Question {...props} /></Section>
      <DeadlineRules lang={lang} />
    </>
  );
}

function Question({ lang, form, problems }: DeadlinePageProps) {
  const t = words(lang);
  const field = (name: DeadlineField) => ({ name, value: form[name], error: problems[name]?.[lang] });
  const beyond = form.extension || form.stop1From || form.stop1To || form.stop2From || form.stop2To;
  return (
    <Form action={deadlinesPath()} method="get" label={t('compute')}>
      <Halves>
        <Day {...field('from')} label={t('from')} hint={t('fromHint')} />
        <TextInput {...field('n')} label={t('n')} hint={t('nHint')} inputmode="numeric" width="short" autocomplete="off" />
      </Halves>
      <Radios {...field('unit')} label={t('unit')} hint={t('unitHint')} row
        options={(['workday', 'calendarDay', 'month'] as const).map((unit) => ({ value: unit, label: t(`unit${unit}`) }))} />
      <Details summary={t('more')} open={Boolean(beyond)}>
        <TextInput {...field('extension')} label={t('extension')} hint={t('extensionHint')} inputmode="numeric" width="short" required={false} autocomplete="off" />
        <p>{t('stopHint')}</p>
        {(['1', '2'] as const).map((no) => (
          <Halves key={no}>
            <Day {...field(`stop${no}From`)} label={t(`stop${no}From`)} required={false} />
            <Day {...field(`stop${no}To`)} label={t(`stop${no}To`)} required={false} />
          </Halves>
        ))}
      </Details>
      <ButtonRow><Button>{t('button')}</Button></ButtonRow>
    </Form>
  );
}

/** A day; what is no day is shown in a line of text, since a browser's calendar would show it as empty. */
function Day(props: { name: string; value: string; label: string; hint?: string; error?: string | undefined; required?: boolean }) {
  const keepsText = props.value !== '' && !isDay(props.value);
  return keepsText ? <TextInput {...props} width="short" autocomplete="off" /> : <DateInput {...props} min="1900-01-01" max="2150-12-31" />;
}
