import { given } from '../given.ts';
import { useWords } from '../words.ts';

export interface FacetListProps {
  label?: string | undefined;
  groups: readonly { title: string; options: readonly { label: string; /** Language of the label where it is another than the page's. */ lang?: string | undefined; href: string; count?: number | undefined; selected?: boolean | undefined }[] }[];
  /** Takes all filters away. */
  clear?: { label: string; href: string } | undefined;
}

/** Filters of a list as links with their counts, so that every view has an address. */
export function FacetList({ label, groups, clear }: FacetListProps) {
  const word = useWords();
  return (
    <nav class="facet-list" aria-label={label ?? word('filters')}>
      {groups.map((group) => (
        <div key={group.title} class="facet-list__group">
          <h2>{group.title}</h2>
          <ul>
            {group.options.map((option) => (
              <li key={option.label}>
                <a href={option.href} aria-current={option.selected ? 'true' : undefined}>
                  <span {...given({ lang: option.lang })}>{option.label}</span>{option.count === undefined ? null : <span class="facet-list__count">{option.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {clear ? <p><a class="facet-list__clear" href={clear.href}>{clear.label}</a></p> : null}
    </nav>
  );
}
