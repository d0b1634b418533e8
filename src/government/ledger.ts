declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    'government.division-added': { code: string; name: string; level: string };
    'government.organ-established': { code: string; name: string; division: string; kind: string };
    'government.post-created': { post: string; organ: string; role: string; division: string | null };
    'government.hall-established': { id: string; name: string; division: string; organ: string; windows: number };
  }
}

/** The ledger's subject of a division. */
export function divisionSubject(code: string): string {
  return `division:${code}`;
}

/** The ledger's subject of an organ and its posts. */
export function organSubject(code: string): string {
  return `organ:${code}`;
}

/** The ledger's subject of a hall. */
export function hallSubject(id: string): string {
  return `hall:${id}`;
}
