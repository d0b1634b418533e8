import type { Lang } from '#platform/i18n.ts';
import { Halves } from '#ui/columns/columns.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Prose } from '#ui/prose/prose.tsx';
import { Section } from '#ui/section/section.tsx';
import { englishPart, type PowerEntry } from '../power.ts';
import { words } from './power-texts.ts';

/** What an applicant must fulfil and hand in. */
export function Requirements({ lang, entry }: { lang: Lang; entry: PowerEntry }) {
  const t = words(lang);
  const { conditions = [], materials } = entry;
  if (conditions.length === 0 && materials === undefined) return null;
  return (
    <Halves>
      {conditions.length > 0 ? (
        <Section title={t('conditions')}>
          <Prose><ol>{conditions.map((text, i) => <li key={text}><InLang zh={text} en={englishPart(entry, 'conditions', i)} /></li>)}</ol></Prose>
        </Section>
      ) : null}
      {materials ? (
        <Section title={t('materials')}>
          <Prose>
            {materials.length === 0 ? <p>{t('noMaterials')}</p> : (
              <ol>
                {materials.map(({ name, required }, i) => (
                  <li key={name}><InLang zh={name} en={englishPart(entry, 'materials', i)} />{required ? null : <span class="soft">{t('ifNeeded')}</span>}</li>
                ))}
              </ol>
            )}
          </Prose>
        </Section>
      ) : null}
    </Halves>
  );
}
