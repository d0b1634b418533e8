import type { VNode } from 'preact';
import { itemTypes } from '#authority';
import { divisionPrefix, type Hall } from '#government';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Halves } from '#ui/columns/columns.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { Opening } from '#ui/opening/opening.tsx';
import { Prose } from '#ui/prose/prose.tsx';
import { Section } from '#ui/section/section.tsx';
import { isOnline } from '../item-summary.ts';
import type { Implementation, Item } from '../item.ts';
import { applyPath, flowchartPath, itemPath, searchPath } from '../paths.ts';
import { fiveAnswers } from './five-answers.ts';
import { GuideBodies, type PlaceNames } from './guide-bodies.tsx';
import { GuideHalls } from './guide-halls.tsx';
import { GuideLaw, GuideLimits, GuideRemedies, GuideResult } from './guide-law.tsx';
import { Conditions, GuideMaterials } from './guide-materials.tsx';
import { words } from './guide-texts.ts';

export interface GuidePageProps {
  lang: Lang;
  item: Item;
  /** The process as it is drawn. */
  figure: VNode;
  /** The body of the place that the reader has chosen. */
  chosen?: Implementation | undefined;
  places: PlaceNames;
  /** Those around the place that was chosen, the nearest first. */
  halls: readonly Hall[];
}

/** A guide: the five answers and the two ways to begin first, then what to bring, how it goes, by which law, and who answers for it. */
export function GuidePage({ lang, item, figure, chosen, halls, places }: GuidePageProps) {
  const t = words(lang);
  const name = lang === 'en' ? (item.englishName ?? item.name) : item.name;
  const topic = lang === 'en' ? (item.topicEnglish ?? item.topic) : item.topic;
  const links = [{ label: t('home'), href: '/' }, { label: t('services'), href: searchPath() }, { label: topic, href: searchPath({ topic: item.topic }) }];
  const acts = item.appliedFor ? <Begin lang={lang} item={item} chosen={chosen} /> : undefined;
  return (
    <>
      <Breadcrumbs links={links} current={name} />
      <Opening title={name} sub={<Sub lang={lang} item={item} chosen={chosen} />} answers={fiveAnswers(item, lang)} acts={acts} />
      {item.whose ? <Whose whose={item.whose} lang={lang} chosen={chosen} /> : null}
      {item.conditions.length > 0 ? (
        <Section title={t('conditions')}><Prose><Conditions item={item} /></Prose></Section>
      ) : null}
      <Section title={t('materials')}><GuideMaterials item={item} lang={lang} />{item.materials.length > 0 ? <p class="small soft">{t(item.form ? 'samples' : 'samplesNoForm', { phone: item.consult })}</p> : null}</Section>
      <Section title={t('course')} link={{ label: t('wholePage'), href: flowchartPath(item.code) }}>{figure}</Section>
      {item.fee.charged ? <Section title={t('fees')}><Fees item={item} lang={lang} /></Section> : null}
      <Halves>
        <Section title={t('law')}><GuideLaw item={item} lang={lang} /></Section>
        <Section title={t('limits')} link={{ label: t('reckon'), href: '/deadlines' }}><GuideLimits item={item} lang={lang} /></Section>
      </Halves>
      <Halves>
        <Section title={t('resultTitle')}><GuideResult item={item} lang={lang} /></Section>
        <Section title={t('remedies')}><GuideRemedies item={item} lang={lang} chosen={chosen} /></Section>
      </Halves>
      {chosen && item.appliedFor ? <Section title={t('halls')} id="halls"><GuideHalls halls={halls} chosen={chosen} lang={lang} /></Section> : null}
      <Section title={t('bodies')} id="bodies">
        <p>{chosen ? t('here', placeOf(chosen, places, lang)) : t(!item.appliedFor ? 'bodiesOfficio' : isOnline(item) ? 'bodiesLine' : 'bodiesAtHall')}</p>
        <GuideBodies item={item} lang={lang} places={places} />
      </Section>
    </>
  );
}

function Whose({ whose, lang, chosen }: { whose: NonNullable<Item['whose']> } & Pick<GuidePageProps, 'lang' | 'chosen'>) {
  const t = words(lang);
  return (
    <Notice kind="info" title={t('whose')}>
      <p>{lang === 'en' ? whose.textEnglish : whose.text}</p>
      <p>{t('orElse')}<a href={itemPath(whose.other.code, chosen && divisionPrefix(chosen.division))}><InLang zh={whose.other.name} en={whose.other.englishName} /></a></p>
      <p class="small soft">{t('whoseBasis')}<InLang zh={whose.basis} /></p>
    </Notice>
  );
}

function Sub({ lang, item, chosen }: Pick<GuidePageProps, 'lang' | 'item' | 'chosen'>) {
  const type = lang === 'en' ? itemTypes[item.typeCode].name.en : item.type;
  if (!chosen) return <>{words(lang)('bodiesIn', { type, n: item.implementations.length })}</>;
  return <>{type}{lang === 'en' ? ', ' : '，'}<InLang zh={chosen.organName} en={chosen.organEnglishName} /></>;
}

// With several bodies and none chosen the reader first says where.
function Begin({ lang, item, chosen }: Pick<GuidePageProps, 'lang' | 'item' | 'chosen'>) {
  const t = words(lang);
  const body = chosen ?? (item.implementations.length === 1 ? item.implementations[0] : undefined);
  const href = body ? applyPath(item.code, divisionPrefix(body.division)) : '#bodies';
  return (
    <>
      {isOnline(item) ? <ButtonLink href={href}>{t('apply')}</ButtonLink> : null}
      <ButtonLink href={chosen ? '#halls' : '#bodies'} kind="outline">{t('hall')}</ButtonLink>
    </>
  );
}

function Fees({ item, lang }: { item: Item; lang: Lang }) {
  const t = words(lang);
  const columns = lang === 'en' ? ['Fee', 'Amount', 'Basis'] : ['项目', '标准', '依据'];
  const rows = item.fee.items.map(({ name, amount, unit, basis }) => [<InLang zh={name} />, <InLang zh={`${amount} ${unit ?? ''}`} />, <InLang zh={basis ?? ''} />]);
  return (
    <>
      <DataTable caption={t('fees')} columns={columns.map((label) => ({ label }))} rows={rows} />
      {item.fee.freeWhen ? <p><InLang zh={words('zh-CN')('freeWhen', { when: item.fee.freeWhen })} /></p> : null}
    </>
  );
}

function placeOf({ division, organName, organEnglishName }: Implementation, places: PlaceNames, lang: Lang): { place: string; body: string } {
  const place = places.get(divisionPrefix(division)) ?? places.get(division.slice(0, 6));
  const name = lang === 'en' ? place?.englishName : place?.name;
  return { place: name ?? division, body: lang === 'en' ? (organEnglishName ?? organName) : organName };
}
