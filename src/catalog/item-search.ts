import type { ItemSummary } from './item-summary.ts';

/** What people look for: words, where they are, and choices among what was found. */
export interface ItemSearch {
  q?: string | undefined;
  /** Leading digits of the division where the person is, or its whole code. */
  division?: string | undefined;
  /** Type code: '01' … '20'. */
  type?: string | undefined;
  topic?: string | undefined;
  audience?: string | undefined;
  /** Id of a life event. */
  event?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

export interface ItemFacet {
  value: string;
  label?: string;
  englishLabel?: string;
  count: number;
}

/** How the words were understood: every word, in pinyin, some of the words, or only by likeness. */
export type Likeness = 'allWords' | 'pinyin' | 'anyWord' | 'likeness';

export interface ItemPage {
  rows: ItemSummary[];
  total: number;
  page: number;
  pageSize: number;
  found: Likeness | undefined;
  facets: { type: ItemFacet[]; topic: ItemFacet[]; audience: ItemFacet[] };
}
