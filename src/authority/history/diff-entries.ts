import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import type { Said } from '#platform/i18n.ts';
import type { PowerEntry } from '../power.ts';
import { type EntryField, fieldNames, sayField } from './say-entry.ts';

/** A line of a field in words, and whether the other version has no such line. */
export interface DiffLine {
  text: Said;
  changed: boolean;
}

/** A field of two versions side by side. */
export interface FieldDiff {
  field: EntryField;
  name: Said;
  changed: boolean;
  before: DiffLine[];
  after: DiffLine[];
}

/** Two versions of an entry, field by field, in the order in which an entry is read; fields that neither has are left out. */
export function diffEntries(before: PowerEntry, after: PowerEntry): FieldDiff[] {
  return (Object.keys(fieldNames) as EntryField[]).flatMap((field) => {
    const [was, is] = [sayField(before, field), sayField(after, field)];
    const changed = !sameValue(before[field], after[field]);
    if (was.length === 0 && is.length === 0 && !changed) return [];
    return [{ field, name: fieldNames[field], changed, before: marked(was, is, changed), after: marked(is, was, changed) }];
  });
}

/** The fields in which two versions differ; all that an entry has where the other is none. */
export function changedFields(before: PowerEntry | undefined, after: PowerEntry | undefined): EntryField[] {
  return (Object.keys(fieldNames) as EntryField[]).filter((field) => !sameValue(before?.[field], after?.[field]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}

// Lines only in another order differ as a field, while each line stands in both: then all are marked.
function marked(lines: readonly Said[], others: readonly Said[], changed: boolean): DiffLine[] {
  const known = new Set(others.map((one) => one['zh-CN']));
  const moved = changed && lines.every((line) => known.has(line['zh-CN']));
  return lines.map((text) => ({ text, changed: changed && (moved ? lines.length === others.length : !known.has(text['zh-CN'])) }));
}
