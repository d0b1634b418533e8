import type { Example } from './example.ts';
import { examples as actsBar } from './acts-bar/acts-bar.examples.tsx';
import { examples as answersBar } from './answers-bar/answers-bar.examples.tsx';
import { examples as bar } from './bar/bar.examples.tsx';
import { examples as brandMark } from './brand-mark/brand-mark.examples.tsx';
import { examples as breadcrumbs } from './breadcrumbs/breadcrumbs.examples.tsx';
import { examples as button } from './button/button.examples.tsx';
import { examples as chart } from './chart/chart.examples.tsx';
import { examples as columns } from './columns/columns.examples.tsx';
import { examples as dataTable } from './data-table/data-table.examples.tsx';
import { examples as dayStrip } from './day-strip/day-strip.examples.tsx';
import { examples as deadlineLines } from './deadline-lines/deadline-lines.examples.tsx';
import { examples as deadlineWeeks } from './deadline-weeks/deadline-weeks.examples.tsx';
import { examples as details } from './details/details.examples.tsx';
import { examples as documentFace } from './document-face/document-face.examples.tsx';
import { examples as emptyState } from './empty-state/empty-state.examples.tsx';
import { examples as errorSummary } from './error-summary/error-summary.examples.tsx';
import { examples as facetList } from './facet-list/facet-list.examples.tsx';
import { examples as form } from './form/form.examples.tsx';
import { examples as hero } from './hero/hero.examples.tsx';
import { examples as inLang } from './in-lang/in-lang.examples.tsx';
import { examples as keyCap } from './key-cap/key-cap.examples.tsx';
import { examples as knownAnswer } from './known-answer/known-answer.examples.tsx';
import { examples as lamp } from './lamp/lamp.examples.tsx';
import { examples as laneList } from './lane-list/lane-list.examples.tsx';
import { examples as lawCitation } from './law-citation/law-citation.examples.tsx';
import { examples as materialTable } from './material-table/material-table.examples.tsx';
import { examples as measureList } from './measure-list/measure-list.examples.tsx';
import { examples as messageList } from './message-list/message-list.examples.tsx';
import { examples as notice } from './notice/notice.examples.tsx';
import { examples as opening } from './opening/opening.examples.tsx';
import { examples as pageHeading } from './page-heading/page-heading.examples.tsx';
import { examples as pagination } from './pagination/pagination.examples.tsx';
import { examples as qr } from './qr/qr.examples.tsx';
import { examples as resultList } from './result-list/result-list.examples.tsx';
import { examples as searchBox } from './search-box/search-box.examples.tsx';
import { examples as section } from './section/section.examples.tsx';
import { examples as stat } from './stat/stat.examples.tsx';
import { examples as stationLine } from './station-line/station-line.examples.tsx';
import { examples as stepStrip } from './step-strip/step-strip.examples.tsx';
import { examples as summaryList } from './summary-list/summary-list.examples.tsx';
import { examples as tabs } from './tabs/tabs.examples.tsx';
import { examples as tag } from './tag/tag.examples.tsx';
import { examples as taskList } from './task-list/task-list.examples.tsx';
import { examples as ticks } from './ticks/ticks.examples.tsx';
import { examples as timeline } from './timeline/timeline.examples.tsx';
import { examples as verificationResult } from './verification-result/verification-result.examples.tsx';
import { examples as workList } from './work-list/work-list.examples.tsx';

const byComponent: Record<string, Example[]> = {
  'acts-bar': actsBar, 'answers-bar': answersBar, bar, 'brand-mark': brandMark, breadcrumbs, button, chart, columns,
  'data-table': dataTable, 'day-strip': dayStrip, 'deadline-lines': deadlineLines, 'deadline-weeks': deadlineWeeks, details,
  'document-face': documentFace, 'empty-state': emptyState, 'error-summary': errorSummary, 'facet-list': facetList, form, hero, 'in-lang': inLang,
  'key-cap': keyCap, 'known-answer': knownAnswer, lamp, 'lane-list': laneList, 'law-citation': lawCitation,
  'material-table': materialTable, 'measure-list': measureList, 'message-list': messageList, notice, opening, 'page-heading': pageHeading, pagination, qr,
  'result-list': resultList, 'search-box': searchBox, section, stat, 'station-line': stationLine, 'step-strip': stepStrip,
  'summary-list': summaryList, tabs, tag, 'task-list': taskList, ticks, timeline, 'verification-result': verificationResult,
  'work-list': workList,
};

export interface NamedExample extends Example { component: string }

/** Every example of every component: the pages of the gallery and the fixtures of the tests. */
export function allExamples(): NamedExample[] {
  return Object.entries(byComponent).flatMap(([component, examples]) => examples.map((example) => ({ component, ...example })));
}
