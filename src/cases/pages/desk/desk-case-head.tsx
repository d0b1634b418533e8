import { formatDay, yearOf } from '#platform/calendar/day.ts';
import type { Deadline } from '#platform/calendar/deadline.ts';
import { weeksOf } from '#platform/calendar/pages/deadline-weeks.ts';
import type { Lang } from '#platform/i18n.ts';
import { DayStrip } from '#ui/day-strip/day-strip.tsx';
import { Lamp } from '#ui/lamp/lamp.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { articles } from '../../case-can.ts';
import { groundNames, lengthOf, stateNames } from '../../case-words.ts';
import type { ClockKind } from '../../case.ts';
import type { CaseView } from '../../reading/view-case.ts';
import { lampKinds, leftWords } from './desk-list.tsx';
import { deskWords } from './desk-words.ts';
import { sayArticle } from './law-words.ts';

const dueWords: Record<ClockKind, 'dueDecide' | 'dueRespond' | 'dueAnswer' | 'dueDeliver'> = {
  respond: 'dueRespond',
  answer: 'dueAnswer',
  decide: 'dueDecide',
  deliver: 'dueDeliver',
};

/** Which matter, whose, and how its clock stands, with the calendar on one line. */
export function DeskCaseHead({ view, lang }: { view: CaseView; lang: Lang }) {
  const t = deskWords(lang);
  const { file, clock } = view;
  const day = (on: string) => formatDay(on, lang, { thisYear: yearOf(clock.today), bare: true });
  const running = runningDeadline(view);
  const { promised, statutory } = clock;
  return (
    <>
      <PageHeading title={file.item.name[lang]} sub={<><span lang="zh-CN">{file.applicant.name}</span> · {stateNames[file.state][lang]}</>} aside={<span title={t('caseNo')}>{file.no}</span>} />
      {clock.runs && clock.dueOn ? (
        <p>
          {t(clock.runs === 'decide' && file.suspended ? 'dueDecideIfResumed' : dueWords[clock.runs])} <strong>{day(clock.dueOn)}</strong>{' '}
          {clock.lamp ? <Lamp kind={lampKinds[clock.lamp]} label={leftWords({ closedAt: file.closedAt, lamp: clock.lamp, clock: clock.runs, daysLeft: clock.daysLeft }, lang)} /> : null}
          {clock.runs === 'decide' && promised && statutory ? <span> · {t('promisedAndLaw', { promised: day(promised.dueDate), statutory: day(statutory.dueDate) })}</span> : null}
        </p>
      ) : (
        <p>{t('closed')}</p>
      )}
      <Standing view={view} lang={lang} />
      {running?.provisional ? <Notice kind="warning"><p>{t('provisional', { years: running.provisionalYears.join(lang === 'en' ? ', ' : '、') })}</p></Notice> : null}
      {running ? <DayStrip label={t('byLamp')} days={stripDays(running, lang, clock.today)} /> : null}
    </>
  );
}

// What the reader must know of the clock before acting: that the law accepted the case, that it stands still, that it was extended.
function Standing({ view, lang }: { view: CaseView; lang: Lang }) {
  const t = deskWords(lang);
  const { file, clock } = view;
  const day = (on: string) => formatDay(on, lang, { thisYear: yearOf(clock.today), bare: true });
  const pause = file.suspended ? file.suspensions.at(-1) : undefined;
  const extension = file.closedAt || file.decision ? undefined : file.extensions.at(-1);
  return (
    <>
      {file.deemed ? (
        <Notice kind="warning" title={t('deemedTitle')}><p>{t('deemedText', { day: day(file.acceptedOn!), article: sayArticle(articles.oneNotice, lang) })}</p></Notice>
      ) : null}
      {pause ? (
        <Notice kind="warning" title={t('pausedTitle', { ground: groundNames[pause.ground][lang] })}>
          <p>{t('pausedText', { day: day(pause.from), n: pause.days, article: sayArticle(articles.suspend, lang) })}{lang === 'en' ? ' ' : ''}<span lang="zh-CN">{pause.reason}</span></p>
        </Notice>
      ) : null}
      {extension ? (
        <Notice kind="info"><p>{t('extendedNote', { length: lengthOf(extension)[lang], article: sayArticle(articles.limit, lang) })}{lang === 'en' ? ' ' : ''}<span lang="zh-CN">{extension.reason}</span></p></Notice>
      ) : null}
    </>
  );
}

function runningDeadline({ clock }: CaseView): Deadline | undefined {
  switch (clock.runs) {
    case 'respond':
      return clock.respond;
    case 'answer':
      return clock.answer;
    case 'decide':
      return clock.promised ?? clock.statutory;
    case 'deliver':
      return clock.deliver;
    default:
      return undefined;
  }
}

// The line holds from the start to the last day; long clocks show their end.
function stripDays(deadline: Deadline, lang: Lang, today: string) {
  const days = weeksOf(deadline, lang, today).flatMap((stretch) => stretch.days);
  return days.filter(({ on }) => on >= deadline.start && on <= deadline.dueDate).slice(-24);
}
