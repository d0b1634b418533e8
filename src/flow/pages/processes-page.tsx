import { dayInChina, formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { SearchBox } from '#ui/search-box/search-box.tsx';
import { Section } from '#ui/section/section.tsx';
import { type ProcessRow, processesPerPage } from '../designer/list-processes.ts';
import { flowPaths } from '../paths.ts';
import { listWords } from './list-words.ts';

/** All processes by name, for their keeper. */
export function ProcessesPage({ lang, rows, total, q, page }: { lang: Lang; rows: readonly ProcessRow[]; total: number; q: string; page: number }) {
  const t = listWords(lang);
  return (
    <>
      <PageHeading title={t('title')} sub={t('sub')} />
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
    </>
  );
}
