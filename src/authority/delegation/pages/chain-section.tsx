import type { Organ } from '#government';
import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { Section } from '#ui/section/section.tsx';
import { Timeline, type TimelineEvent } from '#ui/timeline/timeline.tsx';
import { sayCitation } from '../../limit-words.ts';
import { delegationsPath } from '../../paths.ts';
import type { Chain } from '../chain.ts';
import { type Delegation, delegationKinds, holdsOn } from '../delegation.ts';
import { delegationWords } from './delegation-texts.ts';

interface Props {
  lang: Lang;
  basicCode: string;
  chain: Chain;
  organs: ReadonlyMap<string, Organ>;
  today: string;
}

/** How a body has its power: from whom, by which document, since when, and where the chain is broken. */
export function ChainSection({ lang, basicCode, chain, organs, today }: Props) {
  const t = delegationWords(lang);
  const { links, broken } = chain;
  // What is broken above the links that still hold is told before them.
  const told = broken?.link && !links.includes(broken.link) ? [broken.link, ...links] : links;
  const top = told[0];
  const events = told.map((link) => linkEvent(link, lang, organs, link === broken?.link || !holdsOn(link, today)));
  const first: TimelineEvent[] = top && broken?.why !== 'giverHoldsNot' && broken?.why !== 'circle' ? [{ state: 'done', when: '', title: nameOf(organs.get(top.giver)!, lang), text: <p>{t('byLaw')}</p> }] : [];
  return (
    <Section title={t('chain')} note={broken ? t('brokenTag') : t('unbroken')} link={{ label: t('all'), href: delegationsPath({ basicCode }) }} id="chain">
      {broken ? <Notice kind="error" title={t('broken')}><p>{broken.sentence[lang]}</p></Notice> : null}
      {events.length > 0 ? <Timeline label={t('chain')} events={[...first, ...events]} /> : null}
    </Section>
  );
}

function linkEvent(link: Delegation, lang: Lang, organs: ReadonlyMap<string, Organ>, broken: boolean): TimelineEvent {
  const t = delegationWords(lang);
  const { document, inForceFrom, inForceTo, mayPassOn } = link;
  const kind = delegationKinds[link.kind][lang];
  const title = `${document.title}${document.number ? `（${document.number}）` : ''}`;
  return {
    state: broken ? 'suspended' : 'done',
    when: formatDay(inForceFrom, lang, { bare: true }),
    whenIso: inForceFrom,
    title: nameOf(organs.get(link.receiver)!, lang),
    text: (
      <>
        <p>{t('from', { giver: nameOf(organs.get(link.giver)!, lang), kind: lang === 'en' ? kind[0]!.toUpperCase() + kind.slice(1) : kind })}{lang === 'en' ? ': ' : '：'}<InLang zh={title} /></p>
        <p><InLang zh={sayCitation(link.basis)['zh-CN']} />{inForceTo ? <>{lang === 'en' ? ', ' : '，'}{t('until', { day: formatDay(inForceTo, lang, { bare: true }) })}</> : null}</p>
      </>
    ),
    note: mayPassOn ? t('mayPassOn') : t('mayNotPassOn'),
  };
}

function nameOf({ name, englishName }: Organ, lang: Lang): string {
  return lang === 'en' ? englishName : name;
}
