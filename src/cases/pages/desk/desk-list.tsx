import { formatDay, yearOf } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { Details } from '#ui/details/details.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Form } from '#ui/form/form.tsx';
import { KeyHelp } from '#ui/key-cap/key-cap.tsx';
import { LampCounts, type LampKind } from '#ui/lamp/lamp.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Select } from '#ui/select/select.tsx';
import { ListHead, WorkList, type WorkRow } from '#ui/work-list/work-list.tsx';
import type { CaseLine } from '../../reading/case-line.ts';
import { stateNames } from '../../case-words.ts';
import { type Lamp, lamps } from '../../clock/lamp.ts';
import { atMost, pagesOf } from '../../reading/by-index.ts';
import { type TaskFilter, type TaskPage, tasksPerPage } from '../../reading/list-tasks.ts';
import { type DeskAct, casePaths } from '../../paths.ts';
import { turnNames } from '../../turn.ts';
import { deskWords } from './desk-words.ts';

/** How the list is filtered, as its address says. */
export interface DeskFilter extends Pick<TaskFilter, 'view' | 'lamp' | 'todo' | 'item' | 'q' | 'page'> {
  /** What the reader has just done to the case that is open. */
  done?: DeskAct | undefined;
  /** Where in the list the open case stood when something was done to it, from 0. */
  place?: number | undefined;
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
export function DeskList({ tasks, filter: { done: _done, place: _place, ...filter }, lang, today, open }: DeskListProps) {
  const t = deskWords(lang);
  const pages = pagesOf(tasks, tasksPerPage);
  const { view = 'mine', q, lamp, todo, item } = filter;
  const narrowed = Boolean(lamp || todo || item);
  return (
    <>
      <LampCounts
        label={t('byLamp')}
        counts={lamps.map((one) => ({
          kind: lampKinds[one],
          count: atMost(tasks.counts[one]),
          label: t(one),
          href: deskHref({ ...filter, lamp: lamp === one ? undefined : one, page: undefined }),
          current: lamp === one,
        }))}
      />
      <ListHead
        title={t(q ? 'found' : view === 'mine' ? 'mine' : 'allOpen', { n: atMost(tasks.total) })}
        filters={[
          { label: t('viewMine'), href: deskHref({}), current: !q && view === 'mine' },
          { label: t('viewAll'), href: deskHref({ view: 'all' }), current: !q && view === 'all' },
          ...(narrowed ? [{ label: t('clear'), href: deskHref({ view, q }) }] : []),
        ]}
      />
      {q ? null : <Narrow tasks={tasks} filter={filter} lang={lang} />}
      {tasks.rows.length === 0 ? <EmptyState title={t(q || narrowed ? 'noneFound' : 'noneOpen')} text={t(q || narrowed ? 'noneFoundText' : 'noneOpenText')} /> : null}
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

function Narrow({ tasks, filter, lang }: Pick<DeskListProps, 'tasks' | 'filter' | 'lang'>) {
  const t = deskWords(lang);
  const { todos = [], items = [] } = tasks.facets ?? {};
  const { view, lamp, todo, item } = filter;
  if (todos.length < 2 && items.length < 2 && !todo && !item) return null;
  const hidden = { ...(view && { view }), ...(lamp && { lamp }) };
  return (
    <div class="list-filters">
      <Details summary={t('narrow')} open={Boolean(todo || item)}>
        <Form method="get" action={casePaths.desk()} hidden={hidden} label={t('narrow')}>
          <Select name="todo" label={t('todo')} empty={t('any')} value={todo} required={false} width="full" options={todos.map((one) => ({ value: one.todo, label: t('counted', { name: turnNames[one.todo][lang], n: atMost(one.n) }) }))} />
          <Select name="item" label={t('item')} empty={t('any')} value={item} required={false} width="full" options={items.map(({ code, name, n }) => ({ value: code, label: n === null ? name[lang] : t('counted', { name: name[lang], n }) }))} />
          <Button kind="outline">{t('narrow')}</Button>
        </Form>
      </Details>
    </div>
  );
}

/** The address of the desk under a filter. */
export function deskHref({ view, lamp, todo, item, q, page, done, place }: DeskFilter, path: string = casePaths.desk()): string {
  const query = new URLSearchParams();
  if (view === 'all') query.set('view', view);
  for (const [name, value] of Object.entries({ lamp, todo, item, q })) if (value) query.set(name, value);
  if (page && page > 1) query.set('page', String(page));
  if (done) query.set('done', done);
  if (place) query.set('place', String(place));
  return query.size > 0 ? `${path}?${query}` : path;
}

function rowOf(line: CaseLine, lang: Lang, today: string, filter: DeskFilter, open?: string): WorkRow {
  const t = deskWords(lang);
  const lamp = line.lamp ?? 'inTime';
  const due = line.dueOn && line.lamp !== 'suspended' ? formatDay(line.dueOn, lang, { thisYear: yearOf(today), bare: true }) : '';
  const todo = line.turn ? turnNames[line.turn][lang] : stateNames[line.state][lang];
  const stage = line.deemed && line.turn ? t('deemedMark', { stage: todo }) : todo;
  return {
    href: deskHref(filter, casePaths.deskCase(line.no)),
    lamp: { kind: lampKinds[lamp], label: line.lamp ? t(lamp) : t('closed') },
    title: line.item.name[lang],
    left: leftWords(line, lang),
    sub: line.applicantName,
    subLang: lang === 'en' ? 'zh-CN' : undefined,
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
  if (left < 0) return t(left === -1 ? 'overdueByOne' : 'overdueBy', { n: -left });
  return left === 0 ? t('today') : t(left === 1 ? 'leftOne' : 'left', { n: left });
}
