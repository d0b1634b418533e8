import { formatDay } from '#platform/calendar/day.ts';
import { remainingDays } from '#platform/calendar/remaining-days.ts';
import type { Lang } from '#platform/i18n.ts';
import type { LampKind } from '#ui/lamp/lamp.tsx';
import type { Tone } from '#ui/tag/tag.tsx';
import type { Adjustment, AdjustmentState } from '../adjustment.ts';
import { type ChangeKind, changeKinds } from '../causes.ts';
import { words } from './adjustment-texts.ts';

/** How the state of a proposal looks. */
export const stateTones: Record<AdjustmentState, Tone> = {
  inReview: 'indigo', awaitingApproval: 'indigo', approved: 'amber', published: 'jade', returned: 'vermilion', rejected: 'vermilion', withdrawn: 'neutral',
};

/** What a proposal is called: what it does to which entry, or to how many. */
export function sayTitle({ counts }: Pick<Adjustment, 'counts'>, first: { name: string; englishName?: string | null | undefined }, lang: Lang): string {
  const t = words(lang);
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const kinds = (Object.keys(changeKinds) as ChangeKind[]).filter((kind) => counts[kind] > 0);
  const verb = kinds.map((kind) => changeKinds[kind][lang] + (kinds.length > 1 ? ` ${counts[kind]}` : '')).join(t('and'));
  const quoted = lang === 'en' ? ` “${first.englishName ?? first.name}”` : `“${first.name}”`;
  return verb + (total > 1 ? t('more', { first: quoted, n: total }) : quoted);
}

/** How the running clock of a proposal stands, as a lamp and in words. */
export function clockOf({ dueOn, closedAt }: Pick<Adjustment, 'dueOn' | 'closedAt'>, today: string, lang: Lang): { lamp: LampKind; label: string; words: string } | undefined {
  const t = words(lang);
  if (closedAt) return undefined;
  if (dueOn === null) return { lamp: 'in-time', label: t('inTime'), words: t('noLimit') };
  const day = formatDay(dueOn, lang, { bare: true });
  const left = remainingDays(dueOn, today);
  if (left < 0) return { lamp: 'overdue', label: t('overdue'), words: t('overdueSince', { day }) };
  return { lamp: left <= 2 ? 'nearly' : 'in-time', label: t(left <= 2 ? 'nearly' : 'inTime'), words: t('dueOn', { day }) };
}
