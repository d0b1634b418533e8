import type { Lang } from '#platform/i18n.ts';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { Section } from '#ui/section/section.tsx';
import { powerPath } from '../paths.ts';
import type { PowerVersion } from '../power.ts';
import type { Family } from '../sub-items/get-family.ts';
import { words } from './power-texts.ts';

/** Sub-items of a main item; of a sub-item its main item and the other sub-items. */
export function SubItems({ lang, power, family: { main, subItems } }: { lang: Lang; power: PowerVersion; family: Family }) {
  const t = words(lang);
  const label = ({ name, englishName }: Family['subItems'][number]) => (lang === 'en' ? (englishName ?? name) : name);
  const others = subItems.filter(({ code }) => code !== power.code);
  const items = [
    ...(main ? [{ label: label(main), href: powerPath(main.code), end: t('mainItem') }] : []),
    ...others.map((item) => ({ label: label(item), href: powerPath(item.code), end: t('subItem') })),
  ];
  if (items.length === 0) return null;
  return (
    <Section title={main ? t('family') : t('subItems')} note={main ? undefined : t('subItemsLine', { n: others.length })}>
      <LinkList label={main ? t('family') : t('subItems')} items={items} />
    </Section>
  );
}
