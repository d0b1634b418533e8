import type { Lang } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { WorkList } from '#ui/work-list/work-list.tsx';
import { stateNames } from '../adjustment.ts';
import type { AdjustmentRow } from '../list-adjustments.ts';
import { adjustmentPaths } from '../paths.ts';
import { words } from './adjustment-texts.ts';
import { clockOf, sayTitle } from './adjustment-words.ts';

export interface WorkPageProps {
  lang: Lang;
  today: string;
  waiting: readonly AdjustmentRow[];
  others: readonly AdjustmentRow[];
  organs: ReadonlyMap<string, { name: string; englishName: string }>;
  mayPropose: boolean;
}

/** What waits for an officer of the list, overdue first, and what else is under way. */
export function WorkPage({ lang, today, waiting, others, organs, mayPropose }: WorkPageProps) {
  const t = words(lang);
  const rowOf = (row: AdjustmentRow) => {
    const clock = clockOf(row, today, lang)!;
    const organ = organs.get(row.organ);
    return {
      href: adjustmentPaths.deskOne(row.id),
      lamp: { kind: clock.lamp, label: clock.label },
      title: sayTitle(row, { name: row.firstName, englishName: row.firstEnglishName }, lang),
      left: clock.words,
      sub: organ ? (lang === 'en' ? organ.englishName : organ.name) : row.organ,
      stage: stateNames[row.state][lang],
    };
  };
  return (
    <>
      <PageHeading title={t('title')} sub={t('workSub')} acts={mayPropose ? <ButtonLink href={adjustmentPaths.propose()}>{t('proposeNew')}</ButtonLink> : <ButtonLink href={adjustmentPaths.list()} kind="outline">{t('publicPage')}</ButtonLink>} />
      <Section title={t('work')} note={t('count', { n: waiting.length })} rule="lead">
        {waiting.length === 0 ? <EmptyState title={t('nothing')} text={t('nothingText')} /> : <WorkList label={t('work')} rows={waiting.map(rowOf)} />}
      </Section>
      {others.length > 0 ? <Section title={t('others')} note={t('count', { n: others.length })} rule="line"><WorkList label={t('others')} rows={others.map(rowOf)} /></Section> : null}
    </>
  );
}
