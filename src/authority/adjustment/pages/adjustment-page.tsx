import type { ComponentChildren } from 'preact';
import { formatDay } from '#platform/calendar/day.ts';
import { explainDeadline } from '#platform/calendar/explain-deadline.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import { type Lang, said } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DeadlineLines } from '#ui/deadline-lines/deadline-lines.tsx';
import { Details } from '#ui/details/details.tsx';
import { AsWritten } from '#ui/in-lang/in-lang.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { Tag } from '#ui/tag/tag.tsx';
import { Timeline, type TimelineEvent } from '#ui/timeline/timeline.tsx';
import { powersPath } from '../../paths.ts';
import { stateNames, stepNames } from '../adjustment.ts';
import { causeName } from '../causes.ts';
import { adjustmentPaths } from '../paths.ts';
import type { AdjustmentView, ClockView } from '../view-adjustment.ts';
import { words } from './adjustment-texts.ts';
import { clockOf, sayTitle, stateTones } from './adjustment-words.ts';
import { ProposedChanges } from './proposed-changes.tsx';

export interface AdjustmentPageProps {
  lang: Lang;
  today: string;
  view: AdjustmentView;
  /** What the reader may do now, on the page of the offices. */
  acts?: ComponentChildren;
  desk?: boolean;
}

/** One proposal: who proposes what and why, its steps and clocks with their rules, and each field that changes. */
export function AdjustmentPage({ lang, today, view, acts, desk = false }: AdjustmentPageProps) {
  const t = words(lang);
  const { adjustment, changes, total, page, pages } = view;
  const [first] = changes;
  const title = first ? sayTitle(adjustment, first, lang) : t('title');
  const links = desk ? [{ label: t('title'), href: adjustmentPaths.desk() }] : [{ label: t('home'), href: '/' }, { label: t('powers'), href: powersPath() }, { label: t('title'), href: adjustmentPaths.list() }];
  const href = (n: number) => (desk ? adjustmentPaths.deskOne : adjustmentPaths.one)(adjustment.id, { page: n });
  return (
    <>
      <Breadcrumbs links={links} current={title} />
      <PageHeading title={title} aside={<Tag tone={stateTones[adjustment.state]}>{stateNames[adjustment.state][lang]}</Tag>} />
      {acts}
      <Section title={t('about')} rule="lead"><SummaryList rows={aboutRows(view, lang)} /></Section>
      <Section title={t('changes')} note={t('changesNote', { n: total })} rule="line"><ProposedChanges lang={lang} changes={changes} page={page} pages={pages} href={href} /></Section>
      <Section title={t('steps')} rule="line"><Timeline label={t('steps')} events={events(view, today, lang)} /></Section>
      <Section title={t('clocks')} note={t('clocksNote')} rule="line"><Clocks lang={lang} clocks={view.clocks} /></Section>
    </>
  );
}

function organName({ organs }: AdjustmentView, code: string, lang: Lang): string {
  const organ = organs.get(code);
  return organ ? (lang === 'en' ? organ.englishName : organ.name) : code;
}

function aboutRows(view: AdjustmentView, lang: Lang) {
  const t = words(lang);
  const { organ, causes, causeVersion, cause, causeArose, byGovernment } = view.adjustment;
  return [
    { key: t('organ'), value: organName(view, organ, lang) },
    { key: t('causes'), value: causes.map((key) => causeName(causeVersion, key)[lang]).join(t('and')) },
    { key: t('told'), value: <AsWritten text={cause} /> },
    { key: t('arose'), value: formatDay(causeArose, lang, { bare: true }) },
    { key: t('approval'), value: t(byGovernment ? 'byGovernment' : 'byOffices') },
  ];
}

function events(view: AdjustmentView, today: string, lang: Lang): TimelineEvent[] {
  const t = words(lang);
  const { adjustment, steps } = view;
  const taken = steps.map(({ step, organ, told, late, at }): TimelineEvent => ({
    state: 'done',
    when: formatMoment(at, lang),
    whenIso: at.toISOString(),
    title: stepNames[step][lang] + (late && !step.endsWith('Overdue') ? (lang === 'en' ? ' (late)' : '（逾期）') : ''),
    ...(told && step !== 'proposed' && { text: <p><AsWritten text={told} /></p> }),
    note: organ === null ? t('byDay') : organName(view, organ, lang),
  }));
  const clock = clockOf(adjustment, today, lang);
  if (!clock) return taken;
  const waitsFor = nextSteps(view, lang);
  return [...taken, ...waitsFor.map((title): TimelineEvent => ({ state: 'current', when: clock.words, title }))];
}

function nextSteps({ adjustment: { state, listReviewer, legalReviewer } }: AdjustmentView, lang: Lang): string[] {
  const list = said('等机构编制（审改）部门审核', 'The list office reviews')[lang];
  const legal = said('等司法行政部门审核', 'The legal office reviews')[lang];
  if (state === 'inReview') return [...(listReviewer ? [] : [list]), ...(legalReviewer ? [] : [legal])];
  return [state === 'approved' ? said('等公布', 'To be published')[lang] : said('等本级政府审批', 'The government approves')[lang]];
}

const startedBy = { apply: said('事由发生', 'the cause arose'), review: said('提出申请', 'proposed'), publish: said('批准', 'approved') };

function Clocks({ lang, clocks }: { lang: Lang; clocks: readonly ClockView[] }) {
  const t = words(lang);
  const days = (n: number) => (lang === 'en' ? `${n} working days` : `${n} 个工作日`);
  const standing = ({ doneOn, late }: ClockView) => (late ? <Tag tone="vermilion">{t('late')}</Tag> : t(doneOn ? 'kept' : 'running'));
  return (
    <>
      <DataTable
        caption={t('clocks')}
        columns={[t('clock'), t('limit'), t('last'), t('done'), t('standing')].map((label) => ({ label }))}
        rows={clocks.map((view) => [
          t(view.clock), days(view.deadline.limit.n), formatDay(view.deadline.dueDate, lang, { bare: true }), view.doneOn ? formatDay(view.doneOn, lang, { bare: true }) : t('notDone'), standing(view),
        ])}
      />
      <Details summary={t('derive')} panel>
        {clocks.map(({ clock, deadline }) => (
          <Section key={clock} title={t(clock)} level={3}>
            <DeadlineLines
              lines={explainDeadline(deadline, lang, { startedBy: startedBy[clock] }).filter(({ part }) => part !== 'due').map(({ text, figure, law }) => ({ title: text, figure, law }))}
              totals={[{ title: t('last'), figure: formatDay(deadline.dueDate, lang), strong: true }]}
            />
          </Section>
        ))}
      </Details>
    </>
  );
}
