import type { VNode } from 'preact';
import { formatDay, yearOf } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Lamp, type LampKind } from '#ui/lamp/lamp.tsx';
import { sayCitation, sayLimit } from '../../limit-words.ts';
import type { DutyBasis, DutyEntry } from '../duty.ts';
import { dutyWords } from '../duty-words.ts';
import type { OwedLine } from '../list-owed-duties.ts';
import { daysOver, type DutyState } from '../owed-duty.ts';

const lampKinds: Record<DutyState, LampKind> = { missed: 'overdue', owed: 'in-time', performedLate: 'nearly', performed: 'in-time', ended: 'suspended' };

/** How an owed duty stands, with by how much it is over. */
export function StateLamp({ line, lang, today }: { line: OwedLine; lang: Lang; today: string }) {
  const t = dutyWords(lang);
  const n = daysOver(line, today);
  const label = line.state === 'missed' ? t(n === 1 ? 'overOne' : 'over', { n }) : line.state === 'performedLate' ? (n > 0 ? t(n === 1 ? 'lateByOne' : 'lateBy', { n }) : t('toldLate')) : t(line.state);
  return <Lamp kind={lampKinds[line.state]} label={label} />;
}

/** The law that sets a duty, as it is cited. */
export function citationOf({ law, englishLaw, article, paragraph }: DutyBasis, lang: Lang): string {
  const basis = article === undefined ? {} : { article };
  const cited = sayCitation({ law: lang === 'en' ? englishLaw : law, ...basis })[lang];
  const whole = lang === 'en' ? cited.replaceAll(/[《》]/g, '') : cited;
  return paragraph === undefined ? whole : lang === 'en' ? `${whole}(${paragraph})` : `${whole}第${paragraph}款`;
}

export function nameOf({ name, englishName }: DutyEntry, lang: Lang): string {
  return lang === 'en' ? englishName : name;
}

/** What a duty is owed for, without anybody's number: the power, the year. */
export function About({ line, lang }: { line: OwedLine; lang: Lang }): VNode {
  const t = dutyWords(lang);
  const [kind, value = ''] = line.subject.split(':');
  if (kind === 'year') return <>{t('year', { year: value })}</>;
  const period = line.version.entry.trigger.kind === 'recurring' ? `${lang === 'en' ? ', ' : '，'}${t('period', { n: line.period })}` : '';
  const { powerName } = line;
  return <>{powerName ? <InLang zh={powerName['zh-CN']} en={powerName.en === powerName['zh-CN'] ? undefined : powerName.en} /> : t('one')}{period}</>;
}

/** A day as the page says it, without its year where that is this one. */
export function sayOn(on: string, lang: Lang, today: string): string {
  return formatDay(on, lang, { thisYear: yearOf(today), bare: true });
}

/** When a duty is owed and within what, in a line. */
export function whenInWords({ trigger, limit }: DutyEntry, lang: Lang): string {
  const t = dutyWords(lang);
  if (trigger.kind === 'yearly') {
    const day = (on: string) => formatDay(`2026-${on}`, lang, { thisYear: 2026, bare: true });
    return t('yearly', { from: day(trigger.from), by: day(trigger.by) });
  }
  const event = t(trigger.event);
  if (trigger.kind === 'beforeExpiry' || !limit) return t('beforeExpiry', { event });
  return t(trigger.kind === 'recurring' ? 'again' : 'after', { event, limit: sayLimit(limit)[lang] });
}
