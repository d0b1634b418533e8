/** Addresses of the pages about processes. */
export const flowPaths = {
  /** Where anyone holds the log of a closed matter against its process. */
  checkLog: () => '/verify/course',
  processes: ({ q = '', page = 1 }: { q?: string; page?: number } = {}) => {
    const query = new URLSearchParams({ ...(q && { q }), ...(page > 1 && { page: String(page) }) });
    return query.size > 0 ? `/list/processes?${query}` : '/list/processes';
  },
  process: (id: string, version?: number) => `/list/processes/${id}${version === undefined ? '' : `?version=${version}`}`,
  compare: (id: string, version: number) => `/list/processes/${id}?compare=${version}`,
  /** The BPMN file of a version; of the draft, where there is one, without a version. */
  file: (id: string, version: number | 'draft') => `/list/processes/${id}/file${version === 'draft' ? '' : `?version=${version}`}`,
  designer: (id: string, at?: string) => `/list/processes/${id}/designer${at ? `#${encodeURIComponent(at)}` : ''}`,
  draft: (id: string) => `/list/processes/${id}/draft`,
  versions: (id: string) => `/list/processes/${id}/versions`,
} as const;
