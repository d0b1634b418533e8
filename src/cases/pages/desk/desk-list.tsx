import { formatDay, yearOf } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { KeyHelp } from '#ui/key-cap/key-cap.tsx';
import { LampCounts, type LampKind } from '#ui/lamp/lamp.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { ListHead, WorkList, type WorkRow } from '#ui/work-list/work-list.tsx';
import type { CaseLine } from '../../reading/case-line.ts';
import { stateNames } from '../../case-words.ts';
import { type Lamp, lamps } from '../../clock/lamp.ts';
import { type TaskPage, tasksPerPage } from '../../reading/list-tasks.ts';
import { casePaths } from '../../paths.ts';
import { deskWords } from './desk-words.ts';

/** How the list is filtered, as its address says. */
export interface DeskFilter {
  lamp?: Lamp | undefined;
  q?: string | undefined;
  page?: number | undefined;
}

export const lampKinds: Record<Lamp, LampKind> = { overdue: 'overdue', nearlyDue: 'nearly', inTime: 'in-time', suspended: 'suspended' };

interface DeskListProps {
  tasks: TaskPage;
  filter: DeskFilter;
  lang: Lang;
  today: string;
  /** The case that is open. */
  open?: string | undefined;
}

/** The work of the desk: counts by lamp on top, then the cases by what is due first. */
export function DeskList({ tasks, filter, lang, today, open }: DeskListProps) {
  const t = deskWords(lang);
  const pages = Math.max(1, Math.ceil(tasks.total / tasksPerPage));
  return (
    <>
      <LampCounts
        label={t('byLamp')}
        counts={lamps.map((lamp) => ({
          kind: lampKinds[lamp],
          count: tasks.counts[lamp],
          label: t(lamp),
          href: deskHref({ ...filter, lamp: filter.lamp === lamp ? undefined : lamp, page: undefined }),
          current: filter.lamp === lamp,
        }))}
      />
      <ListHead title={t(filter.q ? 'found' : 'mine', { n: tasks.total })} filters={filter.lamp || filter.q ? [{ label: t('all'), href: casePaths.desk() }] : []} />
      {tasks.rows.length === 0 ? <EmptyState title={t('noneOpen')} text={t('noneOpenText')} /> : null}
      <WorkList label={t('worklist')} rows={tasks.rows.map((line) => rowOf(line, lang, today, filter, open))} />
      <Pagination page={tasks.page} pages={pages} href={(page) => deskHref({ ...filter, page })} />
      <KeyHelp
        keys={[
          { caps: ['j', 'k'], label: t('keysList') },
          { caps: ['↵'], label: t('keysOpen') },
          { caps: ['1', '–', '9'], label: t('keysActs') },
          { caps: ['/'], label: t('keysFind') },
        ]}
      />
    </>
  );
}

/** The address of the desk under a filter. */
export function deskHref({ lamp, q, page }: DeskFilter, path: string = casePaths.desk()): string {
  const query = new URLSearchParams();
  if (lamp) query.set('lamp', lamp);
  if (q) query.set('q', q);
  if (page && page > 1) query.set('page', String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}

function rowOf(line: CaseLine, lang: Lang, today: string, filter: DeskFilter, open?: string): WorkRow {
  const t = deskWords(lang);
  const lamp = line.lamp ?? 'inTime';
  const due = line.dueOn ? formatDay(line.dueOn, lang, { thisYear: yearOf(today), bare: true }) : '';
  const stage = stateNames[line.state][lang];
  return {
    href: deskHref(filter, casePaths.deskCase(line.no)),
    lamp: { kind: lampKinds[lamp], label: t(lamp) },
    title: line.item.name[lang],
    left: leftWords(line, lang),
    sub: line.applicantName,
    stage: due ? t('stageDue', { stage, day: due }) : stage,
    leftTitle: line.dueOn ?? undefined,
    selected: line.no === open,
  };
}

/** The time left of a running clock, in words. */
export function leftWords(line: Pick<CaseLine, 'closedAt' | 'lamp' | 'clock' | 'daysLeft'>, lang: Lang): string {
  const t = deskWords(lang);
  if (line.closedAt) return t('closed');
  if (line.lamp === 'suspended') return t(line.clock === 'answer' ? 'waiting' : 'paused');
  const left = line.daysLeft ?? 0;
  if (left < 0) return t('overdueBy', { n: -left });
  return left === 0 ? t('today') : t('left', { n: left });
}
