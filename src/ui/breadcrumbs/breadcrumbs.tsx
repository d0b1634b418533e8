import type { Link } from '../example.ts';
import { useWords } from '../words.ts';

/** The way from the home page to here; the last one is this page and no link. */
export function Breadcrumbs({ links, current }: { links: readonly Link[]; current: string }) {
  const word = useWords();
  return (
    <nav class="breadcrumbs" aria-label={word('breadcrumbs')}>
      <ol>
        {links.map((link) => <li key={link.href}><a href={link.href}>{link.label}</a></li>)}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
