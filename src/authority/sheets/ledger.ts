import type { SheetReport } from './sheet.ts';

declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    /** A sheet for the power list was handed in; the subject of all of its entries is the sheet. */
    'authority.sheet-handed-in': { digest: string; size: number; inForceFrom: string };
    'authority.sheet-checked': { digest: string; report: SheetReport };
    'authority.sheet-unreadable': { digest: string; problem: string };
    /** Its good rows are to be taken, ordered by who hands them on. */
    'authority.sheet-accepted': { digest: string; rows: number; causeKinds: readonly string[]; causeArose: string };
    'authority.sheet-taken': { digest: string; rows: number; proposals: readonly string[] };
    'authority.sheet-refused': { digest: string; problem: string };
    'authority.sheet-declined': { digest: string };
  }
}

/** The ledger's subject of a sheet. */
export function sheetSubject(id: string): string {
  return `sheet:${id}`;
}
