import { sayCitation } from '#authority';
import type { ProcessGraph } from '#flow';
import { formatDay, yearOf } from '#platform/calendar/day.ts';
import { daysInWords } from '#platform/calendar/days-in-words.ts';
import type { LegalBasis } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n.ts';
import type { TimelineEvent } from '#ui/timeline/timeline.tsx';
import { paperNames } from '../../papers.ts';
import { casePaths } from '../../paths.ts';
import type { CaseView } from '../../reading/view-case.ts';
import { headlineOf } from './case-headline.ts';
import { casePageWords } from './case-page-words.ts';

/** A case told in the order in which it happened, then where it stands today, then what comes. */
export function storyOf(view: CaseView, lang: Lang): TimelineEvent[] {
  const { file, clock, timeline, graph } = view;
  const t = casePageWords(lang);
  const thisYear = yearOf(clock.today);
  const day = (on: string) => formatDay(on, lang, { thisYear, bare: true });
  const told = timeline.map(({ event, on, at, title, text, who, basis, paper }): TimelineEvent => ({
    state: event === 'cases.suspended' ? 'suspended' : 'done',
    when: day(on),
    whenIso: at.toISOString(),
    title: withStepNames(title[lang], graph, lang),
    text: text && daysInWords(text[lang], lang, thisYear),
    note: ended([who[lang] !== t('you') && who[lang], basis && citedIn(basis, lang)], lang),
    links: paper ? [{ label: paperNames[paper][lang], href: casePaths.paperPdf(file.no, paper) }] : undefined,
  }));
  if (file.closedAt) return told;
  const { overline = '', lines } = headlineOf(view, lang);
  const due = clock.dueOn ? sentence(t('latest', { day: day(clock.dueOn) })) : '';
  const future = (when: string, title: string, text?: string): TimelineEvent => ({ state: 'future', when, title, text });
  const ahead =
    clock.runs === 'respond' ? [future(due, t('willAnswer')), future(t('afterAcceptance'), t('willDecide'), t('willDecideLater'))]
    : clock.runs === 'decide' ? [future(due, t('willDecide'), t('willDecideText')), future(t('afterDecision'), t('willDeliver'), t('willDeliverText'))]
    : clock.runs === 'deliver' ? [future(due, t('willDeliver'), t('willDeliverText'))]
    : [];
  return [...told, { state: file.suspended ? 'suspended' : 'current', when: t('today'), whenIso: clock.today, title: overline, text: lines[0] }, ...ahead];
}

// The acts on a case stand on one law; '32(4)' is cited by its article.
/** A law by its article, as a citizen reads it. */
export function citedIn({ law, article }: LegalBasis, lang: Lang): string {
  const name = lang === 'en' && law === '行政许可法' ? 'Administrative Licensing Law' : law;
  const n = Number.parseInt(String(article), 10);
  if (Number.isNaN(n)) return name;
  return lang === 'en' ? `${name}, Art. ${n}` : sayCitation({ law, article: n })['zh-CN'];
}

function ended(parts: readonly (string | false | undefined)[], lang: Lang): string {
  return parts.filter(Boolean).map((part) => `${part as string}${lang === 'en' ? '. ' : '。'}`).join('');
}

// A step is kept by its Chinese name; its process knows the English one.
function withStepNames(title: string, { nodes }: ProcessGraph, lang: Lang): string {
  const named = lang === 'en' ? nodes.find(({ name, nameEn }) => name && nameEn && title.startsWith(`${name}:`)) : undefined;
  return named ? title.replace(named.name, named.nameEn!) : title;
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
