import { useWords } from '../words.ts';

export interface PaginationProps {
  page: number;
  pages: number;
  href: (page: number) => string;
  /** How many there are in all, as a sentence. */
  total?: string | undefined;
}

/** The pages worth a link: the first, the last, and those around the present one; 0 stands for a gap. */
export function pagesToShow(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const kept = [...new Set(near)].sort((a, b) => a - b);
  return kept.flatMap((n, index) => {
    const before = kept[index - 1];
    if (before === undefined || n - before === 1) return [n];
    return n - before === 2 ? [n - 1, n] : [0, n];
  });
}

/** The way through a long list; nothing when it fits one page. */
export function Pagination({ page, pages, href, total }: PaginationProps) {
  const word = useWords();
  if (pages <= 1) return total ? <p class="pagination__total">{total}</p> : null;
  return (
    <nav class="pagination" aria-label={word('pages')}>
      <ul>
        {page > 1 ? <li><a class="pagination__step" rel="prev" href={href(page - 1)}>{word('previous')}</a></li> : null}
        {pagesToShow(page, pages).map((n, index) => (
          <li key={index} class="pagination__number">
            {n === 0 ? <span aria-hidden="true">…</span>
              : <a href={href(n)} aria-current={n === page ? 'page' : undefined} aria-label={word('page', { n })}>{n}</a>}
          </li>
        ))}
        {page < pages ? <li><a class="pagination__step" rel="next" href={href(page + 1)}>{word('next')}</a></li> : null}
      </ul>
      {total ? <p class="pagination__total">{total}</p> : null}
    </nav>
  );
}
