import { dayInChina, formatDay, yearOf } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { groundNames } from '../../case-words.ts';
import type { CaseView } from '../../reading/view-case.ts';
import { casePageWords } from './case-page-words.ts';
import { nameInProcess } from './present-step.ts';

/** The answer of the page in one line, with what stands over and under it. */
export interface CaseHeadline {
  overline?: string | undefined;
  text: string;
  lines: string[];
}

/** What the applicant needs to know first: the date, who acts, and what she has to do. */
export function headlineOf({ file, clock, graph, item }: CaseView, lang: Lang): CaseHeadline {
  const t = casePageWords(lang);
  const thisYear = yearOf(clock.today);
  const day = (on: string) => formatDay(on, lang, { thisYear });
  const latest = clock.dueOn ? t('latest', { day: day(clock.dueOn) }) : '';
  const organ = (lang === 'en' ? item.implementations.find((one) => one.organ === file.organ)?.organEnglishName : undefined) ?? file.organName;
  const late = clock.daysLeft !== null && clock.daysLeft < 0 && clock.runs !== 'answer' && !file.suspended;
  const overdue = late ? [t('overdue', { n: -clock.daysLeft! }), t('complain', { hotline: item.complaint.hotline })] : [];
  const closedOn = file.closedAt ? t('closed', { day: formatDay(dayInChina(file.closedAt), lang, { thisYear, bare: true }) }) : '';
  const ground = file.suspensions.at(-1)?.ground;
  switch (file.state) {
    case 'submitted':
      return { overline: t('waiting'), text: sentence(t('answerLatest', { latest })), lines: [...overdue, t(file.correction ? 'organAnswersAgain' : 'organAnswers', { organ }), t('nothingToDo')] };
    case 'correcting':
      return { overline: t('forYou'), text: sentence(t('correctLatest', { latest })), lines: [t('toDo')] };
    case 'accepted':
    case 'inReview':
    case 'reviewed': {
      if (file.suspended && ground) return { overline: t('stopped', { ground: groundNames[ground][lang] }), text: t('stoppedHead', { latest }), lines: [t('stoppedText'), t('nothingToDo')] };
      const step = nameInProcess(graph, file.tokens, lang);
      return { overline: step ? t('now', { step }) : t('handling'), text: sentence(t('by', { latest })), lines: [...overdue, t('organDecides', { organ }), t('nothingToDo')] };
    }
    case 'decided':
      return file.decision?.outcome === 'granted'
        ? { overline: t('granted'), text: sentence(t('deliverLatest', { latest })), lines: [...overdue, t('organDelivers', { organ }), t('nothingToDo')] }
        : { overline: t('deliverLatest', { latest }), text: t('refusedDecision'), lines: [] };
    case 'issued':
      return { overline: t('issuedNow'), text: sentence(t('deliverLatest', { latest })), lines: [...overdue, t('organDelivers', { organ })] };
    case 'delivered':
      return { overline: closedOn, text: t(file.decision?.outcome === 'granted' ? 'grantedClosed' : 'refusedClosed'), lines: [] };
    default:
      return { overline: closedOn, text: t(file.state), lines: [] };
  }
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
