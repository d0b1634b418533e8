import type { Lang } from '#platform/i18n.ts';
import { Columns } from '#ui/columns/columns.tsx';
import { DeskSplit } from '#ui/desk-shell/desk-shell.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Section } from '#ui/section/section.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import type { TaskPage } from '../../reading/list-tasks.ts';
import { DeskActs, nameOfAct, nextAct } from './act-panels.tsx';
import { DeskCaseHead } from './desk-case-head.tsx';
import { AnswersPart, ClockPart, CoursePart, DeskCaseSide, FlowPart, PapersPart, ReviewPart } from './desk-case-parts.tsx';
import { DoneNotice } from './done-notice.tsx';
import { type DeskFilter, DeskList, deskHref } from './desk-list.tsx';
import { deskWords } from './desk-words.ts';
import type { PanelProps } from './panel-props.ts';
import { RefusalNotice } from './refusal-notice.tsx';

interface DeskPageProps {
  tasks: TaskPage;
  filter: DeskFilter;
  lang: Lang;
  today: string;
}

/** The desk with nothing open. */
export function DeskPage(props: DeskPageProps) {
  const t = deskWords(props.lang);
  return (
    <DeskSplit list={<DeskList {...props} />} open={false}>
      <h1 class="unseen">{t('desk')}</h1>
      <EmptyState title={t('choose')} text={t('chooseText')} />
    </DeskSplit>
  );
}

const parts = { review: 'tabReview', form: 'tabForm', clock: 'tabClock', flow: 'tabFlow', course: 'tabCourse', papers: 'tabPapers' } as const;
type Part = keyof typeof parts;

/** The desk with one case open: list on the left, all that is needed to decide on the right, acts at the lower edge. */
export function DeskCasePage(props: DeskPageProps & PanelProps) {
  const { view, lang, filter, typed } = props;
  const t = deskWords(lang);
  const { timeline } = view;
  const next = nextAct(view);
  const counts: Partial<Record<Part, number>> = { course: timeline.length, papers: timeline.filter(({ paper }) => paper).length };
  const place = props.tasks.rows.findIndex(({ no }) => no === view.file.no);
  const list = deskHref({ ...filter, done: undefined, place: Math.max(place, 0) }, '');
  const kept = typed !== undefined && view.acts.some(({ act, possible }) => act === typed.act && possible);
  return (
    <DeskSplit list={<DeskList {...props} open={view.file.no} />} acts={<DeskActs {...props} list={list} />}>
      <p class="desk-back">
        <a href={deskHref({ ...filter, done: undefined, place: undefined })}>{t('back')}</a>
        {view.clock.runs ? <a class="desk-back__acts" href="#acts">{next ? t('toAct', { act: nameOfAct(next, view, lang) }) : t('acts')}</a> : null}
      </p>
      {filter.done && !typed ? <DoneNotice {...props} next={next} /> : null}
      <DeskCaseHead view={view} lang={lang} />
      {typed?.refusal ? <RefusalNotice refusal={typed.refusal} typed={typed} kept={kept} lang={lang} /> : null}
      <Tabs label={t('views')} tabs={(Object.keys(parts) as Part[]).map((key) => ({ label: t(parts[key]), href: `#${key}`, count: counts[key] }))} />
      <Section title={t('tabReview')} id="review">
        <Columns side={<DeskCaseSide view={view} lang={lang} />}><ReviewPart view={view} lang={lang} /></Columns>
      </Section>
      <Section title={t('tabForm')} rule="line" id="form"><AnswersPart view={view} lang={lang} /></Section>
      <Section title={t('tabClock')} rule="line" id="clock"><ClockPart view={view} lang={lang} /></Section>
      <Section title={t('tabFlow')} rule="line" id="flow"><FlowPart view={view} lang={lang} /></Section>
      <Section title={t('tabCourse')} rule="line" id="course"><CoursePart view={view} lang={lang} /></Section>
      <Section title={t('tabPapers')} rule="line" id="papers"><PapersPart view={view} lang={lang} /></Section>
    </DeskSplit>
  );
}
