import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import type { PowerEntry } from '../power.ts';

/** A field of an entry in which two versions differ; undefined where one of them has none. */
export interface EntryDifference {
  field: keyof PowerEntry;
  before: unknown;
  after: unknown;
}

// In the order in which an entry is read; the code names the entry and does not change.
const order: readonly (keyof PowerEntry)[] = [
  'name', 'englishName', 'type', 'bases', 'body', 'undertakingUnit', 'level', 'source', 'topic', 'statutoryLimit', 'promisedLimit', 'conditions', 'materials',
  'channels', 'english', 'duties', 'accountability', 'base', 'supervision', 'remedies', 'process',
];

/** The fields in which an entry differs from the one before it; all that it has where there was none, or all that there was where it ends. */
export function entryDifferences(before: PowerEntry | undefined, after: PowerEntry | undefined): EntryDifference[] {
  const text = (value: unknown): string => (value === undefined ? '' : canonicalJson(value));
  return order.filter((field) => text(before?.[field]) !== text(after?.[field])).map((field) => ({ field, before: before?.[field], after: after?.[field] }));
}
