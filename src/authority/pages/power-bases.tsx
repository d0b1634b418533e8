import type { Lang } from '#platform/i18n.ts';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { LawCitation } from '#ui/law-citation/law-citation.tsx';
import { Section } from '#ui/section/section.tsx';
import { lawRanks } from '../codes.ts';
import { sayCitation } from '../limit-words.ts';
import { inOrderOfRank, type PowerEntry } from '../power.ts';
import { words } from './power-texts.ts';

/** The articles on which a power rests, the highest law first. */
export function Bases({ lang, entry }: { lang: Lang; entry: PowerEntry }) {
  const t = words(lang);
  return (
    <Section title={t('bases')}>
      {inOrderOfRank(entry.bases).map((basis) => {
        const citation = sayCitation(basis)[lang];
        const rank = basis.rank && <span class="soft small">{lang === 'en' ? ' · ' : '　'}{lawRanks[basis.rank][lang]}</span>;
        return <LawCitation key={citation} title={<><InLang zh={citation} />{rank}</>} gist={<InLang zh={basis.gist} />} />;
      })}
    </Section>
  );
}
