import { dayInChina, formatDay } from '#platform/calendar/day.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { SearchBox } from '#ui/search-box/search-box.tsx';
import { Section } from '#ui/section/section.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { type BegunProcess, type ProcessRow, processesPerPage } from '../designer/list-processes.ts';
import { flowPaths } from '../paths.ts';
import { listWords } from './list-words.ts';

export interface ProcessesPageProps {
  lang: Lang;
  rows: readonly ProcessRow[];
  total: number;
  q: string;
  page: number;
  /** Drafted, and never published. */
  begun: readonly BegunProcess[];
  csrf: string;
  requestKey: string;
  typed?: { id: string; name: string } | undefined;
  errors?: Readonly<Record<string, string>> | undefined;
}

/** All processes by name, for their keeper; those that are only drafted, and the form that begins another. */
export function ProcessesPage({ lang, rows, total, q, page, begun, csrf, requestKey, typed, errors = {} }: ProcessesPageProps) {
  const t = listWords(lang);
  return (
    <>
      <PageHeading title={t('title')} sub={t('sub')} />
      <ErrorSummary title={t('errors', { n: Object.keys(errors).length })} errors={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <SearchBox action={flowPaths.processes()} label={t('search')} value={q} placeholder={t('search')} />
      <Section title={t('count', { n: total })}>
        <DataTable
          caption={t('title')}
          columns={[{ label: t('name') }, { label: t('version'), tight: true }, { label: t('publishedOn'), tight: true }, { label: t('draft'), tight: true }]}
          rows={rows.map((row) => [
            <a href={flowPaths.process(row.id)} lang="zh-CN">{row.name}</a>,
            t('versionN', { n: row.version }),
            formatDay(dayInChina(row.publishedAt), lang),
            row.hasDraft ? t('hasDraft') : '—',
          ])}
        />
        <Pagination page={page} pages={Math.ceil(total / processesPerPage)} href={(n) => flowPaths.processes({ q, page: n })} />
      </Section>
      {begun.length > 0 ? (
        <Section title={t('begun')} rule="line">
          <DataTable
            caption={t('begun')}
            columns={[{ label: t('name') }, { label: t('id') }, { label: t('savedAt'), tight: true }]}
            rows={begun.map(({ id, name, savedAt }) => [<a href={flowPaths.process(id)} lang="zh-CN">{name}</a>, id, formatMoment(savedAt, lang)])}
          />
        </Section>
      ) : null}
      <Section title={t('begin')} rule="line">
        <p>{t('beginText')}</p>
        <Form action={flowPaths.processes()} csrf={csrf} requestKey={requestKey} label={t('begin')}>
          <TextInput name="id" label={t('id')} hint={t('idHint')} value={typed?.id} error={errors['id']} width="medium" maxlength={60} autocomplete="off" />
          <TextInput name="name" label={t('newName')} value={typed?.name} error={errors['name']} width="medium" maxlength={100} autocomplete="off" />
          <Button kind="outline">{t('begin')}</Button>
        </Form>
      </Section>
    </>
  );
}
