import type { SupervisionFilter } from '#cases';

/** Addresses of supervision; a list's address says all of its filters, so that it can be shared. */
export const supervisionPaths = {
  list: (filter: SupervisionFilter = {}) => {
    const { scope, lamp, organ, item, state, division, q, sort, page } = filter;
    const given = Object.entries({ scope, lamp, organ, item, state, division, q, sort, page: page && page > 1 ? String(page) : undefined });
    const query = new URLSearchParams(given.filter((pair): pair is [string, string] => Boolean(pair[1])));
    return query.size > 0 ? `/supervision?${query}` : '/supervision';
  },
  /** What is owed without anyone asking, as the duties of the law show it. */
  duties: () => '/supervision/duties',
  case: (no: string) => `/supervision/cases/${no}`,
};
