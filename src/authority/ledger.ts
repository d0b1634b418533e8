declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    /** Entries of one body published together; the subject is the body's power list. */
    'authority.power-published': {
      organ: string;
      from: string;
      cause: string;
      /** The approved proposal by which it was published. */
      adjustment?: string;
      entries: readonly { code: string; version: number; contentHash: string }[];
    };
    'authority.power-repealed': { code: string; version: number; contentHash: string; on: string; cause: string; adjustment?: string };
  }
}

/** The ledger's subject of a body's power list. */
export function powerListOf(organ: string): string {
  return `power-list:${organ}`;
}
