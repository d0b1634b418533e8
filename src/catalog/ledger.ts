declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    'catalog.item-published': { code: string; version: number; contentHash: string; process: { id: string; version: number } };
    'catalog.life-events-published': { ids: readonly string[] };
  }
}

/** The ledger's subject of an item. */
export function itemSubject(code: string): string {
  return `item:${code}`;
}
