import type { ExchangeTable } from './exchange-columns.ts';

/** Addresses of what goes in and out as sheets. */
export const sheetPaths = {
  list: (page = 1) => (page === 1 ? '/list/sheets' : `/list/sheets?page=${page}`),
  sheet: (id: string, kind?: string) => (kind ? `/list/sheets/${id}?kind=${kind}` : `/list/sheets/${id}`),
  report: (id: string, format: 'csv' | 'xlsx') => `/list/sheets/${id}/report?format=${format}`,
  taking: (id: string) => `/list/sheets/${id}/taking`,
  refusal: (id: string) => `/list/sheets/${id}/refusal`,
  template: (table: 'list' | ExchangeTable, format: 'csv' | 'xlsx') => `/powers-template?table=${table}&format=${format}`,
  exported: (table: 'list' | ExchangeTable, format: 'csv' | 'xlsx' | 'json', filter: Readonly<Record<string, string | undefined>> = {}) => {
    const query = new URLSearchParams({ table, format });
    for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
    return `/powers-export?${query}`;
  },
};
