import type { Lang } from '#platform/i18n.ts';
import { Columns } from '#ui/columns/columns.tsx';
import { DeskSplit } from '#ui/desk-shell/desk-shell.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import type { TaskPage } from '../../reading/list-tasks.ts';
import { casePaths } from '../../paths.ts';
import type { CaseView } from '../../reading/view-case.ts';
import { DeskActs, type PanelProps } from './act-panels.tsx';
import { DeskCaseHead } from './desk-case-head.tsx';
import { CourseTab, DeskCaseSide, FlowTab, FormTab, PapersTab, ReviewTab } from './desk-case-tabs.tsx';
import { type DeskFilter, DeskList, deskHref } from './desk-list.tsx';
import { deskWords } from './desk-words.ts';

export const deskTabs = ['review', 'form', 'flow', 'course', 'papers'] as const;
export type DeskTab = (typeof deskTabs)[number];

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

const tabKeys = { review: 'tabReview', form: 'tabForm', flow: 'tabFlow', course: 'tabCourse', papers: 'tabPapers' } as const;
const tabBodies = { review: ReviewTab, form: FormTab, flow: FlowTab, course: CourseTab, papers: PapersTab } as const;

/** The desk with one case open: list on the left, case on the right, acts at the lower edge. */
export function DeskCasePage(props: DeskPageProps & PanelProps & { tab: DeskTab }) {
  const { view, lang, tab, filter } = props;
  const t = deskWords(lang);
  const Body = tabBodies[tab];
  return (
    <DeskSplit list={<DeskList {...props} open={view.file.no} />} acts={<DeskActs {...props} />}>
      <p class="desk-back"><a href={deskHref(filter)}>{t('back')}</a></p>
      <DeskCaseHead view={view} lang={lang} />
      <Tabs
        label={t('views')}
        tabs={deskTabs.map((key) => ({
          label: t(tabKeys[key]),
          href: withTab(deskHref(filter, casePaths.deskCase(view.file.no)), key),
          current: key === tab,
          count: countOf(view, key),
        }))}
      />
      <h2 class="unseen">{t(tabKeys[tab])}</h2>
      {tab === 'review' ? <Columns side={<DeskCaseSide view={view} lang={lang} />}><Body view={view} lang={lang} /></Columns> : <Body view={view} lang={lang} />}
    </DeskSplit>
  );
}

function withTab(href: string, tab: DeskTab): string {
  if (tab === 'review') return href;
  return `${href}${href.includes('?') ? '&' : '?'}tab=${tab}`;
}

function countOf({ timeline }: CaseView, tab: DeskTab): number | undefined {
  if (tab === 'course') return timeline.length;
  return tab === 'papers' ? timeline.filter(({ paper }) => paper).length : undefined;
}
