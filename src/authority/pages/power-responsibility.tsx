import type { Lang } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Section } from '#ui/section/section.tsx';
import type { PowerEntry } from '../power.ts';
import { inEnglishLaw } from '../responsibility/responsibility-by-law.ts';
import { words } from './power-texts.ts';

/** What the body must do at each stage, and for what it answers: the responsibility list's half of an entry. */
export function Responsibility({ lang, entry }: { lang: Lang; entry: PowerEntry }) {
  const t = words(lang);
  const { duties = [], accountability = [] } = entry;
  const written = (zh: string | undefined) => (zh === undefined ? '' : <InLang zh={zh} en={inEnglishLaw(zh)} />);
  return (
    <>
      {duties.length > 0 ? (
        <Section title={t('duties')}>
          <p>{t('dutiesLine')}</p>
          <DataTable
            caption={t('duties')}
            columns={[{ label: t('stage'), tight: true }, { label: t('duty') }, { label: t('bases') }]}
            rows={duties.map(({ stage, text, basis }) => [written(stage), written(text), written(basis)])}
          />
        </Section>
      ) : null}
      {accountability.length > 0 ? (
        <Section title={t('accountability')}>
          <p>{t('accountabilityLine')}</p>
          <DataTable
            caption={t('accountability')}
            columns={[{ label: t('ground') }, { label: t('bases') }]}
            rows={accountability.map(({ text, basis }) => [written(text), written(basis)])}
          />
        </Section>
      ) : null}
    </>
  );
}
