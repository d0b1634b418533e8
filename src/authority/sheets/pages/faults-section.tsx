import { ButtonRow } from '#ui/button/button.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Section } from '#ui/section/section.tsx';
import { sheetPaths } from '../paths.ts';
import { faultKinds, type FaultKind } from '../sheet.ts';
import { sheetWords } from '../sheet-words.ts';
import { headOf } from '../write-report.ts';
import type { SheetPageProps } from './sheet-page-props.ts';

/** What is wrong with a sheet: how often each kind, and the first faults with row, column, what stands there and why. */
export function FaultsSection({ lang, sheet, faults, kind }: SheetPageProps) {
  const t = sheetWords(lang);
  const counts = (Object.entries(sheet.report!.faults) as [FaultKind, number][]).toSorted(([, a], [, b]) => b - a);
  const total = kind ? (sheet.report!.faults[kind] ?? 0) : counts.reduce((sum, [, n]) => sum + n, 0);
  if (counts.length === 0) return <Section title={t('faults')} rule="line"><p>{t('noFaults')}</p></Section>;
  return (
    <>
      <Section title={t('faultsByKind')} rule="line">
        <DataTable
          caption={t('faultsByKind')}
          columns={[{ label: t('fault') }, { label: t('count'), figure: true }]}
          rows={counts.map(([one, n]) => [<a href={sheetPaths.sheet(sheet.id, one)} {...(one === kind && { 'aria-current': 'true' as const })}>{faultKinds[one]?.[lang] ?? one}</a>, n.toLocaleString('en')])}
        />
        <ButtonRow>
          <ButtonLink href={sheetPaths.report(sheet.id, 'xlsx')} kind="outline" download>{t('downloadXlsx')}</ButtonLink>
          <ButtonLink href={sheetPaths.report(sheet.id, 'csv')} kind="quiet" download>{t('downloadCsv')}</ButtonLink>
        </ButtonRow>
      </Section>
      <Section
        title={kind ? faultKinds[kind][lang] : t('faults')}
        rule="line"
        {...(faults.length < total && { note: t('firstFaults', { n: faults.length }) })}
        {...(kind && { link: { label: t('allKinds'), href: sheetPaths.sheet(sheet.id) } })}
      >
        <DataTable
          caption={t('faults')}
          columns={[{ label: t('row'), tight: true }, { label: t('column'), tight: true }, { label: t('value') }, { label: t('why') }]}
          rows={faults.map(({ row, column, value, sentence }) => [t('rowNo', { n: row }), headOf(column, lang), value === '' ? t('empty') : <span lang="zh-CN">{value.slice(0, 80)}{value.length > 80 ? '…' : ''}</span>, sentence[lang]])}
        />
      </Section>
    </>
  );
}
