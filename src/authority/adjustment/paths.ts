const withQuery = (path: string, filter: Readonly<Record<string, string | number | undefined>>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined && value !== '' && !(name === 'page' && value === 1)) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
};

type Filter = Readonly<Record<string, string | number | undefined>>;

/** Addresses of adjustments: what everyone reads, and where the offices work. */
export const adjustmentPaths = {
  list: (filter: Filter = {}) => withQuery('/adjustments', filter),
  one: (id: string, filter: Filter = {}) => withQuery(`/adjustments/${id}`, filter),
  desk: () => '/list/adjustments',
  deskOne: (id: string, filter: Filter = {}) => withQuery(`/list/adjustments/${id}`, filter),
  propose: (filter: Filter = {}) => withQuery('/list/adjustments/new', filter),
  review: (id: string) => `/list/adjustments/${id}/review`,
  approval: (id: string) => `/list/adjustments/${id}/approval`,
  publication: (id: string) => `/list/adjustments/${id}/publication`,
  withdrawal: (id: string) => `/list/adjustments/${id}/withdrawal`,
} as const;
