/** Something that a table says and the ledger does not, or the other way round. */
export interface Mismatch {
  table: string;
  /** The key of the row, or of the row that is missing. */
  key: string;
  /** What does not agree. */
  what: string;
}

/** The columns whose value is not the expected one, as mismatches of one row. */
export function differences(table: string, key: string, pairs: readonly (readonly [column: string, actual: unknown, expected: unknown])[]): Mismatch[] {
  return pairs
    .filter(([, actual, expected]) => expected !== undefined && !same(actual, expected))
    .map(([column, actual, expected]) => ({ table, key, what: `${column} is ${shown(actual)}, the ledger says ${shown(expected)}` }));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

// Values may be personal data; a report of mismatches is read by operators.
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value ?? null) ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
