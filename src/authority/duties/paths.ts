import type { OwedFilter } from './list-owed-duties.ts';

/** Addresses of duties; a list's address says its filters. */
export const dutyPaths = {
  list: (filter: Pick<OwedFilter, 'state' | 'organ' | 'duty' | 'page'> = {}) => withQuery('/duties', filter),
  one: (id: string) => `/duties/${id}`,
  desk: () => '/desk/duties',
  supervision: (filter: Pick<OwedFilter, 'state' | 'organ' | 'duty' | 'page'> = {}) => withQuery('/supervision/duties', filter),
};

function withQuery(path: string, { state, organ, duty, page }: Pick<OwedFilter, 'state' | 'organ' | 'duty' | 'page'>): string {
  const given = Object.entries({ state, organ, duty, page: page && page > 1 ? String(page) : undefined });
  const query = new URLSearchParams(given.filter((pair): pair is [string, string] => Boolean(pair[1])));
  return query.size > 0 ? `${path}?${query}` : path;
}
