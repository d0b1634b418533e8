import { formatDay, yearOf } from '#platform/calendar/day.ts';
import { daysInWords } from '#platform/calendar/days-in-words.ts';
import { KeyCap } from '#ui/key-cap/key-cap.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import type { TaskPage } from '../../reading/list-tasks.ts';
import { casePaths, type DeskAct } from '../../paths.ts';
import { paperNames } from '../../papers.ts';
import { nameOfAct } from './act-panels.tsx';
import { type DeskFilter, deskHref, leftWords } from './desk-list.tsx';
import { deskWords } from './desk-words.ts';
import type { PanelProps } from './panel-props.ts';

interface DoneNoticeProps extends PanelProps {
  tasks: TaskPage;
  filter: DeskFilter;
  /** What the reader may do next on the same case. */
  next: DeskAct | undefined;
}

/** What an act has brought about, and the way on: the next step of the same case, or the next case of the list. */
export function DoneNotice({ view, lang, tasks, filter, next }: DoneNoticeProps) {
  const t = deskWords(lang);
  const { done: _done, place = 0, ...list } = filter;
  const event = view.timeline.at(-1);
  if (!event) return null;
  const others = tasks.rows.filter(({ no }) => no !== view.file.no);
  const following = others[place] ?? others[0];
  const thisYear = yearOf(view.clock.today);
  return (
    <Notice kind="success" title={t('done', { act: daysInWords(event.title[lang], lang, thisYear) })} live first>
      <p>{[event.paper ? t('donePaper', { kind: paperNames[event.paper][lang] }) : '', t('doneTold')].filter(Boolean).join(lang === 'en' ? '. ' : '，')}{lang === 'en' ? '.' : '。'}</p>
      {next ? <p><a href="#acts">{t('goOn', { act: nameOfAct(next, view, lang) })}</a></p> : null}
      <p>
        {following ? (
          <>
            {t('nextCase')}
            <a href={deskHref(list, casePaths.deskCase(following.no))} data-key="n">
              <KeyCap>n</KeyCap> {following.item.name[lang]} <span lang="zh-CN">{following.applicantName}</span>
            </a>{' '}
            <span class="soft">{leftWords(following, lang)}{following.dueOn && following.lamp !== 'suspended' ? ` · ${formatDay(following.dueOn, lang, { thisYear, bare: true })}` : ''}</span>
          </>
        ) : <a href={deskHref(list)} data-key="n">{t('nextNone')}</a>}
      </p>
    </Notice>
  );
}
