import type { Lang } from '#platform/i18n.ts';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { LawCitation } from '#ui/law-citation/law-citation.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import type { PowerEntry } from '../power.ts';
import { inEnglishLaw } from '../responsibility/responsibility-by-law.ts';
import { words } from './power-texts.ts';

/** What the body must do at each stage, and for what it answers: the responsibility list's half of an entry. */
export function Responsibility({ lang, entry }: { lang: Lang; entry: PowerEntry }) {
  const t = words(lang);
  const { duties = [], accountability = [] } = entry;
  return (
    <>
      {duties.length > 0 ? (
        <Section title={t('duties')}>
          <p>{t('dutiesLine')}</p>
          <SummaryList rows={duties.map(({ stage, text, basis }) => ({ key: inPageLang(stage, lang), value: <Resting text={text} basis={basis} /> }))} />
        </Section>
      ) : null}
      {accountability.length > 0 ? (
        <Section title={t('accountability')}>
          <p>{t('accountabilityLine')}</p>
          {accountability.map(({ text, basis }) => <LawCitation key={text} title={basis ? <Written zh={basis} /> : t('ground')} gist={<Written zh={text} />} />)}
        </Section>
      ) : null}
    </>
  );
}

function Resting({ text, basis }: { text: string; basis: string | undefined }) {
  return <><Written zh={text} />{basis ? <span class="soft small"> <Written zh={basis} /></span> : null}</>;
}

function Written({ zh }: { zh: string }) {
  return <InLang zh={zh} en={inEnglishLaw(zh)} />;
}

function inPageLang(zh: string, lang: Lang): string {
  return lang === 'en' ? (inEnglishLaw(zh) ?? zh) : zh;
}
