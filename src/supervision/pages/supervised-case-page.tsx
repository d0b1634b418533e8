import { sayArticle, stateNames } from '#cases';
import { ProcessFigure } from '#flow';
import { maskName } from '#identity';
import { formatDay, yearOf } from '#platform/calendar/day.ts';
import { daysInWords } from '#platform/calendar/days-in-words.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import { DeadlineAnswerView } from '#platform/calendar/pages/deadline-answer-view.tsx';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { AsWritten, InLang } from '#ui/in-lang/in-lang.tsx';
import { Lamp as LampMark } from '#ui/lamp/lamp.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import type { Course } from '../read-course.ts';
import { supervisionPaths } from '../paths.ts';
import { supervisionWords } from '../supervision-words.ts';
import { ProofSection, ReadingsSection } from './proof-section.tsx';
import { lampKinds } from './supervision-page.tsx';

interface Props {
  course: Course;
  lang: Lang;
}

/** The whole course of a case for its supervisor: facts, clocks, what happened, the process, the proof, the readings. */
export function SupervisedCasePage({ course, lang }: Props) {
  const t = supervisionWords(lang);
  const { file, clock, graph, progress } = course.view;
  const title = file.item.name[lang];
  return (
    <>
      <Breadcrumbs links={[{ label: t('back'), href: supervisionPaths.list() }]} current={title} />
      <PageHeading
        title={title}
        sub={stateNames[file.state][lang]}
        aside={clock.lamp ? <LampMark kind={lampKinds[clock.lamp]} label={t(clock.lamp)} /> : <LampMark kind={file.late ? 'overdue' : 'in-time'} label={t(file.late ? 'lateClosed' : 'inTimeClosed')} />}
      />
      <Section title={t('facts')} rule="line"><Facts course={course} lang={lang} /></Section>
      <Section title={t('clocks')} rule="line"><Clocks course={course} lang={lang} /></Section>
      <Section title={t('course')} rule="line"><Acts course={course} lang={lang} /></Section>
      <Section title={t('flow')} rule="line"><ProcessFigure graph={graph} lang={lang} progress={progress} /></Section>
      <ProofSection course={course} lang={lang} />
      <ReadingsSection course={course} lang={lang} />
    </>
  );
}

function Facts({ course, lang }: Props) {
  const t = supervisionWords(lang);
  const { file, clock } = course.view;
  const { applicant, acceptedOn } = file;
  const day = (on: string): string => formatDay(on, lang, { thisYear: yearOf(clock.today), bare: true });
  return (
    <SummaryList
      rows={[
        { key: t('caseNo'), value: file.no },
        { key: t('applicant'), value: <InLang zh={applicant.kind === 'person' ? maskName(applicant.name) : applicant.name} /> },
        { key: t('organ'), value: <InLang zh={file.organName} en={course.view.organ.englishName} /> },
        ...(file.deemed ? [{ key: t('caseState'), value: `${t('deemed')}${t('article')}` }] : []),
        ...(file.late && !file.closedAt ? [{ key: t('left'), value: t('wasLate') }] : []),
        { key: t('submitted'), value: formatMoment(file.submittedAt, lang, { thisYear: yearOf(clock.today) }) },
        ...(acceptedOn ? [{ key: t('accepted'), value: day(acceptedOn) }] : []),
        { key: t('power'), value: <a href={`/powers/${file.power}`}>{file.power}</a> },
        { key: t('itemVersion'), value: t('version', { code: file.item.code, version: file.item.version }) },
        { key: t('process'), value: t('version', { code: file.process.id, version: file.process.version }) },
      ]}
    />
  );
}

const kinds = ['respond', 'answer', 'promised', 'statutory', 'deliver'] as const;

function Clocks({ course, lang }: Props) {
  const t = supervisionWords(lang);
  const { clock } = course.view;
  const shown = kinds.flatMap((kind) => (clock[kind] ? [{ kind, deadline: clock[kind] }] : []));
  if (shown.length === 0) return <p>{t('noClock')}</p>;
  const runs = (kind: (typeof kinds)[number]): boolean => clock.runs === kind || (clock.runs === 'decide' && (kind === 'promised' || kind === 'statutory'));
  return (
    <>
      {shown.map(({ kind, deadline }) => (
        <Section key={kind} title={t(kind)} note={t(runs(kind) ? 'running' : 'stopped')} level={3}>
          <DeadlineAnswerView deadline={deadline} lang={lang} today={clock.today} ended={!runs(kind)} />
        </Section>
      ))}
    </>
  );
}

function Acts({ course, lang }: Props) {
  const { timeline, clock } = course.view;
  return (
    <Timeline
      label={supervisionWords(lang)('course')}
      events={timeline.map((event) => ({
        state: event.event === 'cases.suspended' ? 'suspended' : 'done',
        when: formatMoment(event.at, lang, { thisYear: yearOf(clock.today) }),
        whenIso: event.at.toISOString(),
        title: daysInWords(event.title[lang], lang, yearOf(clock.today)),
        text: event.text && <AsWritten text={daysInWords(event.text[lang], lang, yearOf(clock.today))} />,
        note: <AsWritten text={[
          event.who[lang],
          event.basis && sayArticle(event.basis, lang),
          event.power && supervisionWords(lang)('version', { ...event.power }),
        ].filter(Boolean).join(' · ')} />,
      }))}
    />
  );
}
