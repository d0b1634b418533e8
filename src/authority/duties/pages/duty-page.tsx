import { dayInChina } from '#platform/calendar/day.ts';
import { explainDeadline } from '#platform/calendar/explain-deadline.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import { type Lang, said } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Halves } from '#ui/columns/columns.tsx';
import { DeadlineLines } from '#ui/deadline-lines/deadline-lines.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { LawCitation } from '#ui/law-citation/law-citation.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { Timeline, type TimelineEvent } from '#ui/timeline/timeline.tsx';
import { powerPath } from '../../paths.ts';
import { derivationOf } from '../duty-due.ts';
import { dutyWords } from '../duty-words.ts';
import type { OwedLine } from '../list-owed-duties.ts';
import { dutyPaths } from '../paths.ts';
import { About, citationOf, nameOf, sayOn, StateLamp } from './duty-views.tsx';

export interface DutyPageProps {
  lang: Lang;
  at: Date;
  line: OwedLine;
  entries: readonly { event: string; at: Date; hash: string }[];
}

/** One owed duty, open to everyone: whose, by which law, how its last day follows, what became of it and the ledger's entries. */
export function DutyPage({ lang, at, line, entries }: DutyPageProps) {
  const t = dutyWords(lang);
  const today = dayInChina(at);
  const { entry, version } = line.version;
  const { evidence, power } = line;
  const name = nameOf(entry, lang);
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('title'), href: dutyPaths.list() }]} current={name} />
      <PageHeading title={name} sub={line.body[lang]} aside={<StateLamp line={line} lang={lang} today={today} />} />
      <Section title={t('facts')} rule="lead" note={t('since', { n: version, day: sayOn(line.version.inForceFrom, lang, today) })}>
        <SummaryList
          rows={[
            { key: t('body'), value: <a href={dutyPaths.list({ organ: line.organ })}>{line.body[lang]}</a> },
            { key: t('about'), value: <About line={line} lang={lang} /> },
            ...(power ? [{ key: t('power'), value: <a href={powerPath(power)}>{power}</a> }] : []),
            { key: t('from'), value: sayOn(line.owedFrom, lang, today) },
            { key: t('due'), value: <strong>{sayOn(line.dueOn, lang, today)}</strong> },
            ...(line.performedOn ? [{ key: t('performed'), value: t('doneOn', { day: sayOn(line.performedOn, lang, today) }) }] : []),
            ...(evidence?.kind === 'report' ? [{ key: t('evidence'), value: <><a href={evidence.link} rel="nofollow noreferrer">{evidence.link}</a>{evidence.note ? <> <InLang zh={evidence.note} /></> : null}</> }] : []),
          ]}
        />
      </Section>
      <Halves>
        <Section title={t('how')}><Derivation lang={lang} line={line} today={today} /></Section>
        <Section title={t('bases')}>
          {entry.bases.map((basis) => <LawCitation key={basis.law} title={citationOf(basis, lang)} gist={lang === 'en' ? basis.englishGist : basis.gist} />)}
        </Section>
      </Halves>
      <Section title={t('course')}><Timeline label={t('course')} events={entries.map((one) => eventOf(one, line, lang))} /></Section>
    </>
  );
}

function Derivation({ lang, line, today }: Pick<DutyPageProps, 'lang' | 'line'> & { today: string }) {
  const t = dutyWords(lang);
  const { entry } = line.version;
  const day = (on: string) => sayOn(on, lang, today);
  const totals = [{ title: t('total'), figure: day(line.dueOn), strong: true }];
  const deadline = derivationOf(line.term, entry.bases[0]);
  const { trigger } = entry;
  if (!deadline) return <DeadlineLines lines={[{ title: t(trigger.kind === 'yearly' ? 'named' : 'namedExpiry', { day: day(line.dueOn) }), law: citationOf(entry.bases[0]!, lang) }]} totals={totals} />;
  const startedBy = trigger.kind === 'yearly' ? undefined : said(dutyWords('zh-CN')(trigger.event), dutyWords('en')(trigger.event).replace(/^the /, ''));
  const lines = explainDeadline(deadline, lang, { startedBy }).filter(({ part }) => part !== 'due');
  return <DeadlineLines lines={lines.map(({ text, figure, detail, law }) => ({ title: text, figure, law: [detail, law].filter(Boolean).join(lang === 'en' ? '. ' : '。') || undefined }))} totals={totals} />;
}

const told = {
  'authority.duty-owed': 'courseOwed', 'authority.duty-missed': 'courseMissed', 'authority.duty-moved': 'courseMoved', 'authority.duty-performed': 'coursePerformed', 'authority.duty-ended': 'courseEnded',
} as const;

function eventOf({ event, at, hash }: DutyPageProps['entries'][number], { performedOn, missedOn, dueOn }: OwedLine, lang: Lang): TimelineEvent {
  const t = dutyWords(lang);
  const key = told[event as keyof typeof told];
  const text = key === 'coursePerformed' && performedOn ? t('doneOn', { day: sayOn(performedOn, lang, performedOn) }) : key === 'courseMissed' && missedOn ? `${t('due')}${lang === 'en' ? ': ' : '：'}${sayOn(dueOn, lang, dueOn)}` : undefined;
  return { state: key === 'courseMissed' ? 'suspended' : 'done', when: formatMoment(at, lang), whenIso: at.toISOString(), title: t(key), ...(text && { text: <p>{text}</p> }), note: <span title={hash}>{t('ledgerEntry', { hash: `${hash.slice(0, 12)}…` })}</span> };
}
