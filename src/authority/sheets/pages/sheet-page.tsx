import { formatDay } from '#platform/calendar/day.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import { Invalid } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n.ts';
import { Bar } from '#ui/bar/bar.tsx';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { Stat, StatRow } from '#ui/stat/stat.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { adjustmentPaths } from '../../adjustment/paths.ts';
import { sheetPaths } from '../paths.ts';
import { type Sheet, sheetKinds, sheetStates } from '../sheet.ts';
import { sheetWords } from '../sheet-words.ts';
import { FaultsSection } from './faults-section.tsx';
import type { SheetPageProps } from './sheet-page-props.ts';
import { TakeSection } from './take-section.tsx';

/** One sheet: how far it has come, what is wrong with it, and taking its good rows or none. */
export function SheetPage(props: SheetPageProps) {
  const { lang, sheet, problem } = props;
  const t = sheetWords(lang);
  const errors = problem instanceof Invalid ? Object.entries(problem.fields) : [];
  return (
    <>
      <Breadcrumbs links={[{ label: t('title'), href: sheetPaths.list() }]} current={sheet.name} />
      <PageHeading title={sheet.name} sub={sheetStates[sheet.state][lang]} />
      <ErrorSummary title={t('found', { n: errors.length })} errors={errors.map(([field, sentence]) => ({ field, text: sentence[lang] }))} />
      {problem && !(problem instanceof Invalid) ? <Notice kind="error" title={problem.sentence[lang]} live /> : null}
      <State {...props} />
      {sheet.report ? <Result lang={lang} sheet={sheet} /> : null}
      <TakeSection {...props} />
      {sheet.report ? <FaultsSection {...props} /> : null}
      <Section title={t('facts')} rule="line">
        <SummaryList
          rows={[
            { key: t('kind'), value: sheet.kind ? sheetKinds[sheet.kind][lang] : '—' },
            { key: t('inForceFrom'), value: formatDay(sheet.inForceFrom, lang) },
            { key: t('at'), value: formatMoment(sheet.handedInAt, lang) },
            { key: t('digest'), value: <code>{sheet.digest}</code> },
          ]}
        />
      </Section>
    </>
  );
}

function State({ lang, sheet, proposed }: SheetPageProps) {
  const t = sheetWords(lang);
  const { state, rowsRead, bytesRead, size, proposals, problem } = sheet;
  if (state === 'waiting' || state === 'checking' || state === 'taking') {
    const percent = Math.min(99, Math.floor((100 * bytesRead) / Math.max(1, size)));
    const title = state === 'waiting' ? t('waiting') : state === 'taking' ? t('takingNow') : t('progress', { rows: rowsRead.toLocaleString('en'), percent });
    return (
      <Notice kind="info" title={title} live>
        {state === 'checking' ? <Bar value={percent} max={100} /> : null}
        <p>{t('reloads')} <a href={sheetPaths.sheet(sheet.id)}>{t('refresh')}</a></p>
      </Notice>
    );
  }
  if (state === 'unreadable') return <Notice kind="error" title={t('unreadableTitle')}><p>{problem?.[lang]}</p><p>{t('again')}</p></Notice>;
  if (state === 'refused') return <Notice kind="error" title={t('refusedTitle')}><p>{problem?.[lang]}</p></Notice>;
  if (state === 'declined') return <Notice kind="info" title={t('declinedTitle')} />;
  if (state === 'taken') {
    return (
      <Notice kind="success" title={t('takenTitle', { n: proposals.length })}>
        <ul>{proposed.map(({ id, organ, englishOrgan, n }) => <li key={id}><a href={adjustmentPaths.deskOne(id)}>{t('proposal', { organ: lang === 'en' ? englishOrgan : organ, n })}</a></li>)}</ul>
      </Notice>
    );
  }
  return null;
}

function Result({ lang, sheet }: { lang: Lang; sheet: Sheet }) {
  const t = sheetWords(lang);
  const { rows, faulty, added, changed, unchanged } = sheet.report!;
  const figure = (n: number) => n.toLocaleString('en');
  const directory = sheet.kind === 'directory';
  return (
    <Section title={t('result')} rule="line">
      <StatRow>
        <Stat label={t('total')} figure={figure(rows)} />
        <Stat label={t('faulty')} figure={figure(faulty)} {...(faulty > 0 && { tone: 'vermilion' as const })} />
        <Stat label={directory ? t('notInList') : t('added')} figure={figure(added)} />
        <Stat label={directory ? t('otherName') : t('changed')} figure={figure(changed)} />
        <Stat label={directory ? t('sameName') : t('unchanged')} figure={figure(unchanged)} />
      </StatRow>
      {directory ? <p>{t('directoryOnly')}</p> : null}
    </Section>
  );
}
