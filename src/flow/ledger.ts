declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    'flow.draft-saved': { id: string; contentHash: string };
    'flow.process-published': { id: string; version: number; contentHash: string };
  }
}

/** The ledger's subject of a process. */
export function processSubject(id: string): string {
  return `process:${id}`;
}
