import type { Lang, Said } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { Checkboxes } from '#ui/checkboxes/checkboxes.tsx';
import { DateInput } from '#ui/date-input/date-input.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { dutyWords } from '../duty-words.ts';
import type { OwedLine } from '../list-owed-duties.ts';
import { daysOver } from '../owed-duty.ts';
import { dutyPaths } from '../paths.ts';
import { citationOf, nameOf, sayOn } from './duty-views.tsx';

export interface DeskDutiesPageProps {
  lang: Lang;
  today: string;
  owed: readonly OwedLine[];
  organs: readonly string[];
  csrf: string;
  requestKey: string;
  typed?: { ids: readonly string[]; on: string; link: string; note: string } | undefined;
  errors?: Readonly<Record<string, Said>> | undefined;
}

/** What an officer's body still has to perform and report, with the form of the report. */
export function DeskDutiesPage({ lang, today, owed, organs, csrf, requestKey, typed, errors = {} }: DeskDutiesPageProps) {
  const t = dutyWords(lang);
  const error = (field: string): string | undefined => errors[field]?.[lang];
  const wrong = Object.entries(errors).map(([field, sentence]) => ({ field, text: sentence[lang] }));
  return (
    <>
      <PageHeading title={t('deskTitle')} sub={t('deskSub')} acts={<a href={dutyPaths.list(organs[0] ? { organ: organs[0] } : {})}>{t('publicPage')}</a>} />
      <ErrorSummary title={t('wrong', { n: wrong.length })} errors={wrong} />
      {owed.length === 0 ? <EmptyState title={t('deskNone')} text={t('deskNoneText')} /> : (
        <Section title={t('found', { n: owed.length })} note={t('deskFirst')} rule="line">
          <Form action={dutyPaths.desk()} csrf={csrf} requestKey={requestKey}>
            <Checkboxes name="ids" label={t('choose')} options={owed.map((line) => ({ value: line.id, label: labelOf(line, lang), hint: hintOf(line, lang, today) }))} values={typed?.ids} error={error('ids')} />
            <DateInput name="on" label={t('on')} value={typed?.on ?? today} max={today} error={error('on')} required />
            <TextInput name="link" type="url" inputmode="url" label={t('link')} hint={t('linkHint')} value={typed?.link} maxlength={500} error={error('link')} required />
            <TextInput name="note" label={t('note')} value={typed?.note} maxlength={300} error={error('note')} required={false} />
            <Button>{t('report')}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function labelOf(line: OwedLine, lang: Lang): string {
  const t = dutyWords(lang);
  const [kind, value = ''] = line.subject.split(':');
  const about = kind === 'year' ? t('year', { year: value }) : (line.powerName?.[lang] ?? '');
  const number = line.caseNo ? ` …${line.caseNo.slice(-12)}` : '';
  return `${nameOf(line.version.entry, lang)}${lang === 'en' ? ': ' : '：'}${about}${number}`;
}

function hintOf(line: OwedLine, lang: Lang, today: string): string {
  const t = dutyWords(lang);
  const n = daysOver(line, today);
  const comma = lang === 'en' ? ', ' : '，';
  const standing = line.state === 'missed' ? t(n === 1 ? 'overOne' : 'over', { n }) : t('owed');
  return [`${t('due')} ${sayOn(line.dueOn, lang, today)}`, standing, citationOf(line.version.entry.bases[0]!, lang)].join(comma);
}
