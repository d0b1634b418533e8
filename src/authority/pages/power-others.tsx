import type { Lang } from '#platform/i18n.ts';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { Section } from '#ui/section/section.tsx';
import type { PowerRow } from '../public/list-filter.ts';
import { powerPath } from '../paths.ts';
import type { PowerVersion } from '../power.ts';
import { words } from './power-texts.ts';

const shown = 12;

/** The same power of other bodies, province first. */
export function OtherBodies({ lang, power, others }: { lang: Lang; power: PowerVersion; others: readonly PowerRow[] }) {
  const t = words(lang);
  const items = others
    .filter(({ code }) => code !== power.code)
    .slice(0, shown)
    .map(({ code, body, englishBody, version }) => ({ label: (lang === 'en' ? englishBody : undefined) ?? body, href: powerPath(code), end: t('version', { n: version }) }));
  if (items.length === 0) return null;
  return (
    <Section title={t('others')} note={t('othersLine', { n: others.length })}>
      <LinkList label={t('others')} items={items} />
    </Section>
  );
}
