/** Which entries of the power list: of a body, a type, a level, a topic, with each word in name, body, law or code, in force on a day. */
export interface PowerFilter {
  /** Legal day on which the entries hold. */
  on: string;
  organ?: string | undefined;
  type?: string | undefined;
  level?: string | undefined;
  topic?: string | undefined;
  /** An element that they lack; asked of one body only. */
  missing?: string | undefined;
  q?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

/** What a list is narrowed by and counted by. */
export const facets = ['type', 'organ', 'level', 'topic'] as const;
export type Facet = (typeof facets)[number];

export interface PowerRow {
  code: string;
  version: number;
  name: string;
  englishName?: string;
  type: string;
  organ: string;
  body: string;
  englishBody?: string;
  level: string;
  topic?: string;
  inForceFrom: string;
}

export interface PowerFacet {
  value: string;
  label?: string;
  englishLabel?: string;
  count: number;
}

export interface PowerPage {
  rows: PowerRow[];
  total: number;
  page: number;
  pageSize: number;
  facets: Record<Facet, PowerFacet[]>;
}

export const powersPerPage = 20;
