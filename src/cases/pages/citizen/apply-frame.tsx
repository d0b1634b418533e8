import type { ComponentChildren } from 'preact';
import type { Item } from '#catalog';
import { dayInChina, yearOf } from '#platform/calendar/day.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import type { Lang } from '#platform/i18n.ts';
import { ButtonRow } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Prose } from '#ui/prose/prose.tsx';
import { TaskList } from '#ui/task-list/task-list.tsx';
import type { Draft } from '../../drafts/draft.ts';
import { casePaths } from '../../paths.ts';
import { applyWords } from './apply-words.ts';

/** What every page of a draft is given. */
export interface DraftPageProps {
  lang: Lang;
  item: Item;
  draft: Draft;
  at: Date;
  csrf: string;
}

/** The name of a matter in the language of the page. */
export const nameOf = ({ name, englishName }: Pick<Item, 'name' | 'englishName'>, lang: Lang): string => (lang === 'en' ? (englishName ?? name) : name);

export type Stage = 'fill' | 'materials' | 'check';

export interface ApplyFrameProps extends DraftPageProps {
  stage: Stage;
  /** Which page of the form, from 1. */
  page?: number | undefined;
  title: string;
  sub?: ComponentChildren;
  backHref: string;
  /** Stages before this one in which something is still missing. */
  unfinished?: readonly Stage[] | undefined;
  errors?: readonly { field?: string | undefined; text: string }[] | undefined;
  children: ComponentChildren;
}

const stages = ['fill', 'materials', 'check', 'submit'] as const;

/** A page of an application: the way back, the four stages, what is wrong, then the one thing that it is about. */
export function ApplyFrame({ lang, item, draft, at, stage, page, title, sub, backHref, unfinished = [], errors = [], children }: ApplyFrameProps) {
  const t = applyWords(lang);
  const steps = item.form?.steps ?? [];
  const present = stages.indexOf(stage);
  const hrefs = [casePaths.draft(draft.id, steps[0]?.key), casePaths.draft(draft.id, 'materials'), casePaths.draft(draft.id, 'check')];
  return (
    <>
      <p><a href={backHref}>{t('back')}</a></p>
      <TaskList
        label={t('stages')}
        stages={stages.map((key, index) => ({
          label: t(key),
          state: index < present ? (unfinished.some((one) => one === key) ? 'unfinished' : 'done') : index === present ? 'current' : 'future',
          href: index < present ? hrefs[index] : undefined,
          ...(key === 'fill' && page && { progress: { done: page, total: steps.length } }),
        }))}
      />
      <ErrorSummary title={t('errors', { n: errors.length })} errors={errors} />
      <PageHeading title={title} sub={sub ?? nameOf(item, lang)} />
      {children}
      <Prose><ButtonRow centred><p class="soft small">{t('saved', { at: savedAt(draft.savedAt, at, lang) })}</p></ButtonRow></Prose>
    </>
  );
}

/** When something was saved: the time alone on the same day. */
function savedAt(saved: Date, now: Date, lang: Lang): string {
  const whole = formatMoment(saved, lang, { thisYear: yearOf(dayInChina(now)) });
  return dayInChina(saved) === dayInChina(now) ? whole.split(' ').at(-1)! : whole;
}
