import { dayInChina, formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { type ProcessRow, processesPerPage } from '../designer/list-processes.ts';
import { flowPaths } from '../paths.ts';
import { listWords } from './list-words.ts';

/** All processes by name, for their keeper. */
export function ProcessesPage({ lang, rows, total, q, page }: { lang: Lang; rows: readonly ProcessRow[]; total: number; q: string; page: number }) {
  const t = listWords(lang);
  const at = (n: number): string => flowPaths.processes({ q, page: n });
  return (
    <>
      <PageHeading title={t('title')} sub={t('sub')} />
      <Form action={flowPaths.processes()} method="get">
        <TextInput name="q" label={t('search')} value={q} maxlength={100} />
        <Button kind="outline">{t('find')}</Button>
      </Form>
      <p>{t('count', { n: total })}</p>
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
      <p>
        {page > 1 ? <a href={at(page - 1)}>{t('previous')}</a> : null} {t('pageOf', { n: page })}{' '}
        {page * processesPerPage < total ? <a href={at(page + 1)}>{t('next')}</a> : null}
      </p>
    </>
  );
}
