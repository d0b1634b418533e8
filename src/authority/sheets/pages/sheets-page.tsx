import { formatMoment } from '#platform/calendar/moment.ts';
import type { Invalid } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DateInput } from '#ui/date-input/date-input.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileInput } from '#ui/file-input/file-input.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Section } from '#ui/section/section.tsx';
import { exchangeTables, type ExchangeTable } from '../exchange-columns.ts';
import { sheetsPerPage } from '../get-sheet.ts';
import { sheetPaths } from '../paths.ts';
import { type Sheet, sheetStates } from '../sheet.ts';
import { sheetWords } from '../sheet-words.ts';

interface Props {
  lang: Lang;
  sheets: readonly Sheet[];
  total: number;
  page: number;
  today: string;
  typed: { inForceFrom: string };
  problem: Invalid | undefined;
  csrf: string;
  requestKey: string;
}

/** Where sheets are handed in and the list is taken out. */
export function SheetsPage({ lang, sheets, total, page, today, typed, problem, csrf, requestKey }: Props) {
  const t = sheetWords(lang);
  const errors = Object.entries(problem?.fields ?? {});
  const errorOf = (field: string) => problem?.fields[field]?.[lang];
  return (
    <>
      <PageHeading title={t('title')} sub={t('sub')} />
      <ErrorSummary title={t('found', { n: errors.length })} errors={errors.map(([field, sentence]) => ({ ...(field !== 'form' && { field }), text: sentence[lang] }))} />
      <Section title={t('handIn')} rule="lead">
        <Form action={sheetPaths.list()} csrf={csrf} requestKey={requestKey} multipart>
          <FileInput name="file" label={t('file')} hint={t('fileHint')} accept=".xlsx,.csv" required error={errorOf('file') ?? errorOf('form')} />
          <DateInput name="inForceFrom" label={t('inForceFrom')} hint={t('inForceHint')} value={typed.inForceFrom} min={today} required error={errorOf('inForceFrom')} />
          <Button>{t('check')}</Button>
        </Form>
      </Section>
      <Section title={t('templates')} rule="line">
        <LinkList label={t('templates')} items={(['xlsx', 'csv'] as const).map((format) => ({ label: t('inFormat', { what: t('templateList'), format: format.toUpperCase() }), href: sheetPaths.template('list', format) }))} />
      </Section>
      <Section title={t('exports')} rule="line"><Exports lang={lang} /></Section>
      <Section title={t('earlier')} rule="line">
        {total === 0 ? <EmptyState title={t('none')} text={t('noneHelp')} /> : <Earlier lang={lang} sheets={sheets} />}
        <Pagination page={page} pages={Math.ceil(total / sheetsPerPage)} href={sheetPaths.list} />
      </Section>
    </>
  );
}

function Exports({ lang }: { lang: Lang }) {
  const t = sheetWords(lang);
  const own = (['xlsx', 'csv', 'json'] as const).map((format) => ({ label: t('inFormat', { what: t('wholeList'), format: format.toUpperCase() }), href: sheetPaths.exported('list', format) }));
  const exchange = (Object.keys(exchangeTables) as ExchangeTable[]).map((table) => ({ label: t('exchange', { table }), href: sheetPaths.exported(table, 'csv'), end: 'CSV' }));
  return <LinkList label={t('exports')} items={[...own, ...exchange]} />;
}

function Earlier({ lang, sheets }: { lang: Lang; sheets: readonly Sheet[] }) {
  const t = sheetWords(lang);
  return (
    <DataTable
      caption={t('earlier')}
      columns={[{ label: t('name') }, { label: t('state'), tight: true }, { label: t('rows'), figure: true }, { label: t('faulty'), figure: true }, { label: t('at'), tight: true }]}
      rows={sheets.map(({ id, name, state, report, rowsRead, handedInAt }) => [
        <a href={sheetPaths.sheet(id)} lang="zh-CN">{name}</a>,
        sheetStates[state][lang],
        (report?.rows ?? rowsRead).toLocaleString('en'),
        report ? report.faulty.toLocaleString('en') : '—',
        formatMoment(handedInAt, lang),
      ])}
    />
  );
}
