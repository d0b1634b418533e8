import { powerPath } from '#authority';
import { divisionPrefix } from '#government';
import type { Lang } from '#platform/i18n.ts';
import { Details } from '#ui/details/details.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { isOnline } from '../item-summary.ts';
import type { Implementation, Item } from '../item.ts';
import { applyPath } from '../paths.ts';
import { words } from './guide-texts.ts';

export type PlaceNames = ReadonlyMap<string, { name: string; englishName: string }>;

/** The bodies that handle an item: each with its place to apply and its entry of the power list; those of townships by county. */
export function GuideBodies({ item, lang, places }: { item: Item; lang: Lang; places: PlaceNames }) {
  const t = words(lang);
  const townships = item.implementations.filter(isTownship);
  const others = item.implementations.filter((one) => !isTownship(one));
  const counties = Map.groupBy(townships, ({ division }) => division.slice(0, 6));
  return (
    <>
      {others.length > 0 ? <Bodies item={item} lang={lang} bodies={others} /> : null}
      {[...counties].map(([county, bodies]) => {
        const place = places.get(county);
        const name = (lang === 'en' ? place?.englishName : place?.name) ?? county;
        return (
          <Details key={county} summary={t('county', { place: name, n: bodies.length })}>
            <Bodies item={item} lang={lang} bodies={bodies} label={name} />
          </Details>
        );
      })}
    </>
  );
}

function Bodies({ item, lang, bodies, label }: { item: Item; lang: Lang; bodies: readonly Implementation[]; label?: string }) {
  const t = words(lang);
  const online = isOnline(item);
  const items = bodies.map(({ organName, organEnglishName, division, power }) => {
    const name = lang === 'en' ? (organEnglishName ?? organName) : organName;
    const entry = <a href={powerPath(power)}>{t('powerEntry')}<span class="unseen"> {name}</span></a>;
    return { label: name, ...(online && { href: applyPath(item.code, divisionPrefix(division)) }), end: entry };
  });
  return <LinkList label={label ?? t('bodies')} items={items} />;
}

function isTownship({ division }: Implementation): boolean {
  return divisionPrefix(division).length === 9;
}
